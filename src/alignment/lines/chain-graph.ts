import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { matricesOf } from '../../domain/plan/queries.ts'
import type { ItemId, MatrixId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { chainValue } from '../chain.ts'
import type { ChainStrength } from '../chain.ts'
import { levelSteps } from '../level-steps.ts'
import { kindAbove } from '../link-tree.ts'

/**
 * The steps of all chains of a plan. Items are numbered in display order: by matrix, in it list by list in reading order, in a list
 * from first to last. What was set aside is not among them.
 */
export interface ChainGraph {
  readonly items: readonly Item[]
  readonly at: ReadonlyMap<ItemId, number>
  /** The steps from an item towards the breakthroughs. */
  readonly up: Steps
  /** The steps from an item towards the metrics. */
  readonly down: Steps
}

/**
 * Steps by the item they start from and by strength, strong first, each to the number of an item, ascending. Those of item i and
 * strength s stand in `to` from `starts[3 * i + 3 - s]` to before the next start: plain arrays are walked many times faster than
 * maps of sets, and every chain of a large plan is walked.
 */
export interface Steps {
  readonly starts: Int32Array
  readonly to: Int32Array
}

/**
 * Gathers the steps: from a metric to a priority, to a goal, to a breakthrough, along links that support; and from level to level
 * through `deploys` and `feeds`, which take nothing off. A metric's mark straight on a breakthrough is no step of a chain.
 *
 * Costs a pass over the items and one over the links.
 */
export function chainGraph(plan: Plan): ChainGraph {
  const items = inDisplayOrder(plan)
  const at = new Map(items.map((item, index) => [item.id, index]))
  // Turning steps round walks them by their start, so their ends come out ascending: no list has to be sorted.
  const down = turned(gathered(items.length, arrowsOf(plan, items, at)))
  return { items, at, down, up: turned(down) }
}

/** The steps of an item and a strength, as the numbers of where they lead. */
export function stepsOf({ starts, to }: Steps, item: number, strength: ChainStrength): Int32Array {
  const slot = 3 * item + 3 - strength
  return to.subarray(starts[slot], starts[slot + 1])
}

function inDisplayOrder(plan: Plan): Item[] {
  const byMatrix = new Map<MatrixId, Item[]>(matricesOf(plan).map(({ id }) => [id, []]))
  for (const item of plan.tables.item.values())
    if (item.setAside === undefined) byMatrix.get(item.matrix)?.push(item)
  return [...byMatrix.values()].flatMap(items =>
    items.sort((a, b) => ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || byOrder(a, b)),
  )
}

/** Every step once, from the item nearer to the metrics to the one nearer to the breakthroughs. */
interface Arrows {
  readonly lower: number[]
  readonly upper: number[]
  readonly strength: ChainStrength[]
}

function arrowsOf(plan: Plan, items: readonly Item[], at: ReadonlyMap<ItemId, number>): Arrows {
  const arrows: Arrows = { lower: [], upper: [], strength: [] }
  const add = (lower: number, upper: number, strength: ChainStrength) => {
    arrows.lower.push(lower)
    arrows.upper.push(upper)
    arrows.strength.push(strength)
  }
  for (const link of plan.tables.link.values()) {
    const value = chainValue(link)
    const [a, b] = [at.get(link.a), at.get(link.b)]
    if (value === 0 || a === undefined || b === undefined) continue
    const [kind, other] = [items[a]?.kind, items[b]?.kind]
    if (kind === undefined || other === undefined) continue
    if (kindAbove(kind) === other) add(a, b, value)
    else if (kindAbove(other) === kind) add(b, a, value)
  }
  for (const [lower, item] of items.entries()) {
    for (const { to } of levelSteps(plan, item)) {
      const upper = at.get(to)
      if (upper !== undefined) add(lower, upper, 3)
    }
  }
  return arrows
}

/** Arrows by the item that they start from and by strength, in no particular order. */
function gathered(count: number, { lower, upper, strength }: Arrows): Steps {
  const slot = (arrow: number) => 3 * (lower[arrow] ?? 0) + 3 - (strength[arrow] ?? 1)
  const starts = new Int32Array(3 * count + 1)
  for (let arrow = 0; arrow < lower.length; arrow += 1) bump(starts, slot(arrow) + 1)
  addUp(starts)
  const to = new Int32Array(lower.length)
  const next = starts.slice()
  for (let arrow = 0; arrow < lower.length; arrow += 1) to[bump(next, slot(arrow))] = upper[arrow] ?? 0
  return { starts, to }
}

/** The same steps, walked the other way. */
function turned(steps: Steps): Steps {
  const starts = new Int32Array(steps.starts.length)
  eachStep(steps, (slot, end) => bump(starts, 3 * end + (slot % 3) + 1))
  addUp(starts)
  const to = new Int32Array(steps.to.length)
  const next = starts.slice()
  eachStep(steps, (slot, end) => (to[bump(next, 3 * end + (slot % 3))] = Math.floor(slot / 3)))
  return { starts, to }
}

function eachStep({ starts, to }: Steps, visit: (slot: number, end: number) => void): void {
  for (let slot = 0; slot < starts.length - 1; slot += 1)
    for (let i = starts[slot] ?? 0; i < (starts[slot + 1] ?? 0); i += 1) visit(slot, to[i] ?? 0)
}

/** Counts become places: each the sum of all before it. */
function addUp(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i += 1) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0)
}

/** Counts one more at a place. Answers what stood there. */
function bump(counts: Int32Array, place: number): number {
  const before = counts[place] ?? 0
  counts[place] = before + 1
  return before
}
