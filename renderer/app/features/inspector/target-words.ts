import type { Item } from '../../../../src/domain/item/item.ts'
import { figuresOf } from '../../../../src/layout/matrix/figures.ts'
import { matrixWording } from '../../../../src/layout/matrix/wording.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'

/** "4.1 → 2.4 % of output, lower is better"; undefined for an item without figures. */
export function targetWords(item: Item): string | undefined {
  const figures = figuresOf(item, matrixWording.number)
  if (figures === undefined) return undefined
  const { from, to, unit } = figures
  const range = from === undefined ? to : `${from} → ${to}`
  const amount = unit === undefined ? range : `${range}\u00a0${unit}`
  return item.direction === undefined ? amount : s.better(amount, item.direction)
}
