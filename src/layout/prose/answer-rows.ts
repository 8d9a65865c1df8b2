import type { BookletLines } from '../../support/booklet.ts'
import { baselineBelowMiddle, lineAt, setOne, widthOf } from '../matrix/setter.ts'
import type { Setter, Type } from '../matrix/setter.ts'
import type { ProseSizes } from './prose-sizes.ts'
import { gap } from './rows.ts'
import type { Row } from './rows.ts'

/** Sizes in px: a tick box of 3 mm, and 8 mm from rule to rule, which is what a hand needs. */
const TICK = 11.5
const TICK_GAP = 7
const BETWEEN = 26
const TICK_ROW = 24
const RULE_ROW = 30
const LABEL_ROW = 17
const COLUMN_GAP = 22
const LABEL: Type = { size: 12, weight: 400, stretch: 100 }
const CHOICE: Type = { size: 40 / 3, weight: 500, stretch: 100 }

/** Boxes to be ticked, as many in a row as there is room for. */
export function tickRows(setter: Setter, labels: readonly string[], sizes: ProseSizes): Row[] {
  const { x, width } = sizes
  const rows: { readonly label: string; readonly x: number }[][] = [[]]
  let at = x
  for (const label of labels) {
    const wide = TICK + TICK_GAP + widthOf(setter, label, CHOICE)
    if (at + wide > x + width && rows.at(-1)?.length !== 0) {
      rows.push([])
      at = x
    }
    rows.at(-1)?.push({ label, x: at })
    at += wide + BETWEEN
  }
  return [gap(4), ...rows.map(row => tickRow(setter, row, x + width))]
}

function tickRow(
  setter: Setter,
  ticks: readonly { readonly label: string; readonly x: number }[],
  right: number,
): Row {
  return {
    height: TICK_ROW,
    draw(into, y) {
      const middle = y + TICK_ROW / 2
      for (const { label, x } of ticks) {
        into.boxes.push({
          ...{ x, y: middle - TICK / 2, width: TICK, height: TICK },
          ...{ stroke: 'ink-1', strokeWidth: 1 },
        })
        const start = x + TICK + TICK_GAP
        const set = setOne(setter, label, CHOICE, right - start)
        into.lines.push(
          lineAt(set, { x: start, y: middle + baselineBelowMiddle(setter, CHOICE) }, CHOICE, 'ink-1'),
        )
      }
    },
  }
}

/** Fields to be written in by hand, side by side: their labels, and under each its rules. */
export function lineRows(setter: Setter, fields: BookletLines['fields'], { x, width }: ProseSizes): Row[] {
  const all = fields.reduce((sum, { share }) => sum + share, 0)
  const room = width - (fields.length - 1) * COLUMN_GAP
  let at = x
  const columns = fields.map(field => {
    const column = { ...field, x: at, width: (room * field.share) / all }
    at += column.width + COLUMN_GAP
    return column
  })
  const most = Math.max(...fields.map(({ rules }) => rules))
  const labels: Row = {
    height: LABEL_ROW,
    draw(into, y) {
      for (const { label, x: left, width: wide } of columns) {
        const set = setOne(setter, label, LABEL, wide)
        const base = y + LABEL_ROW / 2 + baselineBelowMiddle(setter, LABEL)
        into.lines.push(lineAt(set, { x: left, y: base }, LABEL, 'ink-3'))
      }
    },
  }
  const rules = Array.from({ length: most }, (_, row): Row => ({
    height: RULE_ROW,
    draw(into, y) {
      for (const { x: left, width: wide, rules: own } of columns) {
        const foot = y + RULE_ROW - 6
        if (row < own)
          into.rules.push({ x1: left, y1: foot, x2: left + wide, y2: foot, ink: 'rule-ink', width: 0.75 })
      }
    },
  }))
  return [gap(4), labels, ...rules]
}
