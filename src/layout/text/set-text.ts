import type { TextRun } from '../drawing.ts'
import type { TextMetrics, TextStyle } from './metrics.ts'

/** Text broken into lines and runs, ready to be placed. All lengths in px. */
export interface SetText {
  readonly lines: readonly { readonly runs: readonly TextRun[]; readonly width: number }[]
  /** Whether something was left out, so that the last line ends in an ellipsis. */
  readonly cut: boolean
  /** Code points that no bundled face has. */
  readonly missing: readonly string[]
}

/** How much room a text has. */
export interface Room {
  readonly size: number
  readonly style: TextStyle
  /** The width of a line, in px. */
  readonly width: number
  readonly maxLines: number
}
