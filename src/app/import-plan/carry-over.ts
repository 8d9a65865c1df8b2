import type { Item } from '../../domain/item/item.ts'
import { usedCodes } from '../../domain/item/codes.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { allItemsOf } from '../../domain/plan/queries.ts'
import type { Link, Matrix } from '../../domain/record/entities.ts'
import type { Entity } from '../../domain/record/tables.ts'
import { keepOrder } from './keep-order.ts'

/**
 * Gives records that replace those of a plan, under the same ids, what a document cannot hold: places in their lists, codes
 * that were given before, owner columns shown by hand, what a second source said about a link.
 */
export function carryOver(plan: Plan, records: readonly Entity[]): Entity[] {
  const orders = ordersOf(plan, records)
  const codes = codesOf(records)
  const here = new Set<string>(records.map(record => record.id))
  return records.map(record => {
    const order = orders.get(record.id)
    const placed = order === undefined || !('order' in record) ? record : { ...record, order }
    if (placed.table === 'item') return withEarlierCodes(plan, placed, codes.get(placed.matrix) ?? new Set())
    if (placed.table === 'link') return withDispute(plan, placed)
    if (placed.table === 'matrix') return withMemory(plan, placed, codes.get(placed.id) ?? new Set(), here)
    return placed
  })
}

/** Codes in use, by matrix. */
function codesOf(records: readonly Entity[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>()
  for (const record of records) {
    if (record.table !== 'item') continue
    const used = codes.get(record.matrix) ?? new Set()
    codes.set(record.matrix, used.add(record.code))
  }
  return codes
}

function withEarlierCodes(plan: Plan, item: Item, inUse: ReadonlySet<string>): Item {
  const before = plan.tables.item.get(item.id)
  if (before === undefined) return item
  const earlier = [...new Set([...before.earlier, before.code])].filter(code => !inUse.has(code))
  return { ...item, earlier }
}

/** A document says one strength of a pair; what another said before stands as long as that strength does. */
function withDispute(plan: Plan, link: Link): Link {
  const before = plan.tables.link.get(link.id)
  if (before?.disputed === undefined || link.disputed !== undefined) return link
  const same = before.strength === link.strength && before.effect === link.effect
  return same ? { ...link, disputed: before.disputed } : link
}

function withMemory(
  plan: Plan,
  matrix: Matrix,
  inUse: ReadonlySet<string>,
  here: ReadonlySet<string>,
): Matrix {
  const before = plan.tables.matrix.get(matrix.id)
  if (before === undefined) return matrix
  const items = allItemsOf(plan, before.id)
  const gone = items.filter(item => !here.has(item.id))
  const retired = [...usedCodes(before, gone)].filter(code => !inUse.has(code))
  return { ...matrix, retired, shown: before.shown.filter(person => here.has(person)) }
}

function ordersOf(plan: Plan, records: readonly Entity[]): Map<string, string> {
  const lists = new Map<string, Entity[]>()
  for (const record of records) {
    if (!('order' in record)) continue
    const name = record.table === 'item' ? `item ${record.matrix} ${record.kind}` : record.table
    const list = lists.get(name)
    if (list === undefined) lists.set(name, [record])
    else list.push(record)
  }
  const orders = new Map<string, string>()
  for (const list of lists.values()) {
    const kept = keepOrder(list.map(record => orderBefore(plan, record)))
    for (const [index, { id }] of list.entries()) orders.set(id, kept[index] ?? '')
  }
  return orders
}

function orderBefore(plan: Plan, record: Entity): string | undefined {
  const { item, person, department, matrix } = plan.tables
  switch (record.table) {
    case 'item': {
      const before = item.get(record.id)
      return before?.kind === record.kind && before.matrix === record.matrix ? before.order : undefined
    }
    case 'person':
      return person.get(record.id)?.order
    case 'department':
      return department.get(record.id)?.order
    case 'matrix':
      return matrix.get(record.id)?.order
    default:
      return undefined
  }
}
