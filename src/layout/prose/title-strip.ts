import { baselineBelowMiddle, lineAt, setOne } from '../matrix/setter.ts'
import type { Setter, Type } from '../matrix/setter.ts'
import type { Sketch } from '../matrix/sketch.ts'

/** What the strip at the head of every page says, in words. */
export interface StripWords {
  readonly cells: readonly StripCell[]
  readonly page: string
  readonly pageOf: (page: number, of: number) => string
}

/** One field of the strip; the first one is as wide as the others leave it. */
export interface StripCell {
  readonly label: string
  readonly value: string
}

const LABEL: Type = { size: 10, weight: 400, stretch: 100 }
const VALUE: Type = { size: 12.5, weight: 500, stretch: 92 }
const PAD = 8
const LABEL_LINE = 14
const VALUE_LINE = 18

export const STRIP_HEIGHT = 40
const NARROW = [148, 76, 84]

/** The title block of a page: the plan, the state that the page shows, its revision, and which page it is. */
export function drawStrip(
  setter: Setter,
  into: Sketch,
  { cells, page, pageOf }: StripWords,
  at: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly page: number
    readonly of: number
  },
): void {
  const all = [...cells, { label: page, value: pageOf(at.page, at.of) }]
  const widths = all.slice(1).map((_, i) => NARROW[NARROW.length - all.length + 1 + i] ?? 84)
  const first = at.width - widths.reduce((sum, width) => sum + width, 0)
  let { x } = at
  for (const [i, cell] of all.entries()) {
    const width = i === 0 ? first : (widths[i - 1] ?? 84)
    if (i > 0) into.rules.push({ x1: x, y1: at.y, x2: x, y2: at.y + STRIP_HEIGHT, ink: 'rule-2', width: 1 })
    drawCell(setter, into, cell, { x, y: at.y, width })
    x += width
  }
  into.boxes.push({
    ...{ x: at.x, y: at.y, width: at.width, height: STRIP_HEIGHT },
    ...({ stroke: 'rule-ink', strokeWidth: 1.5 } as const),
  })
}

function drawCell(
  setter: Setter,
  into: Sketch,
  { label, value }: StripCell,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const room = width - 2 * PAD
  const top = y + (STRIP_HEIGHT - LABEL_LINE - VALUE_LINE) / 2
  for (const [text, type, middle, ink] of [
    [label, LABEL, top + LABEL_LINE / 2, 'ink-3'],
    [value, VALUE, top + LABEL_LINE + VALUE_LINE / 2, 'ink-1'],
  ] as const) {
    const set = setOne(setter, text, type, room)
    const start = x + PAD + (set.rightToLeft ? room - set.width : 0)
    into.lines.push(lineAt(set, { x: start, y: middle + baselineBelowMiddle(setter, type) }, type, ink))
  }
}
