import { PERSPECTIVES } from '../../domain/item/item.ts'
import type { Item, Metric } from '../../domain/item/item.ts'
import { balanceOf } from '../quality/balance.ts'
import { aboutItems, codesOf } from './finding.ts'
import type { Finding } from './finding.ts'
import { contradictionOf } from './measure.ts'
import type { RuleSheet } from './sheet.ts'

/**
 * Rule C16: a metric without target or owner is an error, without baseline, unit or direction a warning. What is missing is
 * named in one finding of the heavier kind. Source: domain, 1.17 and 1.19.
 */
export function completeRule(sheet: RuleSheet): Finding[] {
  return sheet.lists.metric.flatMap(item => {
    const heavy = missing(item, ['target', 'owner'])
    const light = missing(item, ['baseline', 'unit', 'direction'])
    const all = [...heavy, ...light]
    if (all.length === 0) return []
    const message = `${item.code} has no ${all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and no ${all.at(-1)}`}`
    return [aboutItems('C16', heavy.length > 0 ? 'error' : 'warning', sheet.matrix.id, [item], message)]
  })
}

type Wanted = 'target' | 'owner' | 'baseline' | 'unit' | 'direction'

/** A band to keep (direction "maintain" with low and high) is a target as well, and has nothing to start from. */
function missing(item: Metric, fields: readonly Wanted[]): Wanted[] {
  const band = item.direction === 'maintain' && item.low !== undefined && item.high !== undefined
  return fields.filter(field => {
    if (band && (field === 'target' || field === 'baseline')) return false
    return item[field] === undefined || item[field] === ''
  })
}

/** Rule C17: targets that are text, reached at the start, or against their direction, on every kind. Source: domain, 1.19. */
export function targetRule(sheet: RuleSheet): Finding[] {
  return allOf(sheet).flatMap(item => {
    const problem = contradictionOf(item)
    if (problem === undefined) return []
    return [aboutItems('C17', 'warning', sheet.matrix.id, [item], `${item.code}: ${problem}`)]
  })
}

/** Rule C18: measured less often than monthly. Source: domain, 1.19. */
export function cadenceRule(sheet: RuleSheet): Finding[] {
  return sheet.lists.metric
    .filter(({ cadence }) => cadence === 'quarterly' || cadence === 'yearly')
    .map(item =>
      aboutItems('C18', 'hint', sheet.matrix.id, [item], `${item.code} is measured ${item.cadence ?? ''}`),
    )
}

/** A matrix with fewer metrics than perspectives cannot have them all. */
const FEWEST_METRICS = PERSPECTIVES.length

/** Rule C26: a perspective that no metric takes, or figures that all come late. Source: domain, 1.17 and 1.19. */
export function balanceRule(sheet: RuleSheet): Finding[] {
  const metrics = sheet.lists.metric
  if (metrics.length < FEWEST_METRICS) return []
  const { empty, onlyLagging } = balanceOf(metrics)
  const said = [
    ...(empty.length > 0 ? [`no metric for ${empty.join(', ')}`] : []),
    ...(onlyLagging ? ['every metric is lagging'] : []),
  ]
  if (said.length === 0) return []
  const message = `Not balanced: ${said.join('; ')}`
  return [aboutItems('C26', 'hint', sheet.matrix.id, metrics, message)]
}

/** More of the gap than this left to the last year is a hockey stick; about a quarter is usual. Source: domain, 1.8. */
const LAST_YEAR_SHARE = 0.5

/** Rule C28: most of a gap over several years is left to the last one. Source: domain, 1.8 and 1.19. */
export function hockeyStickRule(sheet: RuleSheet): Finding[] {
  return sheet.lists.breakthrough.flatMap(item => {
    const share = lastYearShare(item)
    if (share === undefined || share <= LAST_YEAR_SHARE) return []
    const message = `${item.code} leaves ${Math.round(share * 100)} % of the way to the last year`
    return [aboutItems('C28', 'hint', sheet.matrix.id, [item], message)]
  })
}

/** The share of the way from baseline to target that lies after the last milestone of an earlier year. */
function lastYearShare(item: Item): number | undefined {
  const { baseline, target, due, milestones = [] } = item
  if (typeof baseline !== 'number' || typeof target !== 'number' || baseline === target) return undefined
  const earlier = milestones
    .filter(
      ({ by, value }) => typeof value === 'number' && (due === undefined || by.slice(0, 4) < due.slice(0, 4)),
    )
    .sort((a, b) => (a.by < b.by ? -1 : 1))
  const reached = earlier.at(-1)?.value
  return typeof reached === 'number' ? (target - reached) / (target - baseline) : undefined
}

/** Rule C40: somebody was asked about an item that says no why. Source: domain, 1.19. */
export function whyRule(sheet: RuleSheet): Finding[] {
  return allOf(sheet)
    .filter(item => sheet.context.asked.has(item.id) && !item.why?.trim())
    .map(item =>
      aboutItems('C40', 'warning', sheet.matrix.id, [item], `${item.code} was sent for review without a why`),
    )
}

/** Rule C37: added while the plan runs, without naming what gives way. Source: domain, 1.15 and 1.19. */
export function displaceRule(sheet: RuleSheet): Finding[] {
  return [...sheet.lists.goal, ...sheet.lists.priority]
    .filter(item => sheet.context.late.has(item.id) && !(item.displaces ?? []).length)
    .map(item => {
      const message = `${item.code} came during the year and displaces nothing`
      return aboutItems('C37', 'hint', sheet.matrix.id, [item], message)
    })
}

/** Rules C29 and C30: what happened around the plan and waits for a word. Source: domain, 1.12 and 1.19. */
export function talkRules(sheet: RuleSheet): Finding[] {
  const { plan, matrix, context } = sheet
  const here = (id: Item['id']) => {
    const item = plan.tables.item.get(id)
    return item?.matrix === matrix.id && item.setAside === undefined ? [item] : []
  }
  const open = context.open.flatMap(({ item: id, what, who, since }) =>
    here(id).map(item => ({
      ...aboutItems('C29', 'warning', matrix.id, [item], `${item.code}: ${OPEN[what]} ${who}`),
      ...(since === undefined ? {} : { since }),
    })),
  )
  const silent = context.silent.flatMap(here)
  const said =
    silent.length === 0
      ? []
      : [
          aboutItems(
            'C30',
            'hint',
            matrix.id,
            silent,
            `${codesOf(silent)}: accepted without a word by anybody`,
          ),
        ]
  return [...open, ...said]
}

const OPEN = {
  question: 'a question is not answered, asked by',
  counter: 'a counter is not decided, made by',
  stale: 'the packet no longer says what the plan says, sent to',
  'no-answer': 'no answer by the due date from',
} as const

function allOf({ lists }: RuleSheet): Item[] {
  return [...lists.breakthrough, ...lists.goal, ...lists.priority, ...lists.metric]
}
