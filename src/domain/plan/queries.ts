import { byOrder } from '../../support/order-key.ts'
import type { Item, ItemKind, Metric } from '../item/item.ts'
import type { ItemId, MatrixId, PersonId } from '../record/ids.ts'
import type { Link, Matrix, Person, Role } from '../record/entities.ts'
import type { TableName, Tables } from '../record/tables.ts'
import type { Plan } from './plan.ts'
import { referrersOf } from './reverse-index.ts'

/** The records of one table that name `target`, in no particular order. */
export function referring<T extends TableName>(plan: Plan, target: string, table: T): Tables[T][] {
  const records = plan.tables[table] as ReadonlyMap<string, Tables[T]>
  const found: Tables[T][] = []
  for (const id of referrersOf(plan.referrers, target, table)) {
    const record = records.get(id)
    if (record !== undefined) found.push(record)
  }
  return found
}

/** The first of them that is wanted; no list is made for it. */
function firstReferring<T extends TableName>(
  plan: Plan,
  target: string,
  table: T,
  wanted: (record: Tables[T]) => boolean,
): Tables[T] | undefined {
  const records = plan.tables[table] as ReadonlyMap<string, Tables[T]>
  for (const id of referrersOf(plan.referrers, target, table)) {
    const record = records.get(id)
    if (record !== undefined && wanted(record)) return record
  }
  return undefined
}

/** All matrices in display order. */
export function matricesOf(plan: Plan): Matrix[] {
  return [...plan.tables.matrix.values()].sort(byOrder)
}

/** All people in display order. */
export function peopleOf(plan: Plan): Person[] {
  return [...plan.tables.person.values()].sort(byOrder)
}

/** Every item of a matrix, set aside or not, in no particular order. */
export function allItemsOf(plan: Plan, matrix: MatrixId): Item[] {
  return referring(plan, matrix, 'item').filter(item => item.matrix === matrix)
}

/** One list of a matrix in display order, without what was set aside. */
export function listOf(plan: Plan, matrix: MatrixId, kind: ItemKind): Item[] {
  return allItemsOf(plan, matrix)
    .filter(item => item.kind === kind && item.setAside === undefined)
    .sort(byOrder)
}

/** The items of a matrix that are not on this year's X, in display order. */
export function setAsideOf(plan: Plan, matrix: MatrixId): Item[] {
  return allItemsOf(plan, matrix)
    .filter(item => item.setAside !== undefined)
    .sort(byOrder)
}

/** The links that touch an item. */
export function linksOf(plan: Plan, item: ItemId): Link[] {
  return referring(plan, item, 'link')
}

/** The link between two items, whichever stands first. */
export function linkBetween(plan: Plan, x: ItemId, y: ItemId): Link | undefined {
  return firstReferring(plan, x, 'link', link => link.a === y || link.b === y)
}

/** The roles on a priority. */
export function rolesOn(plan: Plan, item: ItemId): Role[] {
  return referring(plan, item, 'role')
}

/** The role of one person on one priority. */
export function roleOf(plan: Plan, item: ItemId, person: PersonId): Role | undefined {
  return firstReferring(plan, item, 'role', role => role.person === person)
}

/** The metrics that a person owns, over all matrices. */
export function metricsOwnedBy(plan: Plan, person: PersonId): Metric[] {
  return referring(plan, person, 'item').filter(item => item.kind === 'metric')
}

/** The item with this code in a matrix, or the one that had it before a renumbering. */
export function itemByCode(plan: Plan, matrix: MatrixId, code: string): Item | undefined {
  const items = allItemsOf(plan, matrix)
  return items.find(item => item.code === code) ?? items.find(item => item.earlier.includes(code))
}

/**
 * The owner columns of a matrix, in the order of the plan's people: who has a role or a metric here, and who was put
 * there by hand.
 */
export function ownersOf(plan: Plan, matrix: Matrix): Person[] {
  const ids = new Set<string>(matrix.shown)
  for (const role of referring(plan, matrix.id, 'role')) ids.add(role.person)
  for (const item of allItemsOf(plan, matrix.id))
    if (item.kind === 'metric' && item.owner) ids.add(item.owner)
  const people: Person[] = []
  for (const id of ids) {
    const person = plan.tables.person.get(id)
    if (person !== undefined) people.push(person)
  }
  return people.sort(byOrder)
}

/** The matrices that deploy this one. */
export function childrenOf(plan: Plan, matrix: MatrixId): Matrix[] {
  return referring(plan, matrix, 'matrix')
    .filter(child => child.parent?.matrix === matrix)
    .sort(byOrder)
}
