import { dateSchema } from '../../../domain/record/values.ts'
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

/** Whether a value may stand in a column of the plan's own. */
export function fitsColumn(
  value: string | number,
  column: { readonly type?: OwnFieldEntry['type']; readonly choices?: readonly string[] | undefined },
): boolean {
  if (column.type === 'number') return typeof value === 'number'
  if (typeof value !== 'string') return false
  if (column.type === 'date') return dateSchema.safeParse(value).success
  return column.type !== 'choice' || (column.choices ?? []).includes(value)
}

function wantedBy(column: OwnFieldEntry): string {
  if (column.type === 'number') return 'a number'
  if (column.type === 'date') return 'a date as YYYY-MM or YYYY-MM-DD'
  if (column.type === 'choice') return `one of ${(column.choices ?? []).slice(0, 5).map(quoted).join(', ')}`
  return 'text'
}

/** The plan's own columns; of two with one id for one kind, the first is the one that items follow. */
export function distinctColumns<T extends { readonly id: string; readonly kind: string }>(
  columns: readonly T[],
): T[] {
  return columns.filter(
    (column, index) => columns.findIndex(one => one.id === column.id && one.kind === column.kind) === index,
  )
}
