import type { Ball } from '../../src/catchball/ball.ts'
import { ballStrings } from '../strings/ball.ts'

/** Of the sign of whose turn it is, in px of the layout. */
export const BALL_SIZE = 16
/** Of the words beside it, and around the whole, in px of the layout. */
export const BALL_TEXT = 11
export const BALL_PAD = 3

/** How long the mark of a ball is along its label, in px of the layout. */
export function ballLength(ball: Ball): number {
  const text = ballStrings.short(ball)
  return BALL_SIZE + (text === '' ? 0 : text.length * BALL_TEXT * 0.6 + BALL_PAD)
}
