import { expect, test } from 'vitest'
import { cellAt } from '../../../../../src/layout/matrix/blocks.ts'
import { createLayoutCache } from '../../../../../src/layout/matrix/cache.ts'
import { layoutMatrix, sheetWidth } from '../../../../../src/layout/matrix/layout-matrix.ts'
import type { LabelPlace, MatrixLayout } from '../../../../../src/layout/matrix/matrix-layout.ts'
import { builtMetrics, evenMetrics } from './fonts.ts'
import { simplePicture, withItem } from './pictures.ts'

const design = simplePicture({ south: 4, west: 6, north: 8, east: 9, owner: 7 })

test('the parts of the design stand at its measures', () => {
  const layout = layoutMatrix(design, builtMetrics())
  const margin = 2
  const caption = 22 + 1
  expect(layout.centre.box).toEqual({
    x: margin + 6 * 35,
    y: margin + caption + 8 * 35,
    width: 340,
    height: 336,
  })
  expect(boxOf(layout, 'nw')).toEqual({ x: 2, y: 25, width: 6 * 35 - 1, height: 8 * 35 - 1 })
  expect(boxOf(layout, 'ne')).toEqual({ x: 2 + 210 + 341, y: 25, width: 9 * 35 - 1, height: 279 })
  expect(boxOf(layout, 'se')).toEqual({ x: 553, y: 25 + 280 + 337, width: 314, height: 4 * 35 - 1 })
  expect(boxOf(layout, 'owner')).toEqual({ x: 553 + 314 + 8, y: 25, width: 7 * 35 - 1, height: 279 })
  expect([layout.width, layout.height]).toEqual([875 + 244 + 2, 642 + 139 + 23 + 2])
  expect(layout.titleBlock?.at).toBe('corner')
})

test('the width is known without laying out, also with a cache that goes on', () => {
  for (const centreWidth of [300, 380, 472]) {
    for (const picture of [design, simplePicture({ south: 2, west: 14, north: 3, east: 1, owner: 2 })]) {
      const cache = createLayoutCache()
      const width = sheetWidth(picture, evenMetrics, { centreWidth, cache })
      const layout = layoutMatrix(picture, evenMetrics, { centreWidth })
      expect(width).toBe(layout.width)
      expect(layoutMatrix(picture, evenMetrics, { centreWidth, cache })).toEqual(layout)
    }
  }
})

test('a sheet that is not titled ends with its lists', () => {
  const { titleBlock, drawing, height } = layoutMatrix(design, evenMetrics)
  const plain = layoutMatrix(design, evenMetrics, { titled: false })
  expect(plain.titleBlock).toBeUndefined()
  expect(plain.labels).toEqual(layoutMatrix(design, evenMetrics).labels)
  expect(plain.height).toBeLessThanOrEqual(height)
  expect(drawing.lines.length - plain.drawing.lines.length).toBe(titleBlock?.lines.length)
  expect(plain.drawing.boxes.every(({ width }) => width > 0)).toBe(true)
})

test('labels stand beside their rows and over their columns', () => {
  const { labels } = layoutMatrix(design, evenMetrics)
  expect(labels.north[1]?.box).toEqual({ x: 212, y: 60, width: 340, height: 34 })
  expect(labels.north[1]?.chip?.box).toMatchObject({ x: 217.5, y: 68, width: 25, height: 18 })
  expect(labels.west[1]?.box).toEqual({ x: 37, y: 305, width: 34, height: 336 })
  expect(labels.west[1]?.chip?.box).toMatchObject({ x: 41.5, y: 617.5, width: 25, height: 18 })
})

test('the text of a row starts 8 px after its chip and stands in the middle of it', () => {
  const [label] = layoutMatrix(design, evenMetrics).labels.north
  expect(label?.lines).toHaveLength(1)
  expect(label?.lines[0]).toMatchObject({ x: 212 + 5 + 26 + 8, turned: false, size: 13 })
  expect(label?.lines[0]?.y).toBeCloseTo(25 + 17 + 13 * 0.375)
})

