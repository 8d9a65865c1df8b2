import type { Item } from '../domain/item/item.ts'
import { referring } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ItemId } from '../domain/record/ids.ts'
import { effectOfParts } from './effect-of-parts.ts'
import type { PartsEffect } from './effect-of-parts.ts'

/** What of a parent's target its parts make up, before and after one of them changes. */
export interface Effect extends PartsEffect {
  readonly parent: Item
}

/**
 * What other targets for some items mean to the targets that they feed, parent by parent and on up; parents without a number
 * as target, or with a part without one, are passed over. Pure: the plan stays as it is.
 *
 * `targets`: the new target of each item that changes.
 */
export function effectsOf(plan: Plan, targets: ReadonlyMap<ItemId, number>): Effect[] {
  const reached = new Set<ItemId>()
  const waiting = [...targets.keys()]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { item } of plan.tables.item.get(id)?.feeds ?? []) {
      if (reached.has(item)) continue
      reached.add(item)
      // A parent's own target stays until somebody raises it, so what lies above it is not touched; unless it changes too.
      if (targets.has(item)) waiting.push(item)
    }
  }
  return [...reached].flatMap(id => {
    const parent = plan.tables.item.get(id)
    const effect = parent && parent.setAside === undefined ? effectOn(plan, parent, targets) : undefined
    return effect === undefined ? [] : [effect]
  })
}

function effectOn(plan: Plan, parent: Item, targets: ReadonlyMap<ItemId, number>): Effect | undefined {
  const parts = referring(plan, parent.id, 'item').flatMap(part => {
    const feed = part.setAside === undefined ? part.feeds?.find(one => one.item === parent.id) : undefined
    return feed === undefined ? [] : [{ part, feed }]
  })
  const effect = effectOfParts(parent, parts, targets)
  return effect && { parent, ...effect }
}
