import type { Item } from '../domain/item/item.ts'
import { referring } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ItemId } from '../domain/record/ids.ts'

/** How targets make up a parent's target. Source: plan-format, section 2. */
export type FeedRule = 'same' | 'sum' | 'average' | 'share'

/** What of a parent's target its parts make up, before and after one of them changes. */
export interface Effect {
  readonly parent: Item
  readonly rule: FeedRule
  readonly target: number
  /** What the parts come to; with `share`, the covered part of 1. */
  readonly before: number
  readonly after: number
  /** Whether the parts make the target up, before and after. */
  readonly coveredBefore: boolean
  readonly covered: boolean
  /** How much is missing afterwards, in the parent's unit (with `share`, of 1); 0 where it is covered. */
  readonly missing: number
}

/** Figures given with few digits are allowed to be off by rounding. */
const SLACK = 1e-6

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
  const target = targets.get(parent.id) ?? parent.target
  const parts = referring(plan, parent.id, 'item').flatMap(part => {
    const feed = part.setAside === undefined ? part.feeds?.find(one => one.item === parent.id) : undefined
    return feed === undefined ? [] : [{ part, feed }]
  })
  const rule = parts[0]?.feed.rule
  if (typeof target !== 'number' || rule === undefined) return undefined
  const figures = (after: boolean) =>
    parts.map(({ part, feed }) =>
      rule === 'share'
        ? shareOf(part, feed.share, after ? targets : NONE)
        : figureOf(part, after ? targets : NONE),
    )
  const [before, after] = [made(rule, figures(false), parent), made(rule, figures(true), parent)]
  if (before === undefined || after === undefined) return undefined
  const whole = rule === 'share' ? 1 : target
  const lower = rule !== 'share' && isLower(parent)
  const gap = lower ? after - whole : whole - after
  const slack = SLACK * Math.max(1, Math.abs(whole))
  return {
    ...{ parent, rule, target, before, after, covered: gap <= slack, missing: gap <= slack ? 0 : gap },
    coveredBefore: (lower ? before - whole : whole - before) <= slack,
  }
}

const NONE: ReadonlyMap<ItemId, number> = new Map()

function figureOf(part: Item, targets: ReadonlyMap<ItemId, number>): number | undefined {
  const target = targets.get(part.id) ?? part.target
  return typeof target === 'number' ? target : undefined
}

/** A share counts as far as its part goes the whole way from baseline to target that it was given for. */
function shareOf(
  part: Item,
  share: number | undefined,
  targets: ReadonlyMap<ItemId, number>,
): number | undefined {
  const next = targets.get(part.id)
  if (share === undefined || next === undefined) return share
  const { baseline, target } = part
  if (typeof baseline !== 'number' || typeof target !== 'number' || target === baseline) return share
  return share * Math.max(0, (next - baseline) / (target - baseline))
}

function made(rule: FeedRule, figures: readonly (number | undefined)[], parent: Item): number | undefined {
  const numbers = figures.filter(figure => figure !== undefined)
  if (numbers.length < figures.length) return undefined
  const sum = numbers.reduce((total, number) => total + number, 0)
  if (rule === 'average') return sum / numbers.length
  if (rule !== 'same') return sum
  return isLower(parent) ? Math.max(...numbers) : Math.min(...numbers)
}

/** Whether less is better: said, or shown by baseline and target. */
function isLower({ direction, baseline, target }: Item): boolean {
  if (direction !== undefined) return direction === 'decrease'
  return typeof baseline === 'number' && typeof target === 'number' && target < baseline
}
