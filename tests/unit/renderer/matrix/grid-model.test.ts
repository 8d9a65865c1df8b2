import { describe, expect, it } from 'vitest'
import type { LabelPlace } from '../../../../src/layout/matrix/matrix-layout.ts'
import { placesFor } from '../../../../src/layout/matrix/places.ts'
import type { Places } from '../../../../src/layout/matrix/places.ts'
import {
  edgeFrom,
  firstPlace,
  gridModel,
  hasPlace,
  jumpFrom,
  labelsOfSide,
  nextSide,
  placeAfterLoss,
  stepFrom,
} from '../../../../renderer/matrix/grid-model.ts'
import type { GridModel } from '../../../../renderer/matrix/grid-model.ts'

function grid(lists: Partial<Record<LabelPlace, string>>, places: Places = placesFor('standard')): GridModel {
  const list = (side: LabelPlace) => (lists[side] ?? '').split(' ').filter(Boolean)
  const labels = (side: LabelPlace) => list(side).map(id => ({ id }))
  return gridModel({
    labels: {
      north: labels('north'),
      south: labels('south'),
      west: labels('west'),
      east: labels('east'),
      owner: labels('owner'),
    },
    places,
    open: SIDES.filter(side => list(side).length === 0).map(place => ({
      place,
      list: place === 'owner' ? place : places.lists[place],
    })),
  })
}
const SIDES: readonly LabelPlace[] = ['north', 'south', 'west', 'east', 'owner']

const full = grid({ north: 'P1 P2', south: 'B1 B2', west: 'G1 G2', east: 'M1 M2', owner: 'ann bob' })
const at = (row: string, column: string) => ({ row, column })

describe('arrows', () => {
  it('cross every border and skip the X', () => {
    expect(stepFrom(full, at('P1', 'G2'), 'right')).toEqual(at('P1', 'centre'))
    expect(stepFrom(full, at('P1', 'centre'), 'right')).toEqual(at('P1', 'M1'))
    expect(stepFrom(full, at('P1', 'M2'), 'right')).toEqual(at('P1', 'ann'))
    expect(stepFrom(full, at('P2', 'centre'), 'down')).toEqual(at('B1', 'centre'))
    expect(stepFrom(full, at('centre', 'G2'), 'right')).toEqual(at('centre', 'M1'))
    expect(stepFrom(full, at('P2', 'G1'), 'down')).toEqual(at('centre', 'G1'))
    expect(stepFrom(full, at('centre', 'G1'), 'down')).toEqual(at('B1', 'G1'))
  })

  it('stop at the edges and before the title block', () => {
    expect(stepFrom(full, at('P1', 'G1'), 'left')).toBeUndefined()
    expect(stepFrom(full, at('centre', 'ann'), 'down')).toBeUndefined()
    expect(stepFrom(full, at('B1', 'M2'), 'right')).toBeUndefined()
  })

  it('with Ctrl go to the labels, then to the edge', () => {
    expect(jumpFrom(full, at('P1', 'bob'), 'left')).toEqual(at('P1', 'centre'))
    expect(jumpFrom(full, at('P1', 'centre'), 'left')).toEqual(at('P1', 'G1'))
    expect(jumpFrom(full, at('P1', 'M1'), 'down')).toEqual(at('centre', 'M1'))
    expect(jumpFrom(full, at('centre', 'M1'), 'down')).toEqual(at('B2', 'M1'))
  })

  it('reach every place from every other', () => {
    const seen = new Set<string>()
    const waiting = [firstPlace(full)!]
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const key = `${place.row} ${place.column}`
      if (seen.has(key)) continue
      seen.add(key)
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = stepFrom(full, place, direction)
        if (next !== undefined) waiting.push(next)
      }
    }
    // 4 rows of labels and 6 columns of them, 2 × 6 cells in the north and 2 × 4 in the south.
    expect(seen.size).toBe(4 + 6 + 12 + 8)
  })
})

it('Home and End are the ends of the row', () => {
  expect(edgeFrom(full, at('P1', 'M1'), 'left')).toEqual(at('P1', 'G1'))
  expect(edgeFrom(full, at('P1', 'M1'), 'right')).toEqual(at('P1', 'bob'))
  expect(edgeFrom(full, at('B1', 'G1'), 'right')).toEqual(at('B1', 'M2'))
})

