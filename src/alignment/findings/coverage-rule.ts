import type { Item } from '../../domain/item/item.ts'
import { referring } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { directionOf, meets } from './measure.ts'
import { aboutItems, codesOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { RuleSheet } from './sheet.ts'

/** What of a parent target its parts make up. */
export interface Coverage {
  readonly parts: readonly Item[]
  readonly target: number
  /** What the parts come to; for shares, the covered part of 1. */
  readonly made: number
  readonly covered: boolean
  readonly rule: 'same' | 'sum' | 'average' | 'share'
}

/** Shares are often given with two digits; sums of money have none after the cent. */
const SLACK = 1e-6

/**
 * How far the targets that feed an item's target make it up; undefined where none feeds it or figures are missing.
 *
 * `same`: each part must be as good as the whole; `sum` and `average`: of the parts' targets; `share`: the shares must add up
 * to the whole. Parts with different rules are looked at together by the rule of the first. Source: plan-format, section 2.
 */
function coverageOf(plan: Plan, item: Item): Coverage | undefined {
  const parts = referring(plan, item.id, 'item').flatMap(part => {
    const feed = part.setAside === undefined ? part.feeds?.find(each => each.item === item.id) : undefined
    return feed === undefined ? [] : [{ part, feed }]
  })
  const [first] = parts
  if (first === undefined || typeof item.target !== 'number') return undefined
  const { rule } = first.feed
  const figures =
    rule === 'share' ? parts.map(({ feed }) => feed.share) : parts.map(({ part }) => part.target)
  const numbers = figures.filter(figure => typeof figure === 'number')
  if (numbers.length < parts.length) return undefined
  const made = madeOf(rule, numbers, item)
  const covered =
    rule === 'share' ? made >= 1 - SLACK : meetsWithSlack(made, item.target, directionOf(item) ?? 'increase')
  return { parts: parts.map(({ part }) => part), target: item.target, made, covered, rule }
}

function madeOf(rule: Coverage['rule'], numbers: readonly number[], item: Item): number {
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

/** Rule C41: the targets that feed a target do not make it up. Source: domain, 1.19. */
export function coverageRule(sheet: RuleSheet): Finding[] {
  const { breakthrough, goal, priority, metric } = sheet.lists
  return [...breakthrough, ...goal, ...priority, ...metric].flatMap(item => {
    const coverage = coverageOf(sheet.plan, item)
    if (coverage === undefined || coverage.covered) return []
    const made =
      coverage.rule === 'share'
        ? `${round(coverage.made * 100)} % of ${item.code}`
        : `${round(coverage.made)}`
    const whole = coverage.rule === 'share' ? '' : `, ${item.code} promises ${coverage.target}`
    const message = `${codesOf(coverage.parts)} make up ${made}${whole}`
    return [aboutItems('C41', 'warning', sheet.matrix.id, [item], message)]
  })
}

function round(figure: number): number {
  return Math.round(figure * 1000) / 1000
}
