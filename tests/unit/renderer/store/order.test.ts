import { expect, it } from 'vitest'
import { orderAt, reorderAll } from '../../../../renderer/store/order.ts'

const list = [
  { id: 'a', order: 'a0' },
  { id: 'b', order: 'a1' },
]

it('finds a key before, between and after', () => {
  const [first, second, third] = [orderAt(list, 0), orderAt(list, 1), orderAt(list, 2)]
  expect(first! < 'a0').toBe(true)
  expect(second! > 'a0' && second! < 'a1').toBe(true)
  expect(third! > 'a1').toBe(true)
  expect(orderAt([], 0)).toBeTypeOf('string')
})

it('finds none between two equal keys, and then gives the whole list new ones', () => {
  const equal = [
    { id: 'a', order: 'a0' },
    { id: 'b', order: 'a0' },
    { id: 'c', order: 'a0' },
  ]
  expect(orderAt(equal, 1)).toBeUndefined()
  const keys = new Map(equal.map(({ id, order }) => [id, order]))
  for (const command of reorderAll(
    equal,
    ({ id }, order) => ({ type: 'matrix.set', id, patch: { order } }) as never,
  ))
    if (command.type === 'matrix.set') keys.set(command.id, String(command.patch['order']))
  expect([...keys.values()]).toEqual([...new Set(keys.values())].sort())
})
