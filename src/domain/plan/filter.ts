import * as z from 'zod/mini'
import { PERSPECTIVES } from '../item/item.ts'
import type { Item, ItemKind } from '../item/item.ts'
import { supports } from '../link/supports.ts'
import type { Person } from '../record/entities.ts'
import { departmentIdSchema, personIdSchema } from '../record/ids.ts'
import type { DepartmentId, ItemId, MatrixId, PersonId } from '../record/ids.ts'
import { shortTextSchema } from '../record/values.ts'
import type { Plan } from './plan.ts'
import { allItemsOf, linksOf, ownersOf, referring, rolesOn } from './queries.ts'

export const planFilterSchema = z.strictObject({
  text: z.optional(shortTextSchema),
  department: z.optional(departmentIdSchema),
  owner: z.optional(personIdSchema),
  perspective: z.optional(z.enum(PERSPECTIVES)),
})

/** What of a matrix somebody wants to see. Every criterion that is there must be met; none of them shows everything. */
export type PlanFilter = Readonly<z.infer<typeof planFilterSchema>>

/** What a filter takes off a matrix: ids of items and of owners, and how many of each list. */
export interface Filtered {
  readonly hidden: ReadonlySet<string>
  readonly counts: HiddenCounts
}
export type HiddenCounts = Readonly<Record<ItemKind | 'owner', number>>

/** Nothing is hidden. One object, so that what depends on it need not be made again. */
export const ALL_SHOWN: Filtered = {
  hidden: new Set(),
  counts: { breakthrough: 0, goal: 0, priority: 0, metric: 0, owner: 0 },
}

/** Whether a filter asks for anything at all. A text of spaces asks for nothing. */
export function isFilter({ text, department, owner, perspective }: PlanFilter): boolean {
  const asked = [department, owner, perspective].some(each => each !== undefined)
  return asked || wordsOf(text).length > 0
}

/**
 * What a filter hides of a matrix. What was set aside is not on the matrix and is not counted.
 *
 * - Text: every word of it stands in the item's code, an earlier code, its text or its why.
 * - Department, owner: a priority passes by who is accountable or responsible for it, a metric by its owner; for a
 *   department, people of the departments below count as well. Goals and breakthroughs name nobody: they pass when they are
 *   served by a priority or metric that passes.
 * - Perspective: a metric passes by its own; priorities, goals and breakthroughs when it serves them along the chain.
 *
 * An owner stays who meets the criteria by name, department or person, or whom an item that stays names. `keep` are ids that
 * stay whatever the filter says: what somebody has just written should not vanish before their eyes.
 */
export function filterMatrix(
  plan: Plan,
  matrix: MatrixId,
  filter: PlanFilter,
  keep: ReadonlySet<string> = ALL_SHOWN.hidden,
): Filtered {
  const sheet = plan.tables.matrix.get(matrix)
  if (sheet === undefined || !isFilter(filter)) return ALL_SHOWN
  const items = allItemsOf(plan, matrix).filter(item => item.setAside === undefined)
  const criteria = criteriaOf(plan, items, filter)
  const shown = new Set<string>()
  for (const { id } of items)
    if (keep.has(id) || criteria.every(({ passing }) => passing.has(id))) shown.add(id)
  const named = namedBy(plan, matrix, items, shown)
  const people = ownersOf(plan, sheet)
  for (const person of people) {
    const { id } = person
    if (keep.has(id) || named.has(id) || criteria.every(({ person: meets }) => meets(person))) shown.add(id)
  }
  return hiddenOf(items, people, shown)
}

function hiddenOf(items: readonly Item[], people: readonly Person[], shown: ReadonlySet<string>): Filtered {
  const counts: Record<ItemKind | 'owner', number> = { ...ALL_SHOWN.counts }
  const hidden = new Set<string>()
  const hide = (id: string, list: ItemKind | 'owner') => {
    if (shown.has(id)) return
    hidden.add(id)
    counts[list] += 1
  }
  for (const { id, kind } of items) hide(id, kind)
  for (const { id } of people) hide(id, 'owner')
  return { hidden, counts }
}

