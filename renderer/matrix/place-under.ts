import { cellAt } from '../../src/layout/matrix/blocks.ts'
import type { MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'
import type { GridPlace } from './grid-model.ts'

/** Where on the page something happened, and to what. */
interface Spot {
  readonly target: EventTarget | null
  readonly clientX: number
  readonly clientY: number
}

/** The place that an element belongs to. */
export function placeOf(target: EventTarget | null): GridPlace | undefined {
  const element = target instanceof Element ? target.closest('[data-row]') : null
  const row = element?.getAttribute('data-row')
  const column = element?.getAttribute('data-column')
  return row == null || column == null ? undefined : { row, column }
}

/** The place under the pointer, also where a large sheet has no element for an empty cell. */
export function placeUnder(spot: Spot, layout: MatrixLayout): GridPlace | undefined {
  const place = placeOf(spot.target)
  const sheet = spot.target instanceof Element ? spot.target.closest('.matrix') : null
  if (place !== undefined || sheet === null) return place
  const { left, top, width } = sheet.getBoundingClientRect()
  const scale = layout.width / width
  const cell = cellAt(layout, (spot.clientX - left) * scale, (spot.clientY - top) * scale)
  return cell && { row: cell.row, column: cell.column }
}
