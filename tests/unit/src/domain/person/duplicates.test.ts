import { expect, test } from 'vitest'
import { duplicatesAmong } from '../../../../../src/domain/person/duplicates.ts'

const groups = (...names: string[]) =>
  duplicatesAmong(names.map((name, id) => ({ id: String(id), name }))).map(group =>
    group.map(one => one.name),
  )

test.each([
  ['Purchase', 'PURCHASE'],
  ['Supply chain', ' supply  Chain '],
  ['Supply chain', 'SupplyChain'],
  ['Müller', 'MULLER'],
  ['Straße', 'STRASSE'],
  ['Éva Nagy', 'Eva Nagy'],
  ['M. Reyes', 'Reyes, M.'],
  ['A. B. Okafor', 'B.A. Okafor'],
  ['İpek', 'ipek'],
  ['Quality-Lab', 'quality lab'],
  ['ㅎㅏㄴ', 'ㅎㅏㄴ'],
])('%s and %s are one', (one, other) => {
  expect(groups(one, 'Somebody else', other)).toEqual([[one, other]])
})

test.each([
  ['M. Reyes', 'N. Reyes'],
  ['Quality', 'Quality 2'],
  ['कमल', 'कमला'],
  ['かき', 'かぎ'],
  ['ሰላም', 'ሰለም'],
  ['–', '…'],
  ['Anna', 'Annika'],
])('%s and %s stay two', (one, other) => {
  expect(groups(one, other)).toEqual([])
})

test('three spellings are one group, and groups keep the order of the list', () => {
  expect(groups('Zeta', 'Purchase', 'ZETA', 'PURCHASE', 'Alone', 'purchase')).toEqual([
    ['Zeta', 'ZETA'],
    ['Purchase', 'PURCHASE', 'purchase'],
  ])
})
