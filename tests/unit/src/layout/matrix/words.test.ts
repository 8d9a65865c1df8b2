import { expect, test } from 'vitest'
import { formatNumber } from '../../../../../src/layout/matrix/figures.ts'
import { initialsOf } from '../../../../../src/layout/matrix/initials.ts'

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

test.each([
  ['A. Okafor', 'AO'],
  ['Quality', 'Qu'],
  ['mira van den Berg', 'MB'],
  ['田中 一郎', '田一'],
  ['דנה לוי', 'דל'],
  ['Plant manager (vacant)', 'PV'],
  ['Q', 'Q'],
  ['  ', ''],
  ['—', ''],
  ['é. Ünal', 'ÉÜ'],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
