import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { standOf } from '../../../../src/catchball/compare.ts'

const value = fc.constantFrom(null, 1, 2, '2027-12', 'words')

test('a counter is clean while the plan has not moved, a conflict when it has, and held when it says the same', () => {
  expect(standOf(2.5, 2.1, 2.5)).toBe('clean')
  expect(standOf(2.5, 2.1, 1.9)).toBe('conflict')
  expect(standOf(2.5, 2.1, 2.1)).toBe('held')
  expect(standOf(null, '2027-12', null)).toBe('clean')
})

test('base, theirs and ours decide alone: nothing waits where theirs is ours, nothing conflicts where ours is base', () => {
  fc.assert(
    fc.property(value, value, value, (base, theirs, ours) => {
      const stand = standOf(base, theirs, ours)
      expect(stand === 'held').toBe(theirs === ours)
      if (ours === base) expect(stand).not.toBe('conflict')
    }),
  )
})

test('milestones are compared by what they say', () => {
  const milestones = [{ by: '2027-06', value: 3.6 }]
  expect(standOf(null, milestones, [{ value: 3.6, by: '2027-06' }])).toBe('held')
})
