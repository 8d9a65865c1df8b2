import { expect, test } from 'vitest'
import {
  monthName,
  monthsFrom,
  seriesOf,
} from '../../../../../../../renderer/app/features/inspector/details/month-series.ts'
import { metricSchema } from '../../../../../../../src/domain/item/item.ts'

const metric = metricSchema.parse({
  table: 'item',
  id: 'm',
  matrix: 'x',
  kind: 'metric',
  code: 'M1',
  earlier: [],
  order: 'a0',
  text: 'Scrap',
  target: 2.4,
  planned: [4, null, 3.5],
  actual: [null, 3.9],
  past: [
    { month: '2026-12', value: 4.1 },
    { month: '2026-10', value: 4.3 },
  ],
})

test('the twelve months of a plan go over the turn of the year', () => {
  expect(monthsFrom('2027-04').map(monthName).slice(7)).toEqual([
    'Nov 2027',
    'Dec 2027',
    'Jan 2028',
    'Feb 2028',
    'Mar 2028',
  ])
})

test('readings stand in order of time, earlier months before those of the year, gaps left out', () => {
  const { actual, planned, target } = seriesOf(metric, '2027-01')
  const january = 2027 * 12
  expect(actual.map(({ at, value }) => [at - january, value])).toEqual([
    [-3, 4.3],
    [-1, 4.1],
    [1, 3.9],
  ])
  expect(planned.map(({ at }) => at - january)).toEqual([0, 2])
  expect(target).toBe(2.4)
})

test('without a first month of the plan only the earlier months have a place', () => {
  const { actual, planned } = seriesOf(metric, undefined)
  expect(actual).toHaveLength(2)
  expect(planned).toEqual([])
})
