import type { TextRun } from '../drawing.ts'
import type { Measured } from './line-breaks.ts'

/** A paragraph measured and shaped, in logical order. */
export interface ShapedParagraph extends Measured {
  /** Its embedding level: 1 where it reads to the left. */
  readonly level: number
  /** The runs of a line from `start` to `end` in visual order, for a size in px. */
  readonly runs: (start: number, end: number, size: number) => TextRun[]
}
