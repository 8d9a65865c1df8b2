import { itemSchema } from '../domain/item/item.ts'
import type { Item, Metric } from '../domain/item/item.ts'
import { allRecords, headOf } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { PlanHead } from '../domain/record/entities.ts'
import { matrixIdSchema, planIdSchema } from '../domain/record/ids.ts'
import type { Entity } from '../domain/record/tables.ts'
import { monthSchema } from '../domain/record/values.ts'
import { orderBetween } from '../support/order-key.ts'
import { err, ok } from '../support/result.ts'
import type { Result } from '../support/result.ts'
import type { Clock, Ids } from './ports/host.ts'

/** The format keeps at most this many earlier months of a metric. Source: plan-format, section 2. */
const MOST_PAST = 24

/** An empty plan for the next planning year, with one empty matrix. From July on, the next year is the one to plan. */
export function emptyPlan(title: string, ids: Ids, clock: Clock): Entity[] {
  const [year = 0, month = 0] = clock.now().slice(0, 7).split('-').map(Number)
  return [
    {
      table: 'plan',
      id: planIdSchema.parse(ids.next()),
      title,
      status: 'draft',
      periodStart: `${month >= 7 ? year + 1 : year}-01`,
      arrangement: 'standard',
      labels: {},
      limits: {},
      fields: [],
    },
    {
      table: 'matrix',
      id: matrixIdSchema.parse(ids.next()),
      key: 'corp',
      code: 'CORP',
      title: 'Corporate',
      shown: [],
      retired: [],
      order: orderBetween(null, null),
    },
  ]
}

/**
 * Next year's plan from last year's: the same structure and people under an id of its own, twelve months later, as a draft.
 *
 * What was reached moves to the earlier months of each metric, the planned figures are cleared; waivers and
 * decisions were about last year and go. Dates and targets stay for the planners to change. Refused where figures have no month, because the plan has
 * no first month.
 */
export function nextYear(last: Plan, ids: Ids): Result<Entity[], string> {
  const head = headOf(last)
  const { periodStart } = head
  const records: Entity[] = []
  for (const record of allRecords(last)) {
    if (record.table === 'waiver' || record.table === 'decision') continue
    if (record.table === 'plan') records.push(headForNextYear(record, ids))
    else if (record.table !== 'item' || record.kind !== 'metric') records.push(record)
    else if (periodStart === undefined && record.actual?.some(value => value !== null))
      return err(
        `${record.code} has monthly figures, but the plan has no first month. Set it there, then try again.`,
      )
    else records.push(metricForNextYear(record, periodStart))
  }
  return ok(records)
}

function headForNextYear(head: PlanHead, ids: Ids): PlanHead {
  const { periodStart, ...rest } = head
  const start = periodStart === undefined ? {} : { periodStart: monthAfter(periodStart, 12) }
  return { ...rest, id: planIdSchema.parse(ids.next()), status: 'draft', ...start }
}

function metricForNextYear(metric: Metric, periodStart: string | undefined): Item {
  const { planned: _, actual = [], past = [], ...rest } = metric
  const reached = actual.flatMap((value, index) =>
    value === null || periodStart === undefined ? [] : [{ month: monthAfter(periodStart, index), value }],
  )
  const months = new Map([...past, ...reached].map(entry => [entry.month, entry]))
  const earlier = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).slice(-MOST_PAST)
  return itemSchema.parse(earlier.length === 0 ? rest : { ...rest, past: earlier })
}

/** The month so many months after another, as YYYY-MM. */
function monthAfter(month: string, count: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const index = year * 12 + (of - 1) + count
  return monthSchema.parse(
    `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`,
  )
}