test('the text of a column runs upwards from 7 px over its chip, name left of target', () => {
  const { labels } = layoutMatrix(design, evenMetrics)
  const [goal] = labels.west
  expect(goal?.lines[0]).toMatchObject({ y: 305 + 336 - 5 - 19 - 7, turned: true })
  const [metric] = labels.east
  const [name, figures] = metric?.lines ?? []
  expect(name?.y).toBe(305 + 336 - 5 - 19 - 3 - 18 - 7)
  expect(figures?.y).toBe(name?.y)
  expect(figures?.x).toBeGreaterThan(name?.x ?? Infinity)
  expect(figures?.runs.map(run => [run.text, run.face])).toEqual([
    ['4.1', 'even-92-400'],
    ['→', 'even-92-400'],
    ['2.4', 'even-92-600'],
    ['%', 'even-92-400'],
  ])
})

test('an owner has a tile at the foot and eight bars at the head, filled from the bottom', () => {
  const [owner] = layoutMatrix(design, evenMetrics).labels.owner
  expect(owner?.tile?.line?.runs[0]?.text).toBe('AP')
  expect(owner?.bars.map(bar => bar.fill)).toEqual(['ink-2', 'ink-2', ...Array<string>(6).fill('rule-2')])
  const [first, second] = owner?.bars ?? []
  expect((first?.y ?? 0) - (second?.y ?? 0)).toBe(5)
})

test('a metric without an owner shows an empty tile', () => {
  const [metric] = layoutMatrix(withItem(design, 'east', 0, { initials: '' }), evenMetrics).labels.east
  expect(metric?.tile?.box.stroke).toBe('owner-line')
  expect(metric?.tile?.line).toBeUndefined()
})

test('cells are found by their place, and nothing between, beside or in the centre', () => {
  const layout = layoutMatrix(design, evenMetrics)
  for (const cell of layout.blocks.flatMap(block => block.cells)) {
    expect(cellAt(layout, cell.x + 17, cell.y + 17)).toBe(cell)
  }
  expect(cellAt(layout, 2 + 34.5, 30)).toBeUndefined()
  expect(cellAt(layout, 0, 0)).toBeUndefined()
  expect(cellAt(layout, layout.centre.box.x + 5, layout.centre.box.y + 5)).toBeUndefined()
})

test('marks stand in the middle of their cells; links and roles that have none are left out', () => {
  const layout = layoutMatrix(
    {
      ...design,
      links: [
        ...design.links,
        { id: 'odd', a: 'G1', b: 'M1', strength: 'weak' },
        { id: 'gone', a: 'P1', b: 'X', strength: 'weak' },
      ],
    },
    evenMetrics,
  )
  expect(layout.marks).toHaveLength(design.links.length + design.roles.length)
  for (const placed of layout.marks) {
    const [mark] = placed.marks
    const cell = cellAt(layout, mark?.x ?? 0, mark?.y ?? 0)
    expect([cell?.block, cell?.row, cell?.column]).toEqual([placed.block, placed.row, placed.column])
    expect(mark?.x).toBe((cell?.x ?? 0) + 17)
  }
})

test('a link that works against keeps its strength and gets a minus inside its cell', () => {
  const links = [{ id: 'l', a: 'M1', b: 'P1', strength: 'medium', effect: 'against' }] as const
  const [placed] = layoutMatrix({ ...design, links, roles: [] }, evenMetrics).marks
  const [shape, minus] = placed?.marks ?? []
  expect([shape?.shape, minus?.shape, placed?.against]).toEqual(['medium', 'against', true])
  expect((minus?.x ?? 0) + (minus?.size ?? 0) / 2).toBeLessThanOrEqual((shape?.x ?? 0) + 17)
  expect((minus?.x ?? 0) - (minus?.size ?? 0) / 2).toBeGreaterThan((shape?.x ?? 0) + 7)
})

