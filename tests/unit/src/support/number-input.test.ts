import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../../src/support/number-input.ts'

describe('parseNumber', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1 200,5', 1200.5],
    ['1\u202f200.5', 1200.5],
    ["1'200.5", 1200.5],
    ['1.200,5', 1200.5],
    ['1,200.5', 1200.5],
    ['1,200,300', 1_200_300],
    ['1.200.300,25', 1_200_300.25],
    ['1 200', 1200],
    ['1 200,500', 1200.5],
    ['1200,500', 1200.5],
    ['0,125', 0.125],
    ['.125', 0.125],
    ['-3', -3],
    ['−3,25', -3.25],
    ['+7', 7],
    [' 42 ', 42],
    ['-0', 0],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['1,200', [1.2, 1200]],
    ['1.875', [1.875, 1875]],
    ['-12.500', [-12_500, -12.5]],
  ])('refuses %s with both readings', (text, readings) => {
    expect(parseNumber(text)).toEqual({ ok: false, error: { code: 'ambiguous', readings } })
  })

  it.each([
    '',
    ' ',
    '-',
    'abc',
    '5 %',
    '1,2,3',
    '1 20',
    '12 3456',
    '1..5',
    '1.200.30',
    '1,200,300,5',
    '1e5',
    '٣',
  ])('does not take "%s"', text => {
    expect(parseNumber(text)).toEqual({ ok: false, error: { code: 'not-a-number' } })
  })

  it('reads every number of up to two decimals, with point and with comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('.', ','), (hundredths, sign) => {
        const value = hundredths / 100
        expect(parseNumber(value.toFixed(2).replace('.', sign))).toEqual({
          ok: true,
          value: value === 0 ? 0 : value,
        })
      }),
    )
  })
})
