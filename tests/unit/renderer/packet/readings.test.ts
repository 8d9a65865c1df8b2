import { expect, test } from 'vitest'
import { readDue, readTarget } from '../../../../renderer/packet/readings.ts'
import type { AskedItem } from '../../../../src/catchball/packet-document.ts'
import { stringsFor } from '../../../../src/exchange/packet/strings.ts'

const strings = stringsFor('en')
const metric: AskedItem = {
  ...{ id: 'm1', code: 'M1', kind: 'metric', text: 'Scrap', part: 'owner', accountable: [], responsible: [] },
  ...{ target: 2.4, unit: '% of output' },
}

test.each([
  ['2.9', 2.9],
  ['2,9', 2.9],
  [' 2,9 % of output', 2.9],
  ['2.9 %', 2.9],
  ['1.200,5', 1200.5],
  ['12 000', 12_000],
  ['-3', -3],
])('"%s" is read as %d', (typed, value) => {
  expect(readTarget(metric, typed)).toEqual({ kind: 'value', value })
})

test('a number that may mean two things is asked back, and counts once one is meant', () => {
  expect(readTarget(metric, '1,875')).toEqual({ kind: 'either', values: [1.875, 1875] })
  expect(readTarget(metric, '1,875', 1.875)).toEqual({ kind: 'value', value: 1.875 })
  expect(readTarget(metric, '1,875', 42)).toMatchObject({ kind: 'either' })
})

test('words are a target only where the plan has one in words, or a band', () => {
  expect(readTarget(metric, 'less')).toEqual({ kind: 'wrong' })
  expect(readTarget({ ...metric, target: 'as low as we can' }, 'less')).toEqual({
    kind: 'value',
    value: 'less',
  })
  expect(readTarget({ ...metric, low: 3, high: 5 }, '4 to 6')).toEqual({ kind: 'value', value: '4 to 6' })
  expect(readTarget({ ...metric, target: 'x' }, 'x'.repeat(61))).toEqual({ kind: 'wrong' })
  expect(readTarget(metric, '  ')).toEqual({ kind: 'none' })
})

test.each([
  ['2027-12', '2027-12'],
  ['12/2027', '2027-12'],
  ['December 2027', '2027-12'],
  ['dec 2027', '2027-12'],
  ['2027-12-15', '2027-12-15'],
  ['15.12.2027', '2027-12-15'],
  ['15. December 2027', '2027-12-15'],
  ['December 15th, 2027', '2027-12-15'],
  ['3/15/2027', '2027-03-15'],
  ['15/3/2027', '2027-03-15'],
  ['3/3/2027', '2027-03-03'],
])('"%s" is read as %s', (typed, value) => {
  expect(readDue(typed, strings)).toEqual({ kind: 'value', value })
})

test('a date that is none, or could be two, is said to be', () => {
  for (const typed of ['soon', '2027-13', '31.02.2027', 'Ma 2027', '2027', '99/2027']) {
    expect([typed, readDue(typed, strings).kind]).toEqual([typed, 'wrong'])
  }
  expect(readDue('3/4/2027', strings).kind).toBe('either')
})
