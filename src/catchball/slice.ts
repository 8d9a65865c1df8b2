import { byOrder } from '../support/order-key.ts'
import { ITEM_KINDS } from '../domain/item/item.ts'
import type { Item } from '../domain/item/item.ts'
import { linksOf, rolesOn } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Link, Matrix, Person, Role } from '../domain/record/entities.ts'
import type { ItemId, PersonId } from '../domain/record/ids.ts'
import type { Entity } from '../domain/record/tables.ts'
import { askedOf, openItems, supports } from './asked.ts'
import type { Asked } from './asked.ts'
import { digestOf } from './canonical.ts'
import type { Digest } from './canonical.ts'
import type { Request } from './records.ts'

/** A reader's part of a matrix: what is asked, what is shown with it, and nothing else. */
export interface Slice {
  readonly person: Person
  readonly asked: readonly Asked[]
  /** Every item in it, asked or shown, kind by kind in display order. They name no item outside. */
  readonly items: readonly Item[]
  /** The marks between them. */
  readonly links: readonly Link[]
  /** Who is accountable and responsible for the priorities in it, and the reader's own roles. */
  readonly roles: readonly Role[]
  /** The people of those roles and the reader. Neither mail addresses nor departments. */
  readonly people: readonly Person[]
}

/**
 * The slice of a matrix that a person gets to see.
 *
 * Shown with what is asked: the goals and breakthroughs up the chains of supporting marks. A metric whose chain would hang in
 * the air, because none of the reader's priorities is measured by it, brings the priorities that it measures. Confidential
 * items and items set aside are in no slice. An unknown person has an empty one. What is agreed since an earlier round is shown and not asked.
 */
export function sliceOf(
  plan: Plan,
  matrix: Matrix,
  person: Person,
  { asked, agreed = [] }: { readonly asked: readonly Asked[]; readonly agreed?: readonly Asked[] } = {
    asked: askedOf(plan, matrix, person.id),
  },
): Slice {
  const open = ITEM_KINDS.flatMap(kind => openItems(plan, matrix, kind))
  const ids = reach(plan, open, [...asked, ...agreed])
  const items = open.filter(item => ids.has(item.id)).map(item => withinSlice(item, ids))
  const links = items
    .flatMap(item => linksOf(plan, item.id).filter(link => link.a === item.id))
    .filter(link => ids.has(link.b))
  const roles = items.flatMap(item => rolesIn(plan, item.id, person.id))
  return {
    person,
    asked: asked.map(one => within(one, ids)),
    items,
    links,
    roles,
    people: peopleIn(plan, roles, person),
  }
}

/** The records of a slice in one fixed order, as the office keeps them: what was sent. */
export function sliceRecords(slice: Slice): Entity[] {
  const all: Entity[] = [...slice.people, ...slice.items, ...slice.links, ...slice.roles]
  return all.sort((a, b) => (a.table === b.table ? compareText(a.id, b.id) : compareText(a.table, b.table)))
}

/** The digest by which a response says what it answers: of the slice's records and of what was asked. */
export function baseDigest(slice: Slice, requests: readonly Request[] = []): Digest {
  const asked = slice.asked.map(({ item, part }) => ({ item: item.id, part }))
  return digestOf({ asked, records: sliceRecords(slice), ...(requests.length > 0 && { requests }) })
}

function reach(plan: Plan, items: readonly Item[], asked: readonly Asked[]): Set<ItemId> {
  const open = new Set(items.map(item => item.id))
  const linked = (from: ItemId, kind: Item['kind']) => neighbours(plan, from, kind).filter(id => open.has(id))
  const ids = new Set(asked.map(({ item }) => item.id))
  for (const { item } of asked) {
    if (item.kind !== 'metric') continue
    const measured = linked(item.id, 'priority')
    if (!measured.some(id => asked.some(other => other.item.id === id))) measured.forEach(id => ids.add(id))
  }
  for (const id of [...ids]) linked(id, 'goal').forEach(goal => ids.add(goal))
  for (const id of [...ids]) linked(id, 'breakthrough').forEach(top => ids.add(top))
  return ids
}

function neighbours(plan: Plan, from: ItemId, kind: Item['kind']): ItemId[] {
  return linksOf(plan, from)
    .filter(supports)
    .map(link => (link.a === from ? link.b : link.a))
    .filter(id => plan.tables.item.get(id)?.kind === kind)
}

function within({ item, part }: Asked, ids: ReadonlySet<ItemId>): Asked {
  return { item: withinSlice(item, ids), part }
}

/** The item without the ids of items that the reader does not see. */
function withinSlice(item: Item, ids: ReadonlySet<ItemId>): Item {
  if (item.deploys === undefined && item.feeds === undefined && item.displaces === undefined) return item
  const { deploys, feeds, displaces, ...rest } = item
  const kept = {
    deploys: deploys?.filter(id => ids.has(id)),
    feeds: feeds?.filter(feed => ids.has(feed.item)),
    displaces: displaces?.filter(id => ids.has(id)),
  }
  const some = Object.entries(kept).filter(([, list]) => list !== undefined && list.length > 0)
  return { ...rest, ...Object.fromEntries(some) }
}

function rolesIn(plan: Plan, item: ItemId, reader: PersonId): Role[] {
  return rolesOn(plan, item).filter(
    role => role.role === 'accountable' || role.role === 'responsible' || role.person === reader,
  )
}

function peopleIn(plan: Plan, roles: readonly Role[], reader: Person): Person[] {
  const ids = new Set([reader.id, ...roles.map(role => role.person)])
  return [...ids]
    .map(id => plan.tables.person.get(id))
    .filter(person => person !== undefined)
    .map(({ table, id, code, name, title, kind, order }) => ({
      ...{ table, id, code, name, kind, order },
      ...(title === undefined ? {} : { title }),
    }))
    .sort(byOrder)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
