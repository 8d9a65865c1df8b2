import type { Metric } from '../../../../../src/domain/item/item.ts'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'

/** A value of a month; `at` counts months from year 0, so that they stand in order. */
export interface MonthValue {
  readonly at: number
  readonly value: number
}

/** What a chart of a metric draws. Months without a value are left out. */
export interface MonthSeries {
  readonly actual: readonly MonthValue[]
  readonly planned: readonly MonthValue[]
  readonly target: number | undefined
}

/** The twelve months of a plan, as `YYYY-MM`. */
export function monthsFrom(periodStart: string): string[] {
  const first = countOf(periodStart)
  return Array.from({ length: 12 }, (_, i) => monthAt(first + i))
}

/** The readings of a metric, earlier months first, and what was planned. */
export function seriesOf(metric: Metric, periodStart: string | undefined): MonthSeries {
  const first = periodStart === undefined ? undefined : countOf(periodStart)
  const inYear = (values: readonly (number | null)[] = []) =>
    first === undefined
      ? []
      : values.flatMap((value, i) => (value === null ? [] : [{ at: first + i, value }]))
  const past = (metric.past ?? []).map(({ month, value }) => ({ at: countOf(month), value }))
  const { target } = metric
  return {
    actual: [...past, ...inYear(metric.actual)].sort((x, y) => x.at - y.at),
    planned: inYear(metric.planned),
    target: typeof target === 'number' ? target : undefined,
  }
}

/** "Jun 2027". */
export function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${s.shortMonths[Number(number) - 1] ?? number} ${year}`
}

/** The month at a count, as `YYYY-MM`. */
export function monthAt(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

function countOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return year * 12 + number - 1
}
