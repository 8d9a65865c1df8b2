import { describe, expect, it } from 'vitest'
import { samePlace } from '../../../../renderer/matrix/place-map.ts'
import { layoutMatrix } from '../../../../src/layout/matrix/layout-matrix.ts'
import type { SizeOptions } from '../../../../src/layout/matrix/sizes.ts'
import { matrixIdSchema } from '../../../../src/domain/record/ids.ts'
import { pictureOf } from '../../../../src/layout/matrix/picture-of.ts'
import type { TextMetrics } from '../../../../src/layout/text/metrics.ts'
import { planFrom } from '../../../support/plan-of.ts'

const metrics: TextMetrics = {
  faceFor: () => 'plain',
  advance: () => 500,
  vertical: () => ({ ascent: 800, descent: 200 }),
}

function laidOut(items: string, sizes: SizeOptions) {
  const plan = planFrom({ items: { corp: items }, links: { corp: '' }, roles: { corp: '' } })
  return layoutMatrix(pictureOf(plan, matrixIdSchema.parse('corp'))!, metrics, sizes)
}

describe('the same place in a layout of other sizes', () => {
  const small = laidOut('B1 G1 G2 P1 P2 M1', { cell: 22, centreWidth: 240 })
  const large = laidOut('B1 G1 G2 P1 P2 M1', { cell: 44 })

  it('is the same share of the same cell', () => {
    for (const [i, from] of small.blocks.flatMap(block => block.cells).entries()) {
      const to = large.blocks.flatMap(block => block.cells)[i]!
      const there = samePlace(small, large, { x: from.x + from.width / 4, y: from.y + from.height / 2 })
      expect(Math.abs(there.x - (to.x + to.width / 4))).toBeLessThan(4)
      expect(Math.abs(there.y - (to.y + to.height / 2))).toBeLessThan(4)
    }
  })

  it('is where it was in the same layout', () => {
    expect(samePlace(small, small, { x: 12.5, y: 7 })).toEqual({ x: 12.5, y: 7 })
  })

  it('is the same share of the whole where the rows are not the same', () => {
    const other = laidOut('B1 G1 P1 M1', { cell: 44 })
    const there = samePlace(small, other, { x: small.width / 2, y: small.height / 2 })
    expect(there.x / other.width).toBeCloseTo(0.5)
    expect(there.y / other.height).toBeCloseTo(0.5)
  })
})
