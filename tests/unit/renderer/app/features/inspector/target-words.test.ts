import { expect, test } from 'vitest'
import { targetWords } from '../../../../../../renderer/app/features/inspector/target-words.ts'
import { itemSchema } from '../../../../../../src/domain/item/item.ts'

const base = {
  table: 'item',
  id: 'm',
  matrix: 'x',
  kind: 'metric',
  code: 'M1',
  earlier: [],
  order: 'a0',
  text: 'T',
}

test.for([
  [
    { baseline: 4.1, target: 2.4, unit: '% of output', direction: 'decrease' },
    '4.1 → 2.4 % of output, lower is better',
  ],
  [{ baseline: 86, target: 95, unit: '%', direction: 'increase' }, '86 → 95 %, higher is better'],
  [{ low: 3, high: 5, unit: 'days', direction: 'maintain' }, '3–5 days, to be kept'],
  [{ target: 1200 }, '1,200'],
  [{ unit: '%' }, undefined],
] as const)('%j is "%s"', ([fields, words]) => {
  expect(targetWords(itemSchema.parse({ ...base, ...fields }))?.replaceAll('\u00a0', ' ')).toBe(words)
})
