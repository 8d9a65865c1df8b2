import { fitsColumn, wantedBy } from '../../../domain/item/own-columns.ts'
import type { ItemEntry, OwnFieldEntry } from '../document-schema.ts'
import { quoted } from '../format-error.ts'
import { describe } from '../issue-text.ts'
import type { Path } from '../issue-text.ts'
import { complain, stoodAt } from './building.ts'
import type { Building } from './building.ts'

/** Notes columns of the plan's own that stand twice for one kind, and choices that are missing. */
export function checkColumnList(building: Building, columns: readonly OwnFieldEntry[]): void {
  const seen = new Map<string, number>()
  for (const [index, column] of columns.entries()) {
    const at = ['plan', 'fields', index]
    const first = stoodAt(seen, `${column.kind} ${column.id}`, index)
    if (first !== undefined)
      complain(
        building,
        [...at, 'id'],
        `${quoted(column.id)} is a column of this kind already (fields[${first}])`,
      )
    if (column.type === 'choice' && (column.choices ?? []).length === 0)
      complain(building, [...at, 'choices'], 'a column of type "choice" needs its choices')
  }
}

/** Checks what an item holds in the plan's own columns against what those columns take. */
export function checkOwnColumns(
  building: Building,
  item: ItemEntry,
  at: Path,
  columns: readonly OwnFieldEntry[],
): void {
  for (const [id, value] of Object.entries(item.fields ?? {})) {
    const column = columns.find(one => one.id === id && one.kind === item.kind)
    const place = [...at, 'fields', id]
    if (column === undefined)
      complain(building, place, `no column ${quoted(id)} for a ${item.kind} in plan.fields`)
    else if (!fitsColumn(value, column))
      complain(building, place, `should be ${wantedBy(column)}, not ${describe(value)}`)
  }
}
