import type { Item, Priority } from '../../domain/item/item.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { supporting } from './sheet.ts'
import type { Edge, RuleSheet } from './sheet.ts'

/** A priority whose metrics and goals do not lead to the same breakthroughs. Each list is in display order. */
export interface LoopApart {
  readonly priority: Priority
  /** A metric of it is marked on them, but its goals do not lead there. */
  readonly metricsOnly: readonly Item[]
  /** Its goals lead there, but no metric of it is marked on them. */
  readonly goalsOnly: readonly Item[]
}

/**
 * The priorities of a matrix of which the two ways to the breakthroughs, by metrics and by goals, disagree. Only those are named
 * of which both ways lead somewhere. Source: rule C10 (domain, 1.19).
 */
export function loopsApart(sheet: RuleSheet): LoopApart[] {
  const served = servedBy(sheet)
  return sheet.lists.priority.flatMap(priority => {
    const byMetric = union(supporting(sheet, priority, 'metric'), served)
    const byGoal = union(supporting(sheet, priority, 'goal'), served)
    if (byMetric === 0n || byGoal === 0n || byMetric === byGoal) return []
    const among = (reached: Reached) => sheet.lists.breakthrough.filter((_, at) => has(reached, at))
    return [{ priority, metricsOnly: among(byMetric & ~byGoal), goalsOnly: among(byGoal & ~byMetric) }]
  })
}

/** Breakthroughs by their place in the list, one bit each: a union then costs one step, not one for each mark. */
type Reached = bigint

function servedBy(sheet: RuleSheet): ReadonlyMap<ItemId, Reached> {
  const served = new Map<ItemId, Reached>()
  for (const [at, breakthrough] of sheet.lists.breakthrough.entries()) {
    const bit = 1n << BigInt(at)
    for (const kind of ['metric', 'goal'] as const)
      for (const { other } of supporting(sheet, breakthrough, kind))
        served.set(other.id, (served.get(other.id) ?? 0n) | bit)
  }
  return served
}

function union(edges: readonly Edge[], served: ReadonlyMap<ItemId, Reached>): Reached {
  let reached = 0n
  for (const { other } of edges) reached |= served.get(other.id) ?? 0n
  return reached
}

function has(reached: Reached, at: number): boolean {
  return ((reached >> BigInt(at)) & 1n) === 1n
}
