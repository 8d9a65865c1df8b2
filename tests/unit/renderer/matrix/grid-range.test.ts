import { describe, expect, it } from 'vitest'
import { CENTRE } from '../../../../renderer/matrix/grid-model.ts'
import type { GridPlace } from '../../../../renderer/matrix/grid-model.ts'
import { extendFrom, rangeBetween } from '../../../../renderer/matrix/grid-range.ts'
import { gridOf } from '../../../support/key-route.ts'

const grid = gridOf({
  north: ['P1', 'P2'],
  south: ['B1', 'B2'],
  west: ['G1', 'G2'],
  east: ['M1', 'M2'],
  owner: ['ann'],
})
const at = (name: string): GridPlace => {
  const [row = '', column = ''] = name.split(' ')
  return { row, column }
}
const names = (places: readonly GridPlace[] | undefined) =>
  places?.map(({ row, column }) => `${row} ${column}`)
const range = (from: string, to: string) => names(rangeBetween(grid, at(from), at(to))?.places)

describe('a selection', () => {
  it('is the rectangle of cells between its ends, across the X, without labels and places that are none', () => {
    expect(range('B1 M1', 'P2 G2')).toEqual(['P2 G2', 'P2 M1', 'B1 G2', 'B1 M1'])
    expect(range('P2 M2', 'B1 ann')).toEqual(['P2 M2', 'P2 ann', 'B1 M2'])
  })

  it('is a run of labels of one list', () => {
    expect(range(`P2 ${CENTRE}`, `P1 ${CENTRE}`)).toEqual([`P1 ${CENTRE}`, `P2 ${CENTRE}`])
    expect(range(`${CENTRE} M1`, `${CENTRE} M2`)).toEqual([`${CENTRE} M1`, `${CENTRE} M2`])
  })

  it('never holds labels of two lists, or labels beside cells', () => {
    expect(range(`P2 ${CENTRE}`, `B1 ${CENTRE}`)).toBeUndefined()
    expect(range(`P2 ${CENTRE}`, 'P2 M1')).toBeUndefined()
  })
})

describe('its moving end', () => {
  const extend = (from: string, way: 'up' | 'down' | 'left' | 'right', far = false) =>
    names([extendFrom(grid, at(from), way, far)].filter(place => place !== undefined))

  it('steps over the band of labels', () => {
    expect(extend('P2 M1', 'down')).toEqual(['B1 M1'])
    expect(extend('P1 M1', 'left')).toEqual(['P1 G2'])
  })

  it('stays on the sheet and off what has no cells', () => {
    expect(extend('P2 ann', 'down')).toEqual([])
    expect(extend('P1 G1', 'up')).toEqual([])
    expect(extend('P2 ann', 'down', true)).toEqual([])
  })

  it('keeps to the list of a label', () => {
    expect(extend(`P1 ${CENTRE}`, 'down')).toEqual([`P2 ${CENTRE}`])
    expect(extend(`P2 ${CENTRE}`, 'down')).toEqual([])
    expect(extend(`P1 ${CENTRE}`, 'right')).toEqual([])
    expect(extend(`${CENTRE} M2`, 'left', true)).toEqual([`${CENTRE} M1`])
  })
})
