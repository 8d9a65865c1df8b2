import type { Item } from '../domain/item/item.ts'

/** One month of a metric. */
export interface PastMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly value: number
}

/** As many as a small chart shows well, and two years of a monthly metric. */
const MOST = 24

/**
 * The known values of a metric by month, oldest first, at most 24: those from before the plan's period, then its actuals.
 *
 * `periodStart`: the first month of the plan, as `YYYY-MM`; without it actuals have no month and are left out.
 */
export function pastMonths(item: Item, periodStart: string | undefined): PastMonth[] {
  if (item.kind !== 'metric') return []
  const before = item.past ?? []
  const actuals = (periodStart === undefined ? [] : (item.actual ?? [])).flatMap((value, at) =>
    value === null ? [] : [{ month: monthAfter(periodStart ?? '', at), value }],
  )
  const taken = new Set(actuals.map(({ month }) => month))
  return [...before.filter(({ month }) => !taken.has(month)), ...actuals]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .slice(-MOST)
}

function monthAfter(month: string, count: number): string {
  const [year = 0, first = 1] = month.split('-').map(Number)
  const at = year * 12 + first - 1 + count
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
