import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { ChainStrength } from '../chain.ts'
import { chainGraph, stepsOf } from './chain-graph.ts'
import type { ChainGraph } from './chain-graph.ts'

/** How firmly every item of a plan is chained to every breakthrough. */
export interface Lines {
  readonly graph: ChainGraph
  /** In display order. */
  readonly breakthroughs: readonly Item[]
  /** By breakthrough, for each item by its number in the graph: 3 strong, 2 medium, 1 weak, 0 not at all. */
  readonly reach: ReadonlyMap<ItemId, Uint8Array>
}

const STRENGTHS = [3, 2, 1] as const satisfies readonly ChainStrength[]

/**
 * The strength of the strongest chain between each item and each breakthrough. A chain is as strong as its weakest link
 * (widest path); a breakthrough is chained to itself with 3.
 *
 * Costs, for each breakthrough, a pass over the steps below it.
 */
export function linesOf(plan: Plan): Lines {
  const graph = chainGraph(plan)
  const breakthroughs = graph.items.filter(item => item.kind === 'breakthrough')
  const reach = new Map(breakthroughs.map(({ id }) => [id, reachFrom(graph, graph.at.get(id) ?? 0)]))
  return { graph, breakthroughs, reach }
}

/** The strength between an item and a breakthrough; 0 where no chain joins them. */
export function strengthBetween(
  { graph, reach }: Lines,
  item: ItemId,
  breakthrough: ItemId,
): ChainStrength | 0 {
  const strength = reach.get(breakthrough)?.[graph.at.get(item) ?? -1]
  return strength === 3 || strength === 2 || strength === 1 ? strength : 0
}

/** A breakthrough that an item is chained to. */
export interface Reached {
  readonly breakthrough: Item
  readonly strength: ChainStrength
}

/** Every breakthrough that an item is chained to, in display order. */
export function reachedFrom({ graph, breakthroughs, reach }: Lines, item: ItemId): Reached[] {
  const at = graph.at.get(item) ?? -1
  return breakthroughs.flatMap(breakthrough => {
    const strength = reach.get(breakthrough.id)?.[at]
    return strength === 3 || strength === 2 || strength === 1 ? [{ breakthrough, strength }] : []
  })
}

/**
 * Spreads from a breakthrough along strong steps until none is left, then along medium ones, then along weak ones: whatever is
 * reached in a turn is reached with that strength and no better one. Every step is looked at once.
 */
function reachFrom({ items, down }: ChainGraph, start: number): Uint8Array {
  const reached = new Uint8Array(items.length)
  reached[start] = 3
  const order = [start]
  for (const strength of STRENGTHS) {
    const before = order.length
    for (let i = 0; i < order.length; i += 1) {
      // What was reached in an earlier turn has spread along its stronger steps then.
      for (let along: number = i < before ? strength : 3; along >= strength; along -= 1) {
        for (const next of stepsOf(down, order[i] ?? 0, along as ChainStrength)) {
          if (reached[next] !== 0) continue
          reached[next] = strength
          order.push(next)
        }
      }
    }
  }
  return reached
}
