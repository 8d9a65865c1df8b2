import { describe, expect, it } from 'vitest'
import { byOrder, orderBetween, ordersBetween } from '../../../../src/support/order-key.ts'

describe('order keys', () => {
  it('lie between their neighbours, and at the ends of a list', () => {
    const [first = '', second = ''] = ordersBetween(null, null, 2)
    expect(orderBetween(first, second) > first).toBe(true)
    expect(orderBetween(first, second) < second).toBe(true)
    expect(orderBetween(null, first) < first).toBe(true)
    expect(orderBetween(second, null) > second).toBe(true)
  })

  it('come after two rows that have one key', () => {
    const [key = ''] = ordersBetween(null, null, 1)
    expect(orderBetween(key, key) > key).toBe(true)
  })

  it('leave rows with one key in one order everywhere', () => {
    const rows = [
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
    ]
    expect(rows.sort(byOrder).map(row => row.id)).toEqual(['a', 'b'])
  })
})
