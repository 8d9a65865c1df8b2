import type { Letter, LetterState } from '../../../../strings/smart-words.ts'

/** A letter by how it stands: on a filled tile, on an empty one with a cross, or dashed. */
export function LetterTile({ letter, state }: { readonly letter: Letter; readonly state: LetterState }) {
  return (
    <b className={`letter-tile ${state}`} aria-hidden="true">
      {letter}
    </b>
  )
}
