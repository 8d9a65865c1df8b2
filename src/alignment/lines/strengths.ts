import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { ChainStrength } from '../chain.ts'
import { chainGraph } from './chain-graph.ts'
import type { ChainGraph } from './chain-graph.ts'

/** How firmly every item of a plan is chained to every breakthrough. */
export interface Lines {
  readonly graph: ChainGraph
  /** In display order. */
  readonly breakthroughs: readonly Item[]
  /**
   * Breakthrough by breakthrough in that order, for each item by its number in the graph: 3 strong, 2 medium, 1 weak, 0 not at all.
   */
  readonly reach: readonly Uint8Array[]
  /** The place of each breakthrough in that order. */
  readonly places: ReadonlyMap<ItemId, number>
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
  const order = new Int32Array(graph.items.length)
  return {
    graph,
    breakthroughs,
    reach: breakthroughs.map(({ id }) => reachFrom(graph, graph.at.get(id) ?? 0, order)),
    places: new Map(breakthroughs.map(({ id }, place) => [id, place])),
  }
}

/** The strength between an item and a breakthrough; 0 where no chain joins them. */
export function strengthBetween(
  { graph, reach, places }: Lines,
  item: ItemId,
  breakthrough: ItemId,
): ChainStrength | 0 {
  return asStrength(reach[places.get(breakthrough) ?? -1]?.[graph.at.get(item) ?? -1])
}

function asStrength(value: number | undefined): ChainStrength | 0 {
  return value === 3 || value === 2 || value === 1 ? value : 0
}

/** A breakthrough that an item is chained to. */
export interface Reached {
  readonly breakthrough: Item
  readonly strength: ChainStrength
}

/** Every breakthrough that an item is chained to, in display order. */
export function reachedFrom({ graph, breakthroughs, reach }: Lines, item: ItemId): Reached[] {
  const at = graph.at.get(item) ?? -1
  const found: Reached[] = []
  // A plain loop: it is asked for every metric, over every breakthrough, of which it reaches few.
  for (let place = 0; place < reach.length; place += 1) {
    const strength = asStrength(reach[place]?.[at])
    const breakthrough = strength === 0 ? undefined : breakthroughs[place]
    if (breakthrough !== undefined && strength !== 0) found.push({ breakthrough, strength })
  }
  return found
}

/**
 * Spreads from a breakthrough along strong steps until none is left, then along medium ones, then along weak ones: whatever is
 * reached in a turn is reached with that strength and no better one. Every step is looked at once. `order` is room for the numbers
 * of all items, made once for all breakthroughs.
 */
function reachFrom({ items, down }: ChainGraph, start: number, order: Int32Array): Uint8Array {
  const { starts, to } = down
  const reached = new Uint8Array(items.length)
  reached[start] = 3
  order[0] = start
  let count = 1
  for (const strength of STRENGTHS) {
    const before = count
    for (let i = 0; i < count; i += 1) {
      const slot = 3 * (order[i] ?? 0)
      // What was reached in an earlier turn has spread along its stronger steps then.
      const first = starts[i < before ? slot + 3 - strength : slot] ?? 0
      const last = starts[slot + 4 - strength] ?? 0
      for (let step = first; step < last; step += 1) {
        const next = to[step] ?? 0
        if (reached[next] !== 0) continue
        reached[next] = strength
        order[count] = next
        count += 1
      }
    }
  }
  return reached
}
