import { ITEM_KINDS } from '../../../../../src/domain/item/item.ts'
import type { Item, ItemKind } from '../../../../../src/domain/item/item.ts'
import { loadOf } from '../../../../../src/domain/person/load.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { linksOf, listOf, rolesOn } from '../../../../../src/domain/plan/queries.ts'
import type { Person } from '../../../../../src/domain/record/entities.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'

/** An item with what the list says about it beside its own fields. */
export interface ListRow {
  readonly item: Item
  /** The owner of a metric, or who is accountable for a priority. */
  readonly owner: Person | undefined
  readonly links: number
  /** What the owner carries over the whole plan. */
  readonly load: number | undefined
}

/** Every item of a matrix that the filter leaves, list by list in reading order. */
export function listRows(plan: Plan, matrix: MatrixId, hidden: ReadonlySet<string>): ListRow[] {
  const loads = new Map<string, number>()
  const loadOnce = (person: Person): number => {
    const load = loads.get(person.id) ?? loadOf(plan, person.id)
    loads.set(person.id, load)
    return load
  }
  return ITEM_KINDS.flatMap(kind => listOf(plan, matrix, kind))
    .filter(item => !hidden.has(item.id))
    .map(item => {
      const owner = leaderOf(plan, item)
      return { item, owner, links: linkCount(plan, item), load: owner && loadOnce(owner) }
    })
}

/** Who answers for an item: a metric's owner, a priority's accountable person. */
export function leaderOf(plan: Plan, item: Item): Person | undefined {
  const id =
    item.kind === 'metric'
      ? item.owner
      : item.kind === 'priority'
        ? rolesOn(plan, item.id).find(({ role }) => role === 'accountable')?.person
        : undefined
  return id && plan.tables.person.get(id)
}

function linkCount(plan: Plan, item: Item): number {
  return linksOf(plan, item.id).filter(
    ({ a, b }) => plan.tables.item.get(a === item.id ? b : a)?.setAside === undefined,
  ).length
}

/** What a cell holds, as it is sorted. */
export type CellValue = string | number | undefined

/** A column to sort by. */
export interface Sort {
  readonly column: string
  readonly down: boolean
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * Compares two cells: numbers before texts, texts with their numbers by value ("P2" before "P10"), empty cells last whichever
 * way the column is sorted.
 */
export function compareCells(x: CellValue, y: CellValue, down: boolean): number {
  if (x === undefined || x === '') return y === undefined || y === '' ? 0 : 1
  if (y === undefined || y === '') return -1
  const up =
    typeof x === 'number' && typeof y === 'number'
      ? x - y
      : typeof x === 'number'
        ? -1
        : typeof y === 'number'
          ? 1
          : collator.compare(x, y)
  return down ? -up : up
}

/**
 * The rows in the order that was sorted once: an edit does not move the row that is being looked at. Rows that have come since
 * stand at the end.
 */
export function inOrder(rows: readonly ListRow[], order: ReadonlyMap<string, number>): ListRow[] {
  const at = (row: ListRow) => order.get(row.item.id) ?? order.size
  return rows.toSorted((x, y) => at(x) - at(y))
}

/** The place of every row once sorted by a column. */
export function orderBy(
  rows: readonly ListRow[],
  value: (row: ListRow) => CellValue,
  down: boolean,
): ReadonlyMap<string, number> {
  const sorted = rows.toSorted((x, y) => compareCells(value(x), value(y), down))
  return new Map(sorted.map((row, at) => [row.item.id, at]))
}

/** The place of a kind in reading order, for sorting. */
export function kindRank(kind: ItemKind): number {
  return ITEM_KINDS.indexOf(kind)
}
