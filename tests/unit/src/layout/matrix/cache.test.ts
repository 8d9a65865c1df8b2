import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLayoutCache } from '../../../../../src/layout/matrix/cache.ts'
import { layoutMatrix } from '../../../../../src/layout/matrix/layout-matrix.ts'
import { anyPicture, anySizes } from './arbitrary-picture.ts'
import { builtMetrics, evenMetrics } from './fonts.ts'
import { simplePicture, withItem } from './pictures.ts'

const metrics = builtMetrics()
const picture = simplePicture({ south: 3, west: 4, north: 5, east: 4, owner: 3 })

test('a layout with a cache equals one without, whatever was laid out before', () => {
  const step = fc.tuple(anyPicture, fc.option(anySizes, { nil: {} }), fc.boolean())
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), steps => {
      const cache = createLayoutCache()
      for (const [shown, sizes, even] of steps) {
        const fonts = even ? evenMetrics : metrics
        const expected = JSON.stringify(layoutMatrix(shown, fonts, sizes))
        const cached = layoutMatrix(shown, fonts, { ...sizes, cache })
        const again = layoutMatrix(structuredClone(shown), fonts, { ...sizes, cache })
        expect(JSON.stringify(cached) === expected && JSON.stringify(again) === expected).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('the same picture gives the same layout, byte for byte', () => {
  const once = JSON.stringify(layoutMatrix(picture, metrics))
  expect(JSON.stringify(layoutMatrix(structuredClone(picture), metrics))).toBe(once)
})

test('an edited text makes its own label anew and leaves all else as it was', () => {
  const cache = createLayoutCache()
  const before = layoutMatrix(picture, metrics, { cache })
  const after = layoutMatrix(
    structuredClone(withItem(picture, 'north', 2, { text: 'Another text' })),
    metrics,
    { cache },
  )
  expect(after.labels.north.map((label, i) => label === before.labels.north[i])).toEqual([
    true,
    true,
    false,
    true,
    true,
  ])
  expect(after.labels.south).toBe(before.labels.south)
  expect(after.labels.west).toBe(before.labels.west)
  expect(after.labels.east).toBe(before.labels.east)
  expect(after.labels.owner).toBe(before.labels.owner)
  expect(after.blocks.every((block, i) => block === before.blocks[i])).toBe(true)
  expect(after.marks).toBe(before.marks)
  expect(after.centre).toBe(before.centre)
  expect(after.titleBlock).toBe(before.titleBlock)
  expect(after.frames).toBe(before.frames)
})

test('a changed mark makes its own mark anew', () => {
  const cache = createLayoutCache()
  const before = layoutMatrix(picture, metrics, { cache })
  const links = picture.links.map((link, i) => (i === 3 ? { ...link, strength: 'weak' as const } : link))
  const after = layoutMatrix({ ...picture, links }, metrics, { cache })
  expect(after.marks.filter((mark, i) => mark !== before.marks[i])).toHaveLength(1)
  expect(after.labels.north).toBe(before.labels.north)
})

test('a removed mark leaves the others the same objects', () => {
  const cache = createLayoutCache()
  const before = layoutMatrix(picture, metrics, { cache })
  const after = layoutMatrix({ ...picture, links: picture.links.slice(1) }, metrics, { cache })
  expect(after.marks).toHaveLength(before.marks.length - 1)
  expect(after.marks.every(mark => before.marks.includes(mark))).toBe(true)
})
