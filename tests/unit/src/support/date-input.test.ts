import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateSchema } from '../../../../src/domain/record/values.ts'
import { parseDate } from '../../../../src/support/date-input.ts'
import { arbitraryDate } from '../../../support/arbitrary-values.ts'

test.for([
  ['2027-12', '2027-12'],
  ['2027-6', '2027-06'],
  ['2027-12-05', '2027-12-05'],
  ['12/2027', '2027-12'],
  ['12.2027', '2027-12'],
  ['15.12.2027', '2027-12-15'],
  ['5. 1. 2027', '2027-01-05'],
  ['December 2027', '2027-12'],
  ['dec 2027', '2027-12'],
  ['Sept. 2027', '2027-09'],
  ['15 December 2027', '2027-12-15'],
  ['December 15th, 2027', '2027-12-15'],
  ['31/12/2027', '2027-12-31'],
  ['12/31/2027', '2027-12-31'],
  ['5/5/2027', '2027-05-05'],
] as const)('"%s" is %s', ([text, date]) => {
  expect(parseDate(text)).toEqual({ ok: true, value: date })
})

test.for([
  ['', 'not-a-date'],
  ['soon', 'not-a-date'],
  ['Q3 2027', 'not-a-date'],
  ['ma 2027', 'not-a-date'],
  ['2027', 'not-a-date'],
  ['May June 2027', 'not-a-date'],
  ['13/2027', 'no-such-day'],
  ['30.2.2027', 'no-such-day'],
  ['29 February 2027', 'no-such-day'],
  ['0/5/2027', 'no-such-day'],
] as const)('"%s" is refused: %s', ([text, code]) => {
  expect(parseDate(text)).toEqual({ ok: false, error: { code } })
})

test('what could be two days is asked back', () => {
  expect(parseDate('3/4/2027')).toEqual({
    ok: false,
    error: { code: 'ambiguous', readings: ['2027-04-03', '2027-03-04'] },
  })
})

test('every date that a plan may hold reads as itself, and whatever is read a plan may hold', () => {
  fc.assert(
    fc.property(arbitraryDate, date => {
      expect(parseDate(date)).toEqual({ ok: true, value: date })
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/.- ') }), text => {
      const read = parseDate(text)
      if (read.ok) expect(dateSchema.safeParse(read.value).success).toBe(true)
    }),
  )
})
