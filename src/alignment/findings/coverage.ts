import type { Item } from '../../domain/item/item.ts'
import { referring } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { itemOrder } from '../item-order.ts'
import { directionOf, meets } from './measure.ts'

/** How far the targets that feed an item's target make it up. */
export type Coverage = Covered | Uncounted

interface Parts {
  readonly parts: readonly Item[]
  readonly rule: 'same' | 'sum' | 'average' | 'share'
}
/** `made` is what the parts come to; for shares, the covered part of 1. */
export interface Covered extends Parts {
  readonly state: 'covered' | 'short'
  readonly target: number
  readonly made: number
}
/** Some figure is missing or text: of the item itself, or of some of its parts. */
export interface Uncounted extends Parts {
  readonly state: 'unknown'
  readonly lacking: readonly Item[]
}

/** Shares are often given with two digits; sums of money have none after the cent. */
const SLACK = 1e-6

/**
 * How far the targets that feed an item's target make it up; undefined where none feeds it.
 *
 * `same`: each part must be as good as the whole; `sum` and `average`: of the parts' targets; `share`: the shares must add up
 * to the whole. Parts with different rules are looked at together by the rule of the first. Source: plan-format, section 2.
 */
export function coverageOf(plan: Plan, item: Item): Coverage | undefined {
  const fed = referring(plan, item.id, 'item')
    .sort(itemOrder(plan))
    .flatMap(part => {
      const feed = part.setAside === undefined ? part.feeds?.find(each => each.item === item.id) : undefined
      return feed === undefined ? [] : [{ part, feed }]
    })
  const [first] = fed
  if (first === undefined) return undefined
  const { rule } = first.feed
  const parts = fed.map(({ part }) => part)
  const figures = rule === 'share' ? fed.map(({ feed }) => feed.share) : parts.map(({ target }) => target)
  const numbers = figures.filter(figure => typeof figure === 'number')
  const { target } = item
  if (numbers.length < parts.length || typeof target !== 'number') {
    const without = parts.filter((_, at) => typeof figures[at] !== 'number')
    return {
      state: 'unknown',
      parts,
      rule,
      lacking: typeof target === 'number' ? without : [item, ...without],
    }
  }
  const made = madeOf(rule, numbers, item)
  const covered =
    rule === 'share' ? made >= 1 - SLACK : meetsWithSlack(made, target, directionOf(item) ?? 'increase')
  return { state: covered ? 'covered' : 'short', parts, rule, target, made }
}

function madeOf(rule: Parts['rule'], numbers: readonly number[], item: Item): number {
  const sum = numbers.reduce((total, number) => total + number, 0)
  if (rule === 'average') return sum / numbers.length
  if (rule !== 'same') return sum
  return directionOf(item) === 'decrease' ? Math.max(...numbers) : Math.min(...numbers)
}

function meetsWithSlack(
  made: number,
  target: number,
  direction: 'increase' | 'decrease' | 'maintain',
): boolean {
  const slack = SLACK * Math.max(1, Math.abs(target))
  return Math.abs(made - target) <= slack || meets(made, target, direction) === true
}
