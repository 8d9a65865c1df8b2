import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '../../../../src/catchball/allocation.ts'

test('what is given stays, the rest is split by weight, and the remainder is shown', () => {
  const parts = [{ id: 'a', value: 3 }, { id: 'b', weight: 2 }, { id: 'c' }]
  expect(allocate(10, parts)).toEqual({
    parts: [
      { id: 'a', value: 3 },
      { id: 'b', value: 4 },
      { id: 'c', value: 2 },
    ],
    remainder: 1,
  })
  expect(allocate(10, [{ id: 'a', value: 4 }]).remainder).toBe(6)
  expect(allocate(10, [{ id: 'a', value: 12 }, { id: 'b' }])).toEqual({
    parts: [
      { id: 'a', value: 12 },
      { id: 'b', value: 0 },
    ],
    remainder: -2,
  })
  expect(allocate(0.3, [{ id: 'a', value: 0.1 }, { id: 'b' }], { step: 0.1 })).toEqual({
    parts: [
      { id: 'a', value: 0.1 },
      { id: 'b', value: 0.2 },
    ],
    remainder: 0,
  })
})

test('an average is split into what it still needs', () => {
  expect(allocate(4, [{ id: 'a', value: 6 }, { id: 'b' }, { id: 'c' }], { rule: 'average' })).toEqual({
    parts: [
      { id: 'a', value: 6 },
      { id: 'b', value: 3 },
      { id: 'c', value: 3 },
    ],
    remainder: 0,
  })
})

test('parts and remainder always make up the target, and nothing that was given is changed', () => {
  const figure = fc.integer({ min: 0, max: 100_000 }).map(value => value / 10)
  const part = fc.record(
    { value: figure, weight: fc.integer({ min: 0, max: 9 }) },
    { requiredKeys: [], noNullPrototype: true },
  )
  fc.assert(
    fc.property(figure, fc.array(part, { maxLength: 9 }), (target, given) => {
      const parts = given.map((one, at) => ({ ...one, id: `d${at}` }))
      const split = allocate(target, parts, { step: 0.1 })
      const sum = split.parts.reduce((total, { value }) => total + value, 0)
      expect(sum + split.remainder).toBeCloseTo(target, 6)
      for (const [at, { value }] of parts.entries())
        if (value !== undefined) expect(split.parts[at]?.value).toBe(value)
      if (parts.every(({ value }) => value === undefined)) expect(split.remainder).toBeGreaterThanOrEqual(0)
    }),
  )
})
