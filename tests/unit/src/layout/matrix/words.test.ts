import { expect, test } from 'vitest'
import { initialsOf } from '../../../../../src/layout/matrix/initials.ts'

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
