import { supports } from '../../domain/link/supports.ts'
import type { Item, Metric } from '../../domain/item/item.ts'
import { linksOf, metricsOwnedBy, referring, rolesOn } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { ROLES } from '../../domain/record/entities.ts'
import type { Department, Matrix, Person, RoleName } from '../../domain/record/entities.ts'
import type { ItemId, PersonId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { chainValue } from '../chain.ts'
import { linesOf } from '../lines/strengths.ts'
import { colleaguesOf } from './colleagues.ts'
import type { Colleague } from './colleagues.ts'
import type { OpenQuestion } from '../../domain/plan/open-question.ts'
import { waysUp } from './ways-up.ts'
import type { Moved, WaysUp } from './ways-up.ts'

/** A priority that somebody has a role on. */
export interface OwnPriority {
  readonly item: Item
  readonly role: RoleName
  /** Who is accountable besides, in the order of the plan's people. */
  readonly leads: readonly Person[]
  readonly goals: readonly Moved[]
  readonly ways: WaysUp
  readonly metrics: readonly Metric[]
}

/** A metric that somebody owns. */
export interface OwnMetric {
  readonly item: Metric
  readonly priorities: readonly Moved[]
  readonly ways: WaysUp
  /** Breakthroughs that it is marked on though no chain leads there. */
  readonly direct: readonly Item[]
}

/** What somebody contributes to a plan, over all levels; what was set aside is no part of it. */
export interface Contribution {
  readonly person: Person
  readonly department: Department | undefined
  readonly priorities: readonly OwnPriority[]
  readonly metrics: readonly OwnMetric[]
  /** Matrices that they own. */
  readonly matrices: readonly Matrix[]
  readonly colleagues: readonly Colleague[]
  /** What waits for a word of them, or of others about what they carry. */
  readonly questions: readonly OpenQuestion[]
}

/** Gives the contribution of one person after the other; chains that several share are looked for once. */
export function contributions(
  plan: Plan,
  questions: readonly OpenQuestion[] = [],
): (person: Person) => Contribution {
  const lines = linesOf(plan)
  const known = new Map<ItemId, WaysUp>()
  const waysOf = (item: Item) => {
    const ways = known.get(item.id) ?? waysUp(plan, lines, item)
    known.set(item.id, ways)
    return ways
  }
  return person => {
    const priorities = prioritiesOf(plan, person.id, waysOf)
    const metrics = metricsOf(plan, person.id, waysOf)
    return {
      person,
      department: departmentOf(plan, person),
      priorities,
      metrics,
      matrices: matricesOwned(plan, person.id),
      colleagues: colleaguesOf(plan, person, priorities, measuredBy(metrics)),
      questions: questionsFor(questions, person.id, { priorities, metrics }),
    }
  }
}

/** Whether there is nothing to put on a sheet. */
export function isEmptyContribution({ priorities, metrics, matrices }: Contribution): boolean {
  return priorities.length + metrics.length + matrices.length === 0
}

/** How many items stand on the sheet. */
export function itemCount({ priorities, metrics }: Contribution): number {
  return priorities.length + metrics.length
}

/** The department that somebody belongs to. */
function departmentOf(plan: Plan, { department }: Person): Department | undefined {
  return department === undefined ? undefined : plan.tables.department.get(department)
}

type WaysOf = (item: Item) => WaysUp

function prioritiesOf(plan: Plan, person: PersonId, waysOf: WaysOf): OwnPriority[] {
  const own = referring(plan, person, 'role').flatMap(({ item: id, role }): OwnPriority[] => {
    const item = plan.tables.item.get(id)
    if (item === undefined || item.setAside !== undefined) return []
    const metrics = neighbours(plan, item, 'metric').flatMap(({ item: metric }) =>
      metric.kind === 'metric' ? [metric] : [],
    )
    const leads = leadsOf(plan, id).filter(lead => lead.id !== person)
    return [{ item, role, leads, goals: neighbours(plan, item, 'goal'), ways: waysOf(item), metrics }]
  })
  return own.sort(
    (a, b) =>
      byMatrix(plan, a.item, b.item) ||
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      byOrder(a.item, b.item),
  )
}

function metricsOf(plan: Plan, person: PersonId, waysOf: WaysOf): OwnMetric[] {
  return metricsOwnedBy(plan, person)
    .filter(item => item.setAside === undefined)
    .sort((a, b) => byMatrix(plan, a, b) || byOrder(a, b))
    .map(item => {
      const ways = waysOf(item)
      const direct = neighbours(plan, item, 'breakthrough').map(moved => moved.item)
      return {
        item,
        priorities: neighbours(plan, item, 'priority'),
        ways,
        direct: direct.filter(({ id }) => !ways.reached.has(id)),
      }
    })
}

/** Every priority that some metrics measure, once. */
function measuredBy(metrics: readonly OwnMetric[]): Item[] {
  return [...new Set(metrics.flatMap(({ priorities }) => priorities.map(({ item }) => item)))]
}

/** What an item moves, or is moved by, in one neighbouring list: the strongest first, else in display order. */
function neighbours(plan: Plan, from: Item, kind: Item['kind']): Moved[] {
  return linksOf(plan, from.id)
    .filter(supports)
    .flatMap((link): Moved[] => {
      const item = plan.tables.item.get(link.a === from.id ? link.b : link.a)
      const strength = chainValue(link)
      if (item?.kind !== kind || item.setAside !== undefined || strength === 0) return []
      return [{ item, strength }]
    })
    .sort((a, b) => b.strength - a.strength || byOrder(a.item, b.item))
}

/** Who is accountable for a priority, in the order of the plan's people. */
function leadsOf(plan: Plan, item: ItemId): Person[] {
  return rolesOn(plan, item)
    .filter(({ role }) => role === 'accountable')
    .flatMap(({ person }) => plan.tables.person.get(person) ?? [])
    .sort(byOrder)
}

function matricesOwned(plan: Plan, person: PersonId): Matrix[] {
  return referring(plan, person, 'matrix')
    .filter(({ owner }) => owner === person)
    .sort(byOrder)
}

function byMatrix(plan: Plan, a: Item, b: Item): number {
  const [x, y] = [plan.tables.matrix.get(a.matrix), plan.tables.matrix.get(b.matrix)]
  return x === undefined || y === undefined || x === y ? 0 : byOrder(x, y)
}

/** Their own questions, and those of others about what they lead, help with or own. */
function questionsFor(
  questions: readonly OpenQuestion[],
  person: PersonId,
  { priorities, metrics }: Pick<Contribution, 'priorities' | 'metrics'>,
): OpenQuestion[] {
  const carried = new Set<ItemId>([
    ...priorities.filter(({ role }) => role === 'accountable').map(({ item }) => item.id),
    ...metrics.map(({ item }) => item.id),
  ])
  return questions.filter(({ from, item }) => from === person || carried.has(item))
}
