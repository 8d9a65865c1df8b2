import type { Drawing, FaceId } from './drawing.ts'
import { markParts } from './mark-parts.ts'

/** The code points that some drawings need of each face, so that a document can carry just those. Faces in order of their names. */
export function charactersUsed(drawings: readonly Drawing[]): Map<FaceId, Set<number>> {
  const used = new Map<FaceId, Set<number>>()
  const add = (face: FaceId, text: string) => {
    const set = used.get(face) ?? new Set()
    for (const char of text) set.add(char.codePointAt(0) ?? 0)
    used.set(face, set)
  }
  for (const { lines, marks } of drawings) {
    for (const { runs } of lines) for (const { face, text } of runs) add(face, text)
    for (const part of marks.flatMap(markParts)) if (part.kind === 'letter') add(part.face, part.letter)
  }
  return new Map([...used].sort(([a], [b]) => (a < b ? -1 : 1)))
}
