import type { Plan } from '../../domain/plan/plan.ts'
import { linkBetween } from '../../domain/plan/queries.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { Link } from '../../domain/record/entities.ts'
import { chainValue } from '../chain.ts'
import type { ChainStrength } from '../chain.ts'
import { levelSteps } from '../level-steps.ts'
import type { LevelStep } from '../level-steps.ts'
import type { ChainGraph, Steps } from './chain-graph.ts'
import { strengthBetween } from './strengths.ts'
import type { Lines } from './strengths.ts'

/** A step of a chain: along a link, or from one level to another. */
export type ChainStep =
  | { readonly to: ItemId; readonly by: 'link'; readonly link: Link; readonly strength: ChainStrength }
  | (LevelStep & { readonly strength: 3 })

/** A chain from an item to a breakthrough, step by step. */
export interface SpelledChain {
  readonly strength: ChainStrength
  readonly from: ItemId
  readonly steps: readonly ChainStep[]
  /** The first step that is no stronger than the whole; undefined where every step is strong. */
  readonly weakest: ChainStep | undefined
}

/**
 * The strongest chain from an item to a breakthrough, or undefined where none joins them. Of chains equally strong the one with
 * the fewest steps; of those the one that is first in display order where they part first, seen from the item.
 *
 * Costs a pass over the steps below the breakthrough, unless it was the one asked for before this.
 */
export function spelledChain(
  plan: Plan,
  lines: Lines,
  from: ItemId,
  breakthrough: ItemId,
): SpelledChain | undefined {
  const strength = strengthBetween(lines, from, breakthrough)
  const [start, end] = [lines.graph.at.get(from), lines.graph.at.get(breakthrough)]
  if (strength === 0 || start === undefined || end === undefined) return undefined
  const distances = distancesTo(lines.graph, end, strength)
  const steps: ChainStep[] = []
  let at = start
  while (at !== end) {
    const next = firstCloser(lines.graph.up, at, strength, distances)
    const step = next === undefined ? undefined : stepBetween(plan, lines.graph, at, next)
    if (next === undefined || step === undefined) return undefined
    steps.push(step)
    at = next
  }
  const weakest = strength === 3 ? undefined : steps.find(step => step.strength === strength)
  return { strength, from, steps, weakest }
}

/** The distances that were counted last in a graph: whoever asks for one item after the other mostly asks for the same end. */
const last = new WeakMap<ChainGraph, { end: number; strength: ChainStrength; distances: Int32Array }>()

/** How many steps of at least a strength lead from each item to the end; -1 where none do. */
function distancesTo(graph: ChainGraph, end: number, strength: ChainStrength): Int32Array {
  const known = last.get(graph)
  if (known?.end === end && known.strength === strength) return known.distances
  const distances = countedTo(graph, end, strength)
  last.set(graph, { end, strength, distances })
  return distances
}

function countedTo({ items, down }: ChainGraph, end: number, strength: ChainStrength): Int32Array {
  const distances = new Int32Array(items.length).fill(-1)
  distances[end] = 0
  const order = [end]
  for (let i = 0; i < order.length; i += 1) {
    const item = order[i] ?? 0
    for (const next of stepsFrom(down, item, strength)) {
      if (distances[next] !== -1) continue
      distances[next] = (distances[item] ?? 0) + 1
      order.push(next)
    }
  }
  return distances
}

function firstCloser(
  up: Steps,
  item: number,
  strength: ChainStrength,
  distances: Int32Array,
): number | undefined {
  const wanted = (distances[item] ?? 0) - 1
  let first: number | undefined
  for (const next of stepsFrom(up, item, strength))
    if (distances[next] === wanted && (first === undefined || next < first)) first = next
  return first
}

/** The steps of at least a strength; the strong ones stand first, so they are one stretch. */
function stepsFrom({ starts, to }: Steps, item: number, strength: ChainStrength): Int32Array {
  return to.subarray(starts[3 * item], starts[3 * item + 4 - strength])
}

function stepBetween(plan: Plan, { items }: ChainGraph, from: number, to: number): ChainStep | undefined {
  const [lower, upper] = [items[from], items[to]]
  if (lower === undefined || upper === undefined) return undefined
  const level = levelSteps(plan, lower).find(step => step.to === upper.id)
  if (level !== undefined) return { ...level, strength: 3 }
  const link = linkBetween(plan, lower.id, upper.id)
  const strength = link === undefined ? 0 : chainValue(link)
  return link === undefined || strength === 0 ? undefined : { to: upper.id, by: 'link', link, strength }
}
