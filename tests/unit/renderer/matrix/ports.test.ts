import { describe, expect, it } from 'vitest'
import { portsOf } from '../../../../renderer/matrix/ports.ts'
import type { Port } from '../../../../renderer/matrix/ports.ts'
import { itemIdSchema } from '../../../../src/domain/record/ids.ts'
import { layoutMatrix } from '../../../../src/layout/matrix/layout-matrix.ts'
import { evenMetrics } from '../../src/layout/matrix/fonts.ts'
import { simplePicture } from '../../src/layout/matrix/pictures.ts'

function drawn(each: number) {
  const picture = simplePicture({ south: each, west: each, north: each, east: each, owner: 0 })
  const layout = layoutMatrix(picture, evenMetrics)
  const ids = Object.values(picture.sides).flatMap(list =>
    list.items.map(item => itemIdSchema.parse(item.id)),
  )
  return { layout, ports: [...portsOf(new Set(ids), layout).values()] }
}

function overlap({ tile: a }: Port, { tile: b }: Port): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('ports on the edges of the X', () => {
  it('are 28 by 18 and stand 62 apart, 76 in the south', () => {
    const { ports } = drawn(3)
    expect(ports.every(({ tile }) => tile.width === 28 && tile.height === 18)).toBe(true)
    const [a, b] = ports.filter(port => port.side === 'south')
    expect(b!.x - a!.x).toBe(76)
    const [c, d] = ports.filter(port => port.side === 'west')
    expect(d!.y - c!.y).toBe(62)
  })

  it('never overlap nor leave the X, and lose their codes before they would', () => {
    for (const each of [1, 2, 4, 5, 8, 9, 12, 24, 60]) {
      const { ports, layout } = drawn(each)
      const { x, y, width, height } = layout.centre.box
      for (const port of ports) {
        const { tile } = port
        expect(tile.x >= x && tile.y >= y).toBe(true)
        expect(tile.x + tile.width <= x + width && tile.y + tile.height <= y + height).toBe(true)
      }
      const named = ports.filter(port => port.named)
      for (const [at, port] of named.entries())
        expect(named.slice(at + 1).filter(other => overlap(port, other))).toEqual([])
    }
    expect(
      drawn(8)
        .ports.filter(port => port.side === 'west')
        .every(port => port.named),
    ).toBe(true)
    expect(drawn(60).ports.some(port => port.named)).toBe(false)
  })
})
