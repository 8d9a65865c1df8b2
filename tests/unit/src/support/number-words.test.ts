import { expect, test } from 'vitest'
import { formatNumber, sharedDecimals } from '../../../../src/support/number-words.ts'

const english = { decimal: '.', group: ',' }

test.each([
  [0, '0'],
  [16, '16'],
  [1180, '1,180'],
  [1_234_567.5, '1,234,567.5'],
  [-3.25, '−3.25'],
  [0.006, '0.006'],
  [1e21, '1e+21'],
])('%d reads %s', (value, words) => {
  expect(formatNumber(value, english)).toBe(words)
})

test('numbers follow the wording', () => {
  expect(formatNumber(1234.5, { decimal: ',', group: '.' })).toBe('1.234,5')
  expect(formatNumber(97, english, 1)).toBe('97.0')
})

test('values side by side share tenths and nothing finer', () => {
  expect(sharedDecimals(91.5, 97)).toBe(1)
  expect(sharedDecimals(2.5, 1.875)).toBe(0)
  expect(sharedDecimals(undefined, 'certified')).toBe(0)
})