/** Everybody with a role on an item that stays, or with a metric that stays. */
function namedBy(
  plan: Plan,
  matrix: MatrixId,
  items: readonly Item[],
  shown: ReadonlySet<string>,
): Set<string> {
  const named = new Set<string>()
  for (const role of referring(plan, matrix, 'role')) if (shown.has(role.item)) named.add(role.person)
  for (const item of items)
    if (item.kind === 'metric' && item.owner && shown.has(item.id)) named.add(item.owner)
  return named
}

/** One criterion: the items that meet it, and whether a person meets it without any item. */
interface Criterion {
  readonly passing: ReadonlySet<ItemId>
  readonly person: (person: Person) => boolean
}

function criteriaOf(plan: Plan, items: readonly Item[], filter: PlanFilter): Criterion[] {
  const { department, owner, perspective } = filter
  const words = wordsOf(filter.text)
  const criteria: Criterion[] = []
  if (words.length > 0) criteria.push(byText(items, words))
  if (department !== undefined) {
    const inside = departmentsUnder(plan, department)
    criteria.push(
      byPeople(plan, items, person => person.department !== undefined && inside.has(person.department)),
    )
  }
  if (owner !== undefined) criteria.push(byPeople(plan, items, person => person.id === owner))
  if (perspective !== undefined) {
    const own = items.filter(item => item.kind === 'metric' && item.perspective === perspective)
    criteria.push({
      passing: served(plan, items, own, ['priority', 'goal', 'breakthrough']),
      person: () => false,
    })
  }
  return criteria
}

function byText(items: readonly Item[], words: readonly string[]): Criterion {
  const holds = (texts: readonly (string | undefined)[]) => {
    const all = folded(texts.join('\n'))
    return words.every(word => all.includes(word))
  }
  const found = items.filter(({ code, earlier, text, why }) => holds([code, ...earlier, text, why]))
  return {
    passing: new Set(found.map(item => item.id)),
    person: ({ name, title }) => holds([name, title]),
  }
}

function byPeople(plan: Plan, items: readonly Item[], person: (person: Person) => boolean): Criterion {
  const meets = (id: PersonId) => {
    const record = plan.tables.person.get(id)
    return record !== undefined && person(record)
  }
  const own = items.filter(item => leadersOf(plan, item).some(meets))
  return { passing: served(plan, items, own, ['goal', 'breakthrough']), person }
}

/** Who answers for an item: the accountable and responsible people of a priority, the owner of a metric. */
function leadersOf(plan: Plan, item: Item): PersonId[] {
  if (item.kind === 'metric') return item.owner === undefined ? [] : [item.owner]
  return rolesOn(plan, item.id)
    .filter(({ role }) => role === 'accountable' || role === 'responsible')
    .map(role => role.person)
}

/** What serves each list: goals are served by priorities, breakthroughs by goals and, in their own corner, by metrics. */
const SERVED_BY = {
  priority: ['metric'],
  goal: ['priority'],
  breakthrough: ['goal', 'metric'],
} as const satisfies Partial<Record<ItemKind, readonly ItemKind[]>>

/** `own`, and what they serve, list by list upwards. */
function served(
  plan: Plan,
  items: readonly Item[],
  own: readonly Item[],
  upwards: readonly (keyof typeof SERVED_BY)[],
): Set<ItemId> {
  const passing = new Set(own.map(item => item.id))
  for (const kind of upwards) {
    const from: readonly ItemKind[] = SERVED_BY[kind]
    const serves = (id: ItemId) => passing.has(id) && from.includes(plan.tables.item.get(id)?.kind ?? kind)
    for (const item of items) {
      if (item.kind !== kind) continue
      const links = linksOf(plan, item.id).filter(supports)
      if (links.some(({ a, b }) => serves(a === item.id ? b : a))) passing.add(item.id)
    }
  }
  return passing
}

/** A department and every one below it, also where a mistaken plan goes round in a ring. */
function departmentsUnder(plan: Plan, top: DepartmentId): Set<DepartmentId> {
  const inside = new Set([top])
  for (const id of inside) {
    for (const child of referring(plan, id, 'department')) if (child.parent === id) inside.add(child.id)
  }
  return inside
}

function wordsOf(text: string | undefined): string[] {
  return folded(text ?? '')
    .split(/\s+/u)
    .filter(word => word !== '')
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
