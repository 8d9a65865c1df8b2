import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, fitOptions } from '../../../../../src/layout/matrix/fit.ts'
import { layoutMatrix } from '../../../../../src/layout/matrix/layout-matrix.ts'
import { evenMetrics } from './fonts.ts'
import { simplePicture } from './pictures.ts'

const design = { rows: 12, columns: 22, ownersBelow: false }

test('the design fits its canvas at its own size', () => {
  expect(fitOptions(1200, 820, design)).toEqual({ cell: 34, centreWidth: 340, centreHeight: 336 })
})

test('a matrix laid out with the sizes that fit is no wider than its canvas', () => {
  for (const width of [1000, 1200, 1500]) {
    const picture = simplePicture({ south: 3, west: 5, north: 5, east: 6, owner: 0 })
    const layout = layoutMatrix(picture, evenMetrics, fitOptions(width, 900, countsOf(picture)))
    expect(layout.width).toBeLessThanOrEqual(width)
  }
})

test('an empty list counts as the one place that it shows', () => {
  const picture = simplePicture({ south: 2, west: 0, north: 3, east: 1, owner: 0 })
  expect(countsOf(picture)).toEqual({ rows: 5, columns: 3, ownersBelow: false })
})

test('cells take what room there is, up to 40', () => {
  expect(fitOptions(4000, 3000, design).cell).toBe(40)
})

test('the centre narrows before cells go under 28', () => {
  expect(fitOptions(84 + 300 + 22 * 29, 2000, design)).toMatchObject({ cell: 28, centreWidth: 300 })
  expect(fitOptions(84 + 240 + 22 * 25, 2000, design)).toMatchObject({ cell: 24, centreWidth: 240 })
})

test('rows get lower with the canvas, but not under 28 for its height alone', () => {
  expect(fitOptions(3000, 52 + 300 + 12 * 29, design)).toMatchObject({ cell: 28, centreHeight: 300 })
  expect(fitOptions(3000, 300, design)).toMatchObject({ cell: 28, centreHeight: 220 })
})

test('always within the limits', () => {
  const size = fc.integer({ min: -100, max: 6000 })
  const count = fc.nat(500)
  const counts = fc.record({ rows: count, columns: count, ownersBelow: fc.boolean() })
  fc.assert(
    fc.property(size, size, counts, (width, height, lists) => {
      const { cell, centreWidth, centreHeight } = fitOptions(width, height, lists)
      expect(cell).toBeGreaterThanOrEqual(22)
      expect(cell).toBeLessThanOrEqual(40)
      expect(centreWidth).toBeGreaterThanOrEqual(240)
      expect(centreWidth).toBeLessThanOrEqual(340)
      expect(centreHeight).toBeGreaterThanOrEqual(220)
      expect(centreHeight).toBeLessThanOrEqual(336)
    }),
  )
})
