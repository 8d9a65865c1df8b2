import type { Ink } from '../drawing.ts'
import { baselineBelowMiddle, lineAt, mainFace, onOneLine, setIn, setOne } from '../matrix/setter.ts'
import type { Setter, Type } from '../matrix/setter.ts'
import type { Sketch } from '../matrix/sketch.ts'
import type { SetLine } from '../text/set-text.ts'

/** A strip of a page from edge to edge: one line of text, or a gap. Heights in px. */
export interface Row {
  readonly height: number
  /** Nothing but distance, which the head of a page does not need. */
  readonly gap?: true
  draw(into: Sketch, y: number): void
}

/** Rows that stay on one page where they fit on one, and whether the next group must follow on the same page. */
export interface RowGroup {
  readonly rows: readonly Row[]
  readonly leads: boolean
  /** What follows begins on a new page. */
  readonly turns?: boolean
}

/** How a text is set: its type and ink, and between which edges. */
export interface Setting {
  readonly type: Type
  readonly ink: Ink
  readonly x: number
  readonly width: number
}

const LEADING = 1.34
/** For scripts whose letters reach higher and lower than Latin ones. */
const TALL_LEADING = 1.5
/** Far more than a text of the longest allowed length takes. */
const MOST_LINES = 2000

/** A text as rows, one a line; what reads to the left stands flush right. */
export function textRows(setter: Setter, text: string, setting: Setting): Row[] {
  const { type, ink, x, width } = setting
  const faces = [mainFace(setter, type), mainFace(setter, { ...type, weight: 600 })]
  return setIn(setter, onOneLine(text), type, width, MOST_LINES).lines.map(line => ({
    height: heightOf(line, type, faces),
    draw(into, y) {
      const base = y + this.height / 2 + baselineBelowMiddle(setter, type)
      const start = x + (line.rightToLeft ? width - line.width : 0)
      into.lines.push(lineAt(line, { x: start, y: base }, type, ink))
    },
  }))
}

/** A text on one line, cut with an ellipsis where it is too long for one. */
export function oneRow(setter: Setter, text: string, { type, ink, x, width }: Setting): Row {
  const set = setOne(setter, text, type, width)
  const height = type.size * TALL_LEADING
  return {
    height,
    draw(into, y) {
      const base = y + height / 2 + baselineBelowMiddle(setter, type)
      const start = x + (set.rightToLeft ? width - set.width : 0)
      into.lines.push(lineAt(set, { x: start, y: base }, type, ink))
    },
  }
}

/** An empty row. */
export function gap(height: number): Row {
  return { height, gap: true, draw: () => undefined }
}

/** The same row with something more drawn at its place. */
export function drawnWith(row: Row, draw: Row['draw']): Row {
  return {
    height: row.height,
    draw(into, y) {
      row.draw(into, y)
      draw(into, y)
    },
  }
}

/** How high some rows are together. */
export function heightOfRows(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

function heightOf(line: SetLine, { size }: Type, latin: readonly (string | undefined)[]): number {
  const tall = line.runs.some(run => !latin.includes(run.face))
  return size * (tall ? TALL_LEADING : LEADING)
}
