import { expect, test } from 'vitest'
import { itemSchema } from '../../../../../src/domain/item/item.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { contradictionsIn } from '../../../../../src/domain/item/target.ts'

function metric(fields: object): Item {
  const base = { table: 'item', id: 'm', matrix: 'x', code: 'M1', earlier: [], order: 'a0', text: 'Scrap' }
  return itemSchema.parse({ ...base, kind: 'metric', ...fields })
}

test.for([
  [{ baseline: 4.1, target: 2.4, direction: 'decrease' }, []],
  [{ baseline: 2.4, target: 2.4, direction: 'decrease' }, ['met-at-baseline']],
  [{ baseline: 1, target: 2.4, direction: 'decrease' }, ['met-at-baseline']],
  [{ baseline: 90, target: 97, direction: 'increase' }, []],
  [{ baseline: 98, target: 97, direction: 'increase' }, ['met-at-baseline']],
  [{ baseline: 'poor', target: 97, direction: 'increase' }, []],
  [{ baseline: 98, target: 97 }, []],
  [{ low: 3, high: 2, direction: 'maintain' }, ['limits-crossed']],
  [{ start: '2027-06', due: '2027-06-01' }, []],
  [{ start: '2027-06', due: '2027-05-30' }, ['ends-before-start']],
] as const)('%j contradicts itself in %j', ([fields, found]) => {
  expect(contradictionsIn(metric(fields))).toEqual(found)
})
