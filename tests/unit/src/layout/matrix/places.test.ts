import { describe, expect, it, test } from 'vitest'
import { ITEM_KINDS } from '../../../../../src/domain/item/item.ts'
import { ARRANGEMENTS } from '../../../../../src/domain/record/entities.ts'
import { layoutMatrix } from '../../../../../src/layout/matrix/layout-matrix.ts'
import type { MatrixLayout, Rect } from '../../../../../src/layout/matrix/matrix-layout.ts'
import { hueOf, placesFor, placesOf } from '../../../../../src/layout/matrix/places.ts'
import { evenMetrics } from './fonts.ts'
import { arranged, simplePicture } from './pictures.ts'

const picture = simplePicture({ south: 3, west: 5, north: 8, east: 6, owner: 7 })
const CLOCKWISE = ['south', 'west', 'north', 'east'] as const

test('each quarter turn moves every list on, clockwise', () => {
  const turns = (['standard', 'turned-90', 'turned-180', 'turned-270'] as const).map(placesFor)
  for (const [turn, { sides }] of turns.entries()) {
    expect(ITEM_KINDS.map(kind => sides[kind])).toEqual(
      ITEM_KINDS.map((_, at) => CLOCKWISE[(at + turn) % CLOCKWISE.length]),
    )
  }
  expect(placesFor('jackson')).toBe(turns[0])
  expect(placesFor('taste')).toBe(turns[0])
})

test('a list keeps its hue and its neighbours wherever it stands', () => {
  for (const arrangement of ARRANGEMENTS) {
    const { sides } = arranged(picture, arrangement)
    for (const list of Object.values(sides)) expect(list.hue).toBe(hueOf(list.kind))
    expect(placesOf(sides)).toBe(placesFor(arrangement))
  }
})

describe.each(ARRANGEMENTS)('arranged as %s', arrangement => {
  const layout = layoutMatrix(arranged(picture, arrangement), evenMetrics)
  const places = placesFor(arrangement)

  it('is read breakthroughs, goals, priorities, metrics, owners', () => {
    expect(places.reading).toEqual([...ITEM_KINDS.map(kind => places.sides[kind]), 'owner'])
    expect([...places.rows, ...places.columns].toSorted()).toEqual([...places.reading].toSorted())
  })

  it('lets each pair of neighbours meet in exactly one corner, and owners only the priorities', () => {
    const pairs = layout.blocks.map(({ rows, columns }) => [letter(rows), letter(columns)].sort().join('×'))
    expect(pairs.toSorted()).toEqual(['B×G', 'B×M', 'G×P', 'M×P', 'O×P'])
    const crossings = layout.blocks.flatMap(block => block.cells.map(cell => `${cell.row} ${cell.column}`))
    expect(new Set(crossings).size).toBe(crossings.length)
    expect(crossings).toHaveLength(3 * 5 + 5 * 8 + 8 * 6 + 6 * 3 + 8 * 7)
  })

  it('gives every link and role its one place', () => {
    expect(layout.marks).toHaveLength(picture.links.length + picture.roles.length)
  })

  it('writes rows across and columns upwards, in the order of their list', () => {
    for (const place of places.reading) {
      const labels = layout.labels[place]
      const across = places.rows.includes(place)
      expect(labels.every(label => label.turned !== across)).toBe(true)
      const along = labels.map(({ box }) => (across ? box.y : box.x))
      expect(along).toEqual(along.toSorted((a, b) => a - b))
    }
  })

  it('lets no block, label, caption or title stand on another', () => {
    const boxes = boxesOf(layout)
    const clashes = boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => overlap(a, b)))
    expect(clashes).toEqual([])
    const right = Math.max(...boxes.map(box => box.x + box.width))
    const bottom = Math.max(...boxes.map(box => box.y + box.height))
    expect(right).toBeLessThanOrEqual(layout.width)
    expect(bottom).toBeLessThanOrEqual(layout.height)
  })
})

function letter(ids: readonly string[]): string {
  return ids[0]?.slice(0, 1) ?? ''
}

function boxesOf(layout: MatrixLayout): Rect[] {
  if (layout.titleBlock === undefined) throw new Error('no title block')
  const { x, y, width, height } = layout.titleBlock.box
  return [
    layout.centre.box,
    { x: x + 1, y: y + 1, width: width - 2, height: height - 2 },
    ...layout.blocks.map(block => block.box),
    ...Object.values(layout.labels).flatMap(list => list.map(label => label.box)),
    ...layout.captions.map(caption => caption.box),
  ]
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