test('an empty matrix keeps its frame and X, and one open place a list', () => {
  const layout = layoutMatrix(simplePicture({ south: 0, west: 0, north: 0, east: 0, owner: 0 }), evenMetrics)
  expect(layout.open.map(place => [place.place, place.turned])).toEqual([
    ['south', false],
    ['west', true],
    ['north', false],
    ['east', true],
    ['owner', true],
  ])
  expect(layout.blocks.map(block => [block.name, block.cells.length, block.box.width])).toEqual([
    ['nw', 0, 34],
    ['ne', 0, 34],
    ['sw', 0, 34],
    ['se', 0, 34],
    ['owner', 0, 34],
  ])
  expect(layout.centre.cross).toHaveLength(4)
  expect(layout.titleBlock?.at).toBe('strip')
})

test('without captions and open places only what is there takes room', () => {
  const picture = simplePicture({ south: 2, west: 0, north: 3, east: 2, owner: 0 })
  const { west } = picture.sides
  const bare = {
    ...picture,
    captions: undefined,
    sides: { ...picture.sides, west: { ...west, open: undefined } },
    owners: { ...picture.owners, open: undefined },
  }
  const layout = layoutMatrix(bare, evenMetrics)
  expect(layout.centre.box).toMatchObject({ x: 2, y: 2 + 3 * 35 })
  expect(layout.blocks.map(block => block.name)).toEqual(['ne', 'se'])
  expect(layout.captions).toEqual([])
})

test('the centre grows for a long column label, then the label is set narrower, then cut', () => {
  const narrowing = { ...evenMetrics, advance: (face: string) => (face.includes('-85-') ? 460 : 500) }
  const found = [20, 90, 110, 120, 140].map(length => {
    const layout = layoutMatrix(withItem(design, 'west', 0, { text: 'x'.repeat(length) }), narrowing)
    const [label] = layout.labels.west
    return [layout.sizes.centreHeight, label?.lines[0]?.runs[0]?.face, label?.cut]
  })
  expect(found).toEqual([
    [336, 'even-92-400', false],
    [336, 'even-92-400', false],
    [396, 'even-92-400', false],
    [420, 'even-85-400', false],
    [420, 'even-85-400', true],
  ])
})

test('a cut text ends in an ellipsis and the whole of it stays at hand', () => {
  const text = `${'word '.repeat(60)}end`
  const [label] = layoutMatrix(withItem(design, 'north', 0, { text }), evenMetrics).labels.north
  expect(label?.lines).toHaveLength(2)
  expect(label?.lines[1]?.runs.at(-1)?.text.endsWith('…')).toBe(true)
  expect(label?.full).toBe(text)
})

test('a code that is too long for its column is turned like the label', () => {
  const [label, other] = layoutMatrix(withItem(design, 'west', 0, { code: 'GOAL.2027-04' }), evenMetrics)
    .labels.west
  expect(label?.chip?.line).toMatchObject({ turned: true })
  expect(other?.chip?.line).toMatchObject({ turned: false })
})

test('characters that no face has are listed by who holds them', () => {
  const metrics = { ...evenMetrics, faceFor: (code: number) => (code === 0x0e44 ? undefined : 'even') }
  const layout = layoutMatrix(withItem(design, 'south', 1, { text: 'a ไ b' }), metrics)
  expect(layout.missing).toEqual([{ id: 'B2', characters: ['ไ'] }])
})

test('every label has a place for each record, in order', () => {
  const { labels } = layoutMatrix(design, evenMetrics)
  const ids = (place: LabelPlace) => labels[place].map(label => label.id)
  expect(ids('south')).toEqual(['B1', 'B2', 'B3', 'B4'])
  expect(ids('owner')).toEqual(['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7'])
})

function boxOf(layout: MatrixLayout, name: string) {
  return layout.blocks.find(block => block.name === name)?.box
}
