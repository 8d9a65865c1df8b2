import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextLine } from '../../../../../src/layout/drawing.ts'
import { layoutMatrix } from '../../../../../src/layout/matrix/layout-matrix.ts'
import type { Centre, Field } from '../../../../../src/layout/matrix/matrix-layout.ts'
import { builtMetrics } from './fonts.ts'
import { simplePicture } from './pictures.ts'

const metrics = builtMetrics()
const NAMES = [
  'Breakthrough objectives',
  'Annual goals',
  'Owner metrics',
  'Ziele',
  'Durchbruchsziele der Jahre',
  'P',
]

test('plates stay inside their triangles, at every size of the centre, with a true north or without', () => {
  const name = fc.constantFrom(...NAMES)
  fc.assert(
    fc.property(
      fc.integer({ min: 240, max: 640 }),
      fc.integer({ min: 220, max: 420 }),
      fc.boolean(),
      fc.tuple(name, name, name, name),
      (centreWidth, centreHeight, northed, names) => {
        const { centre } = layoutMatrix(named(names, northed), metrics, { centreWidth, centreHeight })
        expect(strays(centre)).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})

test('names and questions are whole at the usual size', () => {
  const { centre } = layoutMatrix(
    named(['Breakthrough objectives', 'Annual goals', 'Priorities', 'Owner metrics'], false),
    metrics,
  )
  expect(centre.fields.map(field => [field.side, field.plate.cut, field.plate.lines.length])).toEqual([
    ['south', false, 2],
    ['west', false, 2],
    ['north', false, 2],
    ['east', false, 2],
  ])
})

test('the true north stands where the arms meet, and the arms end at it', () => {
  const { centre } = layoutMatrix(named(['B', 'G', 'P', 'M'], true), metrics)
  const box = centre.trueNorth?.box
  expect(box).toBeDefined()
  if (box === undefined) return
  expect(box.x + box.width / 2).toBeCloseTo(centre.box.x + centre.box.width / 2)
  expect(centre.cross).toHaveLength(4)
  for (const { x2, y2 } of centre.cross) {
    const dx = Math.abs(x2 - (box.x + box.width / 2)) - box.width / 2
    const dy = Math.abs(y2 - (box.y + box.height / 2)) - box.height / 2
    expect(Math.max(dx, dy)).toBeCloseTo(0)
  }
})

function named(names: readonly string[], northed: boolean) {
  const picture = simplePicture({ south: 2, west: 2, north: 2, east: 2, owner: 2 })
  const { north, south, west, east } = picture.sides
  const list = (known: typeof north) => ({
    ...known,
    name: names[known.number - 1] ?? '',
    question: known.number === 1 ? 'where to (3–5 years)' : 'how far this year',
  })
  const trueNorth = {
    heading: 'True north',
    text: 'No one hurt, no defect passed on, every order on the day promised.',
  }
  return {
    ...picture,
    sides: { north: list(north), south: list(south), west: list(west), east: list(east) },
    trueNorth: northed ? trueNorth : undefined,
  }
}

function strays(centre: Centre): string[] {
  return centre.fields.flatMap(field =>
    field.plate.lines
      .filter(line => !inTriangle(line, field, centre) || hitsNorth(line, centre))
      .map(line => `${field.side} ${line.runs[0]?.text ?? ''}`),
  )
}

function inTriangle(line: TextLine, { side }: Field, { box }: Centre): boolean {
  const [top, bottom] = [line.y - line.size * 0.7, line.y + line.size * 0.2]
  return [line.x, line.x + line.width].every(x =>
    [top, bottom].every(y => {
      const u = (x - box.x) / box.width
      const v = (y - box.y) / box.height
      const nearest = { north: v, south: 1 - v, west: u, east: 1 - u }
      return nearest[side] >= 0 && Math.min(...Object.values(nearest)) >= nearest[side] - 0.001
    }),
  )
}

function hitsNorth(line: TextLine, { trueNorth }: Centre): boolean {
  if (trueNorth === undefined) return false
  const { x, y, width, height } = trueNorth.box
  const across = line.x < x + width && line.x + line.width > x
  return across && line.y - line.size * 0.7 < y + height && line.y + line.size * 0.2 > y
}
