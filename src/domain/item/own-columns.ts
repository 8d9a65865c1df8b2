import type { PlanHead } from '../record/entities.ts'
import { dateSchema } from '../record/values.ts'
import type { ItemKind } from './item.ts'

/** A column of the plan's own, on one kind of item. */
export type OwnColumn = PlanHead['fields'][number]

/** What of a column decides which values it takes. */
export interface ColumnType {
  readonly type?: OwnColumn['type'] | undefined
  readonly choices?: readonly string[] | undefined
}

/** Whether a value may stand in a column of the plan's own. Source: plan-format, section 2. */
export function fitsColumn(value: string | number, column: ColumnType): boolean {
  if (column.type === 'number') return typeof value === 'number'
  if (typeof value !== 'string') return false
  if (column.type === 'date') return dateSchema.safeParse(value).success
  return column.type !== 'choice' || (column.choices ?? []).includes(value)
}

/** What a column takes, to follow "should be": "a number", "one of "S", "L"". */
export function wantedBy(column: ColumnType): string {
  if (column.type === 'number') return 'a number'
  if (column.type === 'date') return 'a date as YYYY-MM or YYYY-MM-DD'
  if (column.type !== 'choice') return 'text'
  return `one of ${(column.choices ?? [])
    .slice(0, 5)
    .map(choice => JSON.stringify(choice))
    .join(', ')}`
}

/** The plan's own columns; of two with one id for one kind, the first is the one that items follow. */
export function distinctColumns<T extends { readonly id: string; readonly kind: string }>(
  columns: readonly T[],
): T[] {
  return columns.filter(
    (column, index) => columns.findIndex(one => one.id === column.id && one.kind === column.kind) === index,
  )
}

/** The own columns of one kind, in the order of the plan. */
export function columnsFor({ fields }: Pick<PlanHead, 'fields'>, kind: ItemKind): OwnColumn[] {
  return distinctColumns(fields).filter(column => column.kind === kind)
}
