import type { TextRun } from '../drawing.ts'
import { ellipsis, isSpace } from './characters.ts'
import type { Source } from './clusters.ts'
import type { TextMetrics, TextStyle } from './metrics.ts'
import { breakLines, type Span } from './line-breaks.ts'
import { paragraphsOf, shape } from './paragraphs.ts'
import type { ShapedParagraph } from './shaped-paragraph.ts'

/** Text broken into lines and runs, ready to be placed. All lengths in px. */
export interface SetText {
  readonly lines: readonly SetLine[]
  /** Whether something was left out, so that the last line ends in an ellipsis. */
  readonly cut: boolean
  /** Code points that no bundled face has. */
  readonly missing: readonly string[]
}

/** One line: its runs in visual order from its left end. */
export interface SetLine {
  readonly runs: readonly TextRun[]
  readonly width: number
  /** Whether its paragraph reads to the left, so that a picture may set it flush right. */
  readonly rightToLeft: boolean
}

/** How much room a text has. */
export interface Room {
  readonly size: number
  readonly style: TextStyle
  /** The width of a line, in px. */
  readonly width: number
  readonly maxLines: number
}

/**
 * Breaks a text into lines that fit the room, and the lines into runs of one face in visual order.
 *
 * Newlines start a new line; blank ones at either end and spaces at a line's end are dropped. A word wider than a line is broken
 * where it must be. Controls are not drawn and overrides of direction are ignored. Where text is left over after `maxLines`, the last line
 * ends in an ellipsis. A line is never wider than the room, except where a single character or the ellipsis is.
 */
export function setText(text: string, room: Room, metrics: TextMetrics): SetText {
  const source: Source = { metrics, style: room.style, missing: new Set() }
  const limit = Math.floor((room.width * 1000) / room.size + 1e-6)
  const most = Math.max(0, room.maxLines)
  const lines: Line[] = []
  for (const paragraph of paragraphsOf(text)) {
    const shaped = shape(paragraph, source)
    if (lines.length > most) continue
    for (const span of breakLines(shaped, limit, most + 1 - lines.length)) lines.push({ shaped, span })
  }
  const cut = lines.length > most
  const set = lines.slice(0, most).map((line, at) => {
    return cut && at === most - 1 ? shortLine(line, limit, room.size, source) : wholeLine(line, room.size)
  })
  return { lines: set, cut, missing: [...source.missing] }
}

/** The width in px of a text set on one line, in the style and size given. */
export function measure(text: string, style: TextStyle, size: number, metrics: TextMetrics): number {
  const source: Source = { metrics, style, missing: new Set() }
  let units = 0
  for (const paragraph of paragraphsOf(text)) {
    const { widths } = shape(paragraph, source)
    for (let at = 0; at < widths.length; at++) units += widths[at] ?? 0
  }
  return (units * size) / 1000
}

interface Line {
  readonly shaped: ShapedParagraph
  readonly span: Span
}

function wholeLine({ shaped, span }: Line, size: number): SetLine {
  return lineOf(shaped.runs(span.start, span.end, size), shaped)
}

/** The start of a line that still fits with an ellipsis after it: at its right, or at its left where its text runs to the left. */
function shortLine({ shaped, span }: Line, limit: number, size: number, source: Source): SetLine {
  const dots = shape(ellipsis, source)
  const room = limit - (dots.widths[0] ?? 0)
  let end = span.start
  for (let width = 0; end < shaped.codes.length; end++) {
    width += shaped.widths[end] ?? 0
    if (width > room) break
  }
  while (end > span.start && isSpace(shaped.codes[end - 1] ?? 0)) end--
  const own = shaped.runs(span.start, end, size)
  const tail = dots.runs(0, 1, size)
  return lineOf(shaped.level % 2 === 1 ? sideBySide(tail, own) : sideBySide(own, tail), shaped)
}

/** Runs with others to their right; two neighbours of one face become one. */
function sideBySide(left: readonly TextRun[], right: readonly TextRun[]): TextRun[] {
  const [last, first] = [left.at(-1), right[0]]
  if (last === undefined || first === undefined) return [...left, ...right]
  const from = last.x + last.width
  const moved = right.map(run => ({ ...run, x: run.x + from }))
  if (last.face !== first.face) return [...left, ...moved]
  const joined = { ...last, text: last.text + first.text, width: last.width + first.width }
  return [...left.slice(0, -1), joined, ...moved.slice(1)]
}

function lineOf(runs: readonly TextRun[], { level }: ShapedParagraph): SetLine {
  const last = runs.at(-1)
  return { runs, width: last === undefined ? 0 : last.x + last.width, rightToLeft: level % 2 === 1 }
}
