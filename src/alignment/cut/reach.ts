import type { Item, Priority } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { weaker } from '../chain.ts'
import type { ChainStrength } from '../chain.ts'
import { NO_CONTEXT } from '../findings/context.ts'
import { ruleSheetOf, supporting } from '../findings/sheet.ts'
import type { Edge, RuleSheet } from '../findings/sheet.ts'

/** What the priorities of a matrix reach, read once for every place of the line. */
export interface Reach {
  readonly plan: Plan
  /** In display order. */
  readonly priorities: readonly Priority[]
  /** What the work is for: the breakthroughs, or the goals of a matrix that has none of its own. */
  readonly ends: readonly End[]
  readonly goals: readonly Supported[]
  readonly metrics: readonly Supported[]
}

/** A goal or metric with the priorities that support it. */
export interface Supported {
  readonly item: Item
  readonly by: readonly Support[]
}

/** A priority with the strength of its link, or of the strongest chain through one goal. */
export interface Support {
  readonly priority: ItemId
  readonly value: ChainStrength
}

/** Something that priorities reach by chains, with the goals and metrics that are linked with it. */
export interface End extends Supported {
  readonly goals: readonly Supported[]
  readonly metrics: readonly Supported[]
}

/** Reads a matrix for its cut line. Costs a pass over its items and links. */
export function reachOf(plan: Plan, matrix: Matrix): Reach {
  const sheet = ruleSheetOf(plan, matrix, NO_CONTEXT)
  const { breakthrough, goal, priority, metric } = sheet.lists
  const goals = new Map(goal.map(item => [item.id, supportedBy(sheet, item)]))
  const metrics = new Map(metric.map(item => [item.id, supportedBy(sheet, item)]))
  const known = (edges: readonly Edge[], list: ReadonlyMap<ItemId, Supported>) =>
    edges.flatMap(({ other }) => list.get(other.id) ?? [])
  const ends =
    breakthrough.length === 0
      ? [...goals.values()].map(each => ({ ...each, goals: [], metrics: [] }))
      : breakthrough.map(item => ({
          item,
          by: chains(supporting(sheet, item, 'goal'), goals),
          goals: known(supporting(sheet, item, 'goal'), goals),
          metrics: known(supporting(sheet, item, 'metric'), metrics),
        }))
  return { plan, priorities: priority, ends, goals: [...goals.values()], metrics: [...metrics.values()] }
}

function supportedBy(sheet: RuleSheet, item: Item): Supported {
  const by = supporting(sheet, item, 'priority').map(({ other, value }) => ({ priority: other.id, value }))
  return { item, by }
}

/** The strongest chain of each priority over one of these goals: as strong as its weakest link. Source: domain, 1.19 (C09). */
function chains(edges: readonly Edge[], goals: ReadonlyMap<ItemId, Supported>): Support[] {
  const best = new Map<ItemId, ChainStrength>()
  for (const { other, value } of edges) {
    for (const { priority, value: own } of goals.get(other.id)?.by ?? []) {
      const chain = weaker(value, own)
      if (chain > (best.get(priority) ?? 0)) best.set(priority, chain)
    }
  }
  return [...best].map(([priority, value]) => ({ priority, value }))
}

/**
 * What a priority contributes: the strengths of its strongest chains to every end, 3 strong, 2 medium, 1 weak, added up. The
 * same points make up the coverage of an end.
 */
export function contributions(reach: Reach): ReadonlyMap<ItemId, number> {
  const points = new Map<ItemId, number>(reach.priorities.map(({ id }) => [id, 0]))
  for (const { by } of reach.ends)
    for (const { priority, value } of by) points.set(priority, (points.get(priority) ?? 0) + value)
  return points
}
