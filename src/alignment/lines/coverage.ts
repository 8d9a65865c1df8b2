import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { rolesOn } from '../../domain/plan/queries.ts'
import type { ItemId, MatrixId, PersonId } from '../../domain/record/ids.ts'
import type { ChainStrength } from '../chain.ts'
import type { Lines } from './strengths.ts'

/** What reaches a breakthrough, by the strength with which it does. */
export type ByStrength<T> = Readonly<Record<ChainStrength, readonly T[]>>

/** Who and what works towards a breakthrough, each in display order within a strength. */
export interface BreakthroughCoverage {
  readonly breakthrough: Item
  readonly goals: ByStrength<ItemId>
  readonly priorities: ByStrength<ItemId>
  readonly metrics: ByStrength<ItemId>
  /** Who owns a metric or carries (A or R) a priority that reaches it, with the best of those strengths. */
  readonly owners: ByStrength<PersonId>
}

/**
 * How a breakthrough is covered: by which goals, priorities, metrics and owners, and how firmly. `matrix` narrows it to what stands
 * in one matrix; without it every level counts.
 */
export function coverageOfBreakthrough(
  plan: Plan,
  lines: Lines,
  breakthrough: Item,
  matrix?: MatrixId,
): BreakthroughCoverage {
  const reach = lines.reach[lines.places.get(breakthrough.id) ?? -1]
  const found = { goal: sorted<ItemId>(), priority: sorted<ItemId>(), metric: sorted<ItemId>() }
  const owners = new Map<PersonId, ChainStrength>()
  for (const [at, item] of lines.graph.items.entries()) {
    const strength = reach?.[at]
    if (strength !== 3 && strength !== 2 && strength !== 1) continue
    if (item.kind === 'breakthrough' || (matrix !== undefined && item.matrix !== matrix)) continue
    found[item.kind][strength].push(item.id)
    for (const person of carriersOf(plan, item))
      if (strength > (owners.get(person) ?? 0)) owners.set(person, strength)
  }
  return {
    breakthrough,
    goals: found.goal,
    priorities: found.priority,
    metrics: found.metric,
    owners: byStrength(owners),
  }
}

/** Who carries an item: the owner of a metric, and who is accountable or responsible for a priority. */
function carriersOf(plan: Plan, item: Item): PersonId[] {
  if (item.kind === 'metric') return item.owner === undefined ? [] : [item.owner]
  if (item.kind !== 'priority') return []
  return rolesOn(plan, item.id)
    .filter(({ role }) => role === 'accountable' || role === 'responsible')
    .map(({ person }) => person)
}

function byStrength(owners: ReadonlyMap<PersonId, ChainStrength>): ByStrength<PersonId> {
  const found = sorted<PersonId>()
  for (const [person, strength] of owners) found[strength].push(person)
  return found
}

function sorted<T>(): Record<ChainStrength, T[]> {
  return { 3: [], 2: [], 1: [] }
}
