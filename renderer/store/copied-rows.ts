import type { Plan } from '../../src/domain/plan/plan.ts'
import { itemFields, linkField, personFields, roleField } from '../../src/exchange/clipboard/plan-fields.ts'
import type { GridPlace } from '../matrix/grid-model.ts'
import { focusAt } from './focus.ts'
import type { AppState } from './state.ts'

/** What is selected, or stands at the cursor, as rows of texts for the clipboard. Empty where nothing can be copied. */
export function copiedRows({ open, view }: AppState): string[][] {
  const places = view.range?.places ?? (view.cursor === undefined ? [] : [view.cursor])
  if (open === undefined) return []
  const labels = places.flatMap(place => labelRow(open.plan, place) ?? [])
  return labels.length > 0 ? labels : cellRows(open.plan, places)
}

function labelRow(plan: Plan, place: GridPlace): string[][] | undefined {
  const focus = focusAt(plan, place)
  if (focus?.kind === 'item') return [itemFields(focus.item)]
  return focus?.kind === 'person' ? [personFields(focus.person)] : undefined
}

/** Row by row; a place that the sheet does not have, such as a breakthrough's owner, stays empty. */
function cellRows(plan: Plan, places: readonly GridPlace[]): string[][] {
  const rows = [...new Set(places.map(place => place.row))]
  const columns = [...new Set(places.map(place => place.column))]
  const table = rows.map(row => columns.map(column => cellField(plan, { row, column })))
  return table.flatMap(row => {
    const fields = row.filter(field => field !== undefined)
    return fields.length === 0 ? [] : [row.map(field => field ?? '')]
  })
}

/** Undefined where there is no cell. */
function cellField(plan: Plan, place: GridPlace): string | undefined {
  const focus = focusAt(plan, place)
  if (focus?.kind === 'mark') return linkField(focus.link)
  return focus?.kind === 'role' ? roleField(focus.role) : undefined
}
