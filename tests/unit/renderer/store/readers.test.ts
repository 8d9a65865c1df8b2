import { describe, expect, it } from 'vitest'
import {
  fieldText,
  needed,
  readDate,
  readMeasure,
  readMonth,
  readNumber,
  readRequired,
  readText,
} from '../../../../renderer/store/readers.ts'
import type { Read } from '../../../../renderer/store/readers.ts'

/** The value that a text is taken for, or the line that is shown by the field. */
function taken(read: Read<unknown>, text: string): unknown {
  const result = read(text)
  return result.ok ? result.value : result.error.message
}

describe('what is typed into a field', () => {
  it('is a number with comma or point; what reads in two ways is asked back in texts that read in one', () => {
    expect(taken(readNumber, '2,5')).toBe(2.5)
    expect(taken(readNumber, '')).toBe(null)
    expect(taken(readNumber, 'much')).toMatch(/^This is not a number/)
    const asked = readNumber('1,200')
    expect(asked.ok || asked.error.readings).toEqual(['1.2', '1200'])
    const small = readNumber('1,125')
    const readings = small.ok ? [] : (small.error.readings ?? [])
    expect(readings.map(text => taken(readNumber, text))).toEqual([1.125, 1125])
  })

  it('is a measure: a number where one is meant, else a short text', () => {
    expect(taken(readMeasure, '97')).toBe(97)
    expect(taken(readMeasure, 'one in ten')).toBe('one in ten')
    expect(taken(readMeasure, 'x'.repeat(61))).toBe('1 too many: at most 60 characters fit here.')
  })

  it('is a date in any of the usual ways, with the cure where it is none', () => {
    expect(taken(readDate, 'December 2027')).toBe('2027-12')
    expect(taken(readDate, 'soon')).toMatch(/^This is no date\. Write 2027-06/)
    expect(taken(readDate, '31.2.2027')).toMatch(/^The calendar has no such day/)
    const asked = readDate('3/4/2027')
    expect(asked.ok || asked.error.readings).toEqual(['2027-04-03', '2027-03-04'])
  })

  it('is a month and no day, where a month is wanted', () => {
    expect(taken(readMonth, '11/2026')).toBe('2026-11')
    expect(taken(readMonth, '2026-11-03')).toMatch(/^A month is needed/)
    expect(taken(needed(readMonth), '')).toBe('A text is needed.')
  })

  it('is a text that fits, which may be needed', () => {
    expect(taken(readText(3), 'abcd')).toBe('1 too many: at most 3 characters fit here.')
    expect(taken(readText(3), '')).toBe(null)
    expect(taken(readRequired(3), '')).toBe('A text is needed.')
  })

  it('reads back as what stands in the field', () => {
    for (const value of [0, -3, 0.125, 1.125, 1234.567, 12])
      expect(taken(readNumber, fieldText(value))).toBe(value)
    expect(fieldText(undefined)).toBe('')
  })
})
