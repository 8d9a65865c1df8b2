import { recordsEqual } from '../diff/records-equal.ts'
import type { Diff } from '../diff/diff.ts'
import type { Item } from '../item/item.ts'
import type { Plan } from '../plan/plan.ts'
import { linksOf, referring } from '../plan/queries.ts'
import type { Waiver } from '../record/entities.ts'
import type { Entity } from '../record/tables.ts'

/** Fields of an item that say nothing about what it promises: its place, its codes, its figures by month. */
const BESIDE: readonly (keyof Item | 'planned' | 'actual' | 'past')[] = [
  'order',
  'earlier',
  'code',
  'translations',
  'fields',
  'confidential',
  'planned',
  'actual',
  'past',
]
/** Rules that read the links of the items they name. */
const BY_LINKS = /^C(0[1-9]|10|20|21|35|38)$/
/** Rules that read the roles on the priorities, or of the people, they name. */
const BY_ROLES = /^C(1[1-5]|35)$/
/** Rules whose finding names a person, or a priority that people are read from. */
const BY_PEOPLE = /^C(1[3-5]|35)$/

/**
 * A diff together with the end of every waiver whose finding is about what the diff changes: an item or person that it names,
 * their links or roles where the rule reads those, and for C09, C35 and C41 what these read one step further.
 *
 * Being part of the diff, it is taken back with it. Costs what the diff names; nothing in a plan without waivers. Source: issue
 * text (the waiver ends when what it covers changes).
 */
export function withEndedWaivers(plan: Plan, diff: Diff): Diff {
  if (plan.tables.waiver.size === 0) return diff
  const ended: Record<string, Entity> = {}
  const end = (id: string | undefined, reads: (waiver: Waiver) => boolean) => {
    if (id === undefined) return
    for (const waiver of referring(plan, id, 'waiver'))
      if (names(waiver, id) && reads(waiver)) ended[waiver.id] = waiver
  }
  for (const [before, after] of changesOf(diff)) endFor(plan, before, after, end)
  if (Object.keys(ended).length === 0) return diff
  const updated = Object.entries(diff.updated).filter(([id]) => !Object.hasOwn(ended, id))
  return { ...diff, updated: Object.fromEntries(updated), removed: { ...diff.removed, ...ended } }
}

type End = (id: string | undefined, reads: (waiver: Waiver) => boolean) => void
type Side = Entity | undefined

function* changesOf({ added, updated, removed }: Diff): Generator<readonly [before: Side, after: Side]> {
  for (const record of Object.values(added)) yield [undefined, record]
  for (const [from, to] of Object.values(updated)) yield [from, to]
  for (const record of Object.values(removed)) yield [record, undefined]
}

function endFor(plan: Plan, before: Side, after: Side, end: End): void {
  const record = after ?? before
  if (before?.table === 'item' || after?.table === 'item') endForItem(plan, before, after, end)
  else if (record?.table === 'link') endForLink(plan, before, record, end)
  else if (record?.table === 'role') {
    for (const side of [before, after]) {
      if (side?.table !== 'role') continue
      end(side.item, ({ rule }) => BY_ROLES.test(rule))
      end(side.person, ({ rule }) => BY_ROLES.test(rule))
    }
  } else if (before?.table === 'person' && after?.table === 'person') {
    if (before.kind === after.kind && before.department === after.department) return
    end(after.id, always)
    for (const { item } of referring(plan, after.id, 'role')) end(item, ({ rule }) => BY_PEOPLE.test(rule))
  }
}

function endForItem(plan: Plan, before: Side, after: Side, end: End): void {
  const items = [before, after].filter(side => side?.table === 'item')
  const [first, second] = items.map(content)
  const [item] = items
  if (item === undefined || (items.length === 2 && recordsEqual(first, second))) return
  end(item.id, always)
  for (const each of items) {
    for (const { item: fed } of each.feeds ?? []) end(fed, ({ rule }) => rule === 'C41')
    if (each.kind === 'metric') end(each.owner, ({ rule }) => BY_ROLES.test(rule))
  }
  if (item.kind !== 'metric') return
  for (const { a, b } of linksOf(plan, item.id)) end(a === item.id ? b : a, ({ rule }) => rule === 'C35')
}

/** A link is read at both its ends; C09 reads a goal's further links for its breakthroughs. */
function endForLink(plan: Plan, before: Side, link: Entity & { readonly table: 'link' }, end: End): void {
  if (before?.table === 'link' && recordsEqual({ ...before, reason: '' }, { ...link, reason: '' })) return
  for (const id of [link.a, link.b]) {
    end(id, ({ rule }) => BY_LINKS.test(rule))
    if (plan.tables.item.get(id)?.kind !== 'goal') continue
    for (const { a, b } of linksOf(plan, id)) end(a === id ? b : a, ({ rule }) => rule === 'C09')
  }
}

function content(item: Item): object {
  return Object.fromEntries(
    Object.entries(item).filter(([field]) => !(BESIDE as readonly string[]).includes(field)),
  )
}

function names(waiver: Waiver, id: string): boolean {
  return (
    (waiver.items as readonly string[]).includes(id) ||
    (waiver.people as readonly string[] | undefined)?.includes(id) === true
  )
}

function always(): boolean {
  return true
}
