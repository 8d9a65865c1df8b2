import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { ChainStrength } from '../chain.ts'
import { levelSteps } from '../level-steps.ts'
import { spelledChain } from '../lines/spelled-chain.ts'
import { reachedFrom } from '../lines/strengths.ts'
import type { Lines } from '../lines/strengths.ts'

/** An item that something moves, and how firmly. */
export interface Moved {
  readonly item: Item
  readonly strength: ChainStrength
}

/** Where an item leads: the breakthroughs at the end of its chains. */
export interface WaysUp {
  /** The strongest first, else in display order. */
  readonly ends: readonly Moved[]
  /** What lies on the chain to the first of them, the nearest first: priorities, goals, and over a level what they carry out. */
  readonly through: readonly Item[]
  /** Every breakthrough that a chain leads to, those on the way included. */
  readonly reached: ReadonlySet<ItemId>
}

/**
 * The breakthroughs that an item moves by its strongest chains. A breakthrough that itself carries out something above is on the
 * way and no end.
 */
export function waysUp(plan: Plan, lines: Lines, start: Item): WaysUp {
  const reached = reachedFrom(lines, start.id).filter(({ breakthrough }) => breakthrough !== start)
  const there = new Set(reached.map(({ breakthrough }) => breakthrough.id))
  const leadsOn = (item: Item) => levelSteps(plan, item).some(({ to }) => there.has(to))
  const ends = reached
    .filter(({ breakthrough }) => !leadsOn(breakthrough))
    .map(({ breakthrough, strength }) => ({ item: breakthrough, strength }))
    .sort((a, b) => b.strength - a.strength)
  return { ends, through: through(plan, lines, start, ends[0]?.item), reached: there }
}

function through(plan: Plan, lines: Lines, start: Item, end: Item | undefined): Item[] {
  const chain = end && spelledChain(plan, lines, start.id, end.id)
  return (chain?.steps ?? []).slice(0, -1).flatMap(({ to }) => plan.tables.item.get(to) ?? [])
}
