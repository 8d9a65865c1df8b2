import type { Item } from '../domain/item/item.ts'
import { linksOf, listOf, ownersOf, roleOf, rolesOn } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Link, Matrix, Person, RoleName } from '../domain/record/entities.ts'
import type { ItemId, PersonId } from '../domain/record/ids.ts'

/**
 * What somebody has to do with an item, and so what the item asks of them: accountable, responsible or consulted on a
 * priority, owner of a metric, or carrier of a goal that a priority of theirs moves strongly.
 */
export const PARTS = ['accountable', 'responsible', 'owner', 'carrier', 'consulted'] as const
export type Part = (typeof PARTS)[number]

/** An item that a reader is asked about, or only reads about. */
export interface Asked {
  readonly item: Item
  readonly part: Part | 'informed'
}

/**
 * What a person is asked about in a matrix, in the order in which a packet asks: priorities that they lead, that they help
 * with, metrics they own, goals they carry, then priorities on which they are only consulted.
 *
 * Source: the issue "the whole path once", part 9. Confidential items and items set aside are never asked.
 */
export function askedOf(plan: Plan, matrix: Matrix, person: PersonId): Asked[] {
  const priorities = openItems(plan, matrix, 'priority')
  const roles = priorities.map(item => roleOf(plan, item.id, person)?.role)
  const withRole = (role: RoleName) => priorities.filter((_, at) => roles[at] === role)
  const led = withRole('accountable')
  const ledIds = new Set(led.map(item => item.id))
  const owned = openItems(plan, matrix, 'metric').filter(
    item => item.kind === 'metric' && item.owner === person,
  )
  const carried = openItems(plan, matrix, 'goal').filter(goal =>
    linksOf(plan, goal.id).some(link => link.strength === 'strong' && supports(link) && ledIds.has(link.a)),
  )
  return [
    ...led.map(item => ({ item, part: 'accountable' }) as const),
    ...withRole('responsible').map(asPart('responsible')),
    ...owned.map(asPart('owner')),
    ...carried.map(asPart('carrier')),
    ...withRole('consulted').map(asPart('consulted')),
  ]
}

/** Priorities on which a person is informed: nothing is asked about them, but there is a copy to read. */
export function informedOf(plan: Plan, matrix: Matrix, person: PersonId): Asked[] {
  return openItems(plan, matrix, 'priority')
    .filter(item => roleOf(plan, item.id, person)?.role === 'informed')
    .map(item => ({ item, part: 'informed' }))
}

/** Everyone who is informed of something in a matrix, in the order of the plan's people. */
export function readersOf(plan: Plan, matrix: Matrix): Person[] {
  return ownersOf(plan, matrix).filter(
    person => person.kind !== 'vacant' && informedOf(plan, matrix, person.id).length > 0,
  )
}

/** Everyone with something asked in a matrix, in the order of the plan's people. A vacant post cannot answer. */
export function addressees(plan: Plan, matrix: Matrix): Person[] {
  return ownersOf(plan, matrix).filter(
    person => person.kind !== 'vacant' && askedOf(plan, matrix, person.id).length > 0,
  )
}

/** Priorities led by a vacant post, and metrics owned by one: nobody can be asked about them. */
export function unanswerable(plan: Plan, matrix: Matrix): Item[] {
  const vacant = (id: PersonId | undefined) =>
    id !== undefined && plan.tables.person.get(id)?.kind === 'vacant'
  const priorities = openItems(plan, matrix, 'priority').filter(item =>
    rolesOn(plan, item.id).some(role => role.role === 'accountable' && vacant(role.person)),
  )
  const metrics = openItems(plan, matrix, 'metric').filter(
    item => item.kind === 'metric' && vacant(item.owner),
  )
  return [...priorities, ...metrics]
}

/** One list of a matrix as far as anyone outside the office may see it. */
export function openItems(plan: Plan, matrix: Matrix, kind: Item['kind']): Item[] {
  return listOf(plan, matrix.id, kind).filter(item => item.confidential !== true)
}

/** Whether a mark says that one item moves the other: not "none", not "against". */
export function supports(link: Link): boolean {
  return link.strength !== 'none' && link.effect === undefined
}

/** Whether this reader commits to the item, or only has a voice in it (question and concern). */
export function commits(part: Part | 'informed' | 'request'): boolean {
  return part !== 'consulted' && part !== 'informed'
}

/** The ids of asked items, in order. */
export function askedIds(asked: readonly Asked[]): ItemId[] {
  return asked.map(({ item }) => item.id)
}

function asPart(part: Part): (item: Item) => Asked {
  return item => ({ item, part })
}
