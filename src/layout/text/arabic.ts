import { formOf, lamAlefOf, type JoinedForm } from './arabic-forms.ts'
import type { Piece } from './clusters.ts'

const lam = 0x644
const tatweel = 0x640
const nonJoiner = 0x200c
const joiner = 0x200d

/** Whether the faces in use can draw a code point. */
export type CanDraw = (codePoint: number) => boolean

/**
 * Replaces Arabic letters by the forms that their neighbours ask for, and lam with alef by their one glyph.
 *
 * Which letters join on which side is read off the forms the font has: an initial form joins what follows, a final one what is
 * before. Letters whose form cannot be drawn stay as they are. Pieces come and go in logical order.
 */
export function joinArabic(pieces: readonly Piece[], canDraw: CanDraw): Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined) break
    const before = pieces[at - 1]
    const after = pieces[at + 1]
    const tied = before !== undefined && joinsNext(before, canDraw) && joinsPrevious(piece, canDraw)
    const ligature = after === undefined ? undefined : lamAlefPiece(piece, after, tied)
    if (ligature !== undefined && canDraw(ligature.codePoints[0] ?? 0)) {
      joined.push(ligature)
      at++
    } else {
      const held = piece.codePoints.includes(joiner) || (after !== undefined && joinsPrevious(after, canDraw))
      const ties = held && joinsNext(piece, canDraw)
      joined.push(inForm(piece, tied ? (ties ? 'medial' : 'final') : ties ? 'initial' : 'isolated', canDraw))
    }
  }
  return joined
}

function inForm(piece: Piece, form: JoinedForm, canDraw: CanDraw): Piece {
  const [letter = 0, ...marks] = piece.codePoints
  const drawn = form === 'isolated' ? undefined : formOf(letter, form)
  return drawn === undefined || !canDraw(drawn) ? piece : { ...piece, codePoints: [drawn, ...marks] }
}

function lamAlefPiece(piece: Piece, after: Piece, tied: boolean): Piece | undefined {
  const [letter, ...marks] = piece.codePoints
  const [alef = 0, ...more] = after.codePoints
  if (letter !== lam || marks.includes(nonJoiner)) return undefined
  const drawn = lamAlefOf(alef, tied ? 'final' : 'isolated')
  return drawn === undefined ? undefined : { ...piece, codePoints: [drawn, ...marks, ...more] }
}

function joinsNext({ codePoints }: Piece, canDraw: CanDraw): boolean {
  if (codePoints.includes(nonJoiner)) return false
  return codePoints[0] === joiner || hasForm(codePoints[0], 'initial', canDraw)
}

function joinsPrevious({ codePoints }: Piece, canDraw: CanDraw): boolean {
  return codePoints[0] === joiner || hasForm(codePoints[0], 'final', canDraw)
}

function hasForm(letter: number | undefined, form: JoinedForm, canDraw: CanDraw): boolean {
  if (letter === undefined || letter < tatweel - 0x20) return false
  if (letter === tatweel) return true
  const drawn = formOf(letter, form)
  return drawn !== undefined && canDraw(drawn)
}
