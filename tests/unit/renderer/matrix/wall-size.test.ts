import { describe, expect, it } from 'vitest'
import { onWall } from '../../../../renderer/matrix/wall-size.ts'
import { countsOf } from '../../../../src/layout/matrix/fit.ts'
import { layoutMatrix } from '../../../../src/layout/matrix/layout-matrix.ts'
import { builtMetrics } from '../../src/layout/matrix/fonts.ts'
import { simplePicture } from '../../src/layout/matrix/pictures.ts'

const metrics = builtMetrics()
const room = { width: 1872, height: 1008 }

function walled(counts: Parameters<typeof simplePicture>[0]) {
  const picture = simplePicture(counts)
  return onWall(sizes => layoutMatrix(picture, metrics, sizes), room, countsOf(picture))
}

describe('a sheet on a wall', () => {
  it('has no type under 15 px at the design’s size, and labels of 18', () => {
    const { layout, scale } = walled({ south: 4, west: 6, north: 8, east: 9, owner: 7 })
    expect(11 * scale).toBeGreaterThanOrEqual(15)
    expect(layout.sizes.label * scale).toBeGreaterThanOrEqual(18)
  })

  it('is wholly on it, however large, and larger where there is little on it', () => {
    for (const each of [1, 4, 12, 24]) {
      const { layout, scale } = walled({ south: each, west: each, north: each, east: each, owner: each })
      expect(layout.width * scale).toBeLessThanOrEqual(room.width + 1e-6)
      expect(layout.height * scale).toBeLessThanOrEqual(room.height + 1e-6)
    }
    const few = walled({ south: 1, west: 1, north: 1, east: 1, owner: 1 })
    expect(few.scale).toBeGreaterThan(1.6)
  })
})