describe('Tab', () => {
  it('visits south, west, north, east and owners, then leaves', () => {
    const way: unknown[] = []
    for (let place = firstPlace(full); place !== undefined;) {
      way.push(place)
      const side = nextSide(full, place, false)
      place = side === undefined ? undefined : labelsOfSide(full, side)[0]
    }
    expect(way).toEqual([
      at('B1', 'centre'),
      at('centre', 'G1'),
      at('P1', 'centre'),
      at('centre', 'M1'),
      at('centre', 'ann'),
    ])
    expect(nextSide(full, at('B1', 'centre'), true)).toBeUndefined()
    expect(nextSide(full, at('centre', 'ann'), true)).toBe('east')
  })
})

describe('an empty list', () => {
  const empty = grid({ south: 'B1' })

  it('is one place that can be reached, and has no marks', () => {
    expect(firstPlace(grid({}))).toEqual(at('open-breakthrough', 'centre'))
    expect(labelsOfSide(empty, 'west')).toEqual([at('centre', 'open-goal')])
    expect(hasPlace(empty, at('B1', 'open-goal'))).toBe(false)
    expect(stepFrom(empty, at('B1', 'centre'), 'up')).toEqual(at('open-priority', 'centre'))
  })
})

describe('a place that is gone', () => {
  it('is followed by what stands there now', () => {
    const after = grid({ north: 'P2', south: 'B1 B2', west: 'G1 G2', east: 'M1 M2', owner: 'ann bob' })
    expect(placeAfterLoss(full, after, at('P1', 'M1'))).toEqual(at('P2', 'M1'))
    expect(placeAfterLoss(full, after, at('P1', 'centre'))).toEqual(at('P2', 'centre'))
  })

  it('is followed by the last of the list, or by its open place', () => {
    const fewer = grid({ north: 'P1', south: 'B1 B2', west: 'G1 G2', east: 'M1 M2', owner: 'ann bob' })
    expect(placeAfterLoss(full, fewer, at('P2', 'centre'))).toEqual(at('P1', 'centre'))
    const none = grid({ south: 'B1 B2', west: 'G1 G2', east: 'M1 M2', owner: 'ann bob' })
    expect(placeAfterLoss(fewer, none, at('P1', 'centre'))).toEqual(at('open-priority', 'centre'))
  })
})

describe('a turned X', () => {
  const lists = { west: 'B1 B2', north: 'G1 G2', east: 'P1 P2', south: 'M1 M2', owner: 'ann bob' }
  const turned = grid(lists, placesFor('turned-90'))

  it('has owners as rows at the bottom, which cross the priorities only', () => {
    expect(turned.rows.map(row => row.id)).toEqual(['G1', 'G2', 'centre', 'M1', 'M2', 'ann', 'bob'])
    expect(hasPlace(turned, at('ann', 'P1'))).toBe(true)
    expect(hasPlace(turned, at('ann', 'B1'))).toBe(false)
  })

  it('is still read breakthrough, goal, priority, metric, owner', () => {
    expect(firstPlace(turned)).toEqual(at('centre', 'B1'))
    expect(nextSide(turned, at('centre', 'B1'), false)).toBe('north')
    expect(nextSide(turned, at('M1', 'centre'), false)).toBe('owner')
    expect(nextSide(turned, at('ann', 'P1'), false)).toBeUndefined()
    expect(nextSide(turned, at('bob', 'centre'), true)).toBe('south')
  })

  it('keeps the cursor on its mark and its label', () => {
    const before = grid({ north: 'P1 P2', south: 'B1 B2', west: 'G1 G2', east: 'M1 M2', owner: 'ann bob' })
    expect(placeAfterLoss(before, turned, at('P1', 'G2'))).toEqual(at('G2', 'P1'))
    expect(placeAfterLoss(before, turned, at('P1', 'ann'))).toEqual(at('ann', 'P1'))
    expect(placeAfterLoss(before, turned, at('P2', 'centre'))).toEqual(at('centre', 'P2'))
  })
})
