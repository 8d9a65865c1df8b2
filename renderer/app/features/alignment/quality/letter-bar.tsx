import type { ItemQuality } from '../../../../../src/alignment/quality/plan-quality.ts'
import { goToItem } from '../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { qualityStrings as s } from '../../../../strings/quality.ts'
import { letterReason, letterState } from '../../../../strings/smart-words.ts'
import type { Letter } from '../../../../strings/smart-words.ts'
import { Button } from '../../../../ui/button.tsx'
import { codeIn } from '../item-name.ts'
import { LetterTile } from './letter-tile.tsx'

/** A letter of a metric or goal. */
export interface LetterSpot {
  readonly quality: ItemQuality
  readonly letter: Letter
}

/** Why the letter that has the focus holds or does not. */
export function LetterBar({ spot }: { readonly spot: LetterSpot | undefined }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  if (spot === undefined)
    return (
      <div className="chain-bar plain">
        <p className="hint">{s.hint}</p>
      </div>
    )
  const { letter } = spot
  const { item, smart } = spot.quality
  const state = letterState(smart, letter)
  const code = codeIn(plan, item)
  return (
    <div className="chain-bar plain" role="status">
      <LetterTile letter={letter} state={state} />
      <p>
        <b>
          {code}, {s.letters[letter]}, {s.states[state]}
        </b>
        : {letterReason(plan, item, smart, letter, each => codeIn(plan, each))}.
      </p>
      <Button onClick={() => goToItem(app, item)}>{s.goTo(code)}</Button>
    </div>
  )
}
