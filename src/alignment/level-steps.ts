import type { Item } from '../domain/item/item.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ItemId } from '../domain/record/ids.ts'

/** How a chain goes from one matrix to another: the item carries out a parent's item, or its target makes up a parent's target. */
export type LevelStep = { readonly to: ItemId; readonly by: 'deploys' | 'feeds' }

/**
 * Where the chain of an item goes on in other matrices. What it both deploys and feeds is named once, as deployed; what was set
 * aside, and what stands in the same matrix, is no step of a chain.
 *
 * Source: issue text, part 3 (over levels through `deploys` and `feeds`).
 */
export function levelSteps(plan: Plan, item: Item): LevelStep[] {
  if (item.deploys === undefined && item.feeds === undefined) return []
  const steps = new Map<ItemId, LevelStep>()
  for (const to of item.deploys ?? []) if (isAbove(plan, item, to)) steps.set(to, { to, by: 'deploys' })
  for (const { item: to } of item.feeds ?? [])
    if (!steps.has(to) && isAbove(plan, item, to)) steps.set(to, { to, by: 'feeds' })
  return [...steps.values()]
}

function isAbove(plan: Plan, item: Item, id: ItemId): boolean {
  const other = plan.tables.item.get(id)
  return other !== undefined && other.matrix !== item.matrix && other.setAside === undefined
}
