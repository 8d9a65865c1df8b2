import type { Item } from '../../domain/item/item.ts'
import type { Link } from '../../domain/record/entities.ts'
import { byOrder } from '../../support/order-key.ts'
import { aboutItems, codesOf } from './finding.ts'
import type { Finding } from './finding.ts'
import { loopsApart } from './loops.ts'
import { comesFromParent, supporting, supports } from './sheet.ts'
import type { RuleSheet } from './sheet.ts'

/**
 * Rules C01 to C08: every item has its neighbours on the X.
 *
 * Source: domain, 1.19 and 1.6. In a matrix with a parent a goal that deploys a parent item satisfies C02, and an empty list of
 * breakthroughs raises no C07 (issue text).
 */
export function linkRules(sheet: RuleSheet): Finding[] {
  const { breakthrough, goal, priority, metric } = sheet.lists
  const child = sheet.matrix.parent !== undefined
  const single = (item: Item, rule: SingleRule) =>
    aboutItems(rule, SEVERITY[rule], sheet.matrix.id, [item], `${item.code} ${LACKS[rule]}`)
  const without = (items: readonly Item[], rule: SingleRule, kind: Item['kind']) =>
    items.filter(item => !supports(sheet, item, kind)).map(item => single(item, rule))
  const closes = !child || breakthrough.length > 0
  return [
    ...without(breakthrough, 'C01', 'goal'),
    ...without(
      goal.filter(item => !comesFromParent(sheet, item)),
      'C02',
      'breakthrough',
    ),
    ...without(goal, 'C03', 'priority'),
    ...without(priority, 'C04', 'goal'),
    ...without(priority, 'C05', 'metric'),
    ...without(metric, 'C06', 'priority'),
    ...(closes ? without(metric, 'C07', 'breakthrough') : []),
    ...without(breakthrough, 'C08', 'metric'),
  ]
}

type SingleRule = 'C01' | 'C02' | 'C03' | 'C04' | 'C05' | 'C06' | 'C07' | 'C08'

const SEVERITY = {
  C01: 'error',
  C02: 'error',
  C03: 'error',
  C04: 'error',
  C05: 'error',
  C06: 'warning',
  C07: 'warning',
  C08: 'warning',
} as const

const LACKS: Readonly<Record<SingleRule, string>> = {
  C01: 'has no annual goal this year',
  C02: 'supports no breakthrough',
  C03: 'has no priority that carries it out',
  C04: 'supports no annual goal',
  C05: 'has no metric',
  C06: 'measures no priority',
  C07: 'moves no breakthrough',
  C08: 'has no metric that shows it coming closer',
}

/**
 * Rule C09: a breakthrough that is reached, but by no chain of priority, goal and breakthrough stronger than weak.
 *
 * A chain is as strong as its weakest link. Source: domain, 1.19.
 */
export function weakChainRule(sheet: RuleSheet): Finding[] {
  const carried = new Map(sheet.lists.goal.map(goal => [goal.id, strongest(sheet, goal)]))
  return sheet.lists.breakthrough.flatMap(item => {
    let best = 0
    for (const { other, value } of supporting(sheet, item, 'goal'))
      best = Math.max(best, Math.min(value, carried.get(other.id) ?? 0))
    if (best !== 1) return []
    return [
      aboutItems(
        'C09',
        'warning',
        sheet.matrix.id,
        [item],
        `${item.code} is reached only through weak marks`,
      ),
    ]
  })
}

/** The strength of the best mark between a goal and a priority: 0 where there is none. */
function strongest(sheet: RuleSheet, goal: Item): number {
  let best = 0
  for (const { value } of supporting(sheet, goal, 'priority')) best = Math.max(best, value)
  return best
}

/**
 * Rule C10: what the metrics of a priority serve and what its goals serve are not the same breakthroughs. Speaks only where
 * both ways lead somewhere. Source: domain, 1.19.
 */
export function loopRule(sheet: RuleSheet): Finding[] {
  return loopsApart(sheet).map(({ priority, metricsOnly, goalsOnly }) => {
    const apart = merged(metricsOnly, goalsOnly)
    const message = `${priority.code} reaches ${codesOf(apart)} by ${words(metricsOnly, goalsOnly)}`
    return aboutItems('C10', 'hint', sheet.matrix.id, [priority, ...apart], message)
  })
}

/** Both in display order; sorting what is in order already would be a third of the rule. */
function merged(some: readonly Item[], others: readonly Item[]): readonly Item[] {
  if (some.length === 0) return others
  return others.length === 0 ? some : [...some, ...others].sort(byOrder)
}

function words(metricsOnly: readonly Item[], goalsOnly: readonly Item[]): string {
  if (goalsOnly.length === 0) return 'its metrics, but not by its goals'
  return metricsOnly.length === 0
    ? 'its goals, but not by its metrics'
    : 'only one of its goals and its metrics'
}

/**
 * Rule C38: two sources say different things about one pair, as in a document that holds it twice. Setting the link settles it.
 * Source: domain, 1.19; plan-format, section 2.
 */
export function disputeRule(sheet: RuleSheet): Finding[] {
  return sheet.disputed.flatMap(link => {
    const [a, b] = [sheet.joints.get(link.a)?.item, sheet.joints.get(link.b)?.item]
    if (a === undefined || b === undefined || link.disputed === undefined) return []
    const message = `${a.code} by ${b.code} is ${said(link)} here, ${said(link.disputed)} in another source`
    return [aboutItems('C38', 'hint', sheet.matrix.id, [a, b], message)]
  })
}

function said({ strength, effect }: Pick<Link, 'strength' | 'effect'>): string {
  return effect === undefined ? strength : `${strength} ${effect}`
}
