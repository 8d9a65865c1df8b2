import { describe, expect, it } from 'vitest'
import { CENTRE } from '../../../../renderer/matrix/grid-model.ts'
import { cellBeside, letterPress, lettersOf, lotBeside } from '../../../../renderer/matrix/row-letters.ts'
import { gridOf } from '../../../support/key-route.ts'

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
const small = gridOf({ north: ['P1'], south: ['B1'], west: ['G1', 'G2'], east: ['M1'], owner: ['ann'] })
const wide = gridOf({
  north: ['P1'],
  south: ['B1'],
  west: numbered('G', 20),
  east: numbered('M', 20),
  owner: ['ann'],
})

describe('letters over a row', () => {
  it('go over its cells from left to right, owners last, and over breakthroughs without owners', () => {
    const spell = (row: string) => [...lettersOf(small, { row, column: 'G1' })].flat().join(' ')
    expect(spell('P1')).toBe('G1 a G2 b M1 c ann d')
    expect(spell('B1')).toBe('G1 a G2 b M1 c')
  })

  it('stand over 26 cells at a time where there are more', () => {
    const first = lettersOf(wide, { row: 'P1', column: 'G1' })
    expect([first.size, first.get('G1'), first.get('M6'), first.get('M7')]).toEqual([26, 'a', 'z', undefined])
    const place = lotBeside(wide, { row: 'P1', column: 'M2' }, 1)!
    expect(place).toEqual({ row: 'P1', column: 'M7' })
    expect([...lettersOf(wide, place)].at(-1)).toEqual(['ann', 'o'])
    expect(lotBeside(wide, place, 1)).toBeUndefined()
    expect(lotBeside(wide, place, -1)).toEqual({ row: 'P1', column: 'G1' })
  })

  it('go to the next row over the labels, to its last cell where the column has none', () => {
    expect(cellBeside(small, { row: 'P1', column: 'G2' }, 1)).toEqual({ row: 'B1', column: 'G2' })
    expect(cellBeside(small, { row: 'P1', column: 'ann' }, 1)).toEqual({ row: 'B1', column: 'M1' })
    expect(cellBeside(small, { row: 'P1', column: 'G1' }, -1)).toBeUndefined()
  })
})

describe('a key', () => {
  const letters = lettersOf(small, { row: 'P1', column: CENTRE })
  const press = (key: string, code: string, modifiers = {}) =>
    letterPress(
      { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers },
      letters,
    )

  it('means the column of its letter, its rank by Shift and Alt', () => {
    expect(press('b', 'KeyB')).toEqual({ column: 'G2', rank: 0 })
    expect(press('B', 'KeyB', { shiftKey: true })).toEqual({ column: 'G2', rank: 1 })
    expect(press('∫', 'KeyB', { altKey: true })).toEqual({ column: 'G2', rank: 2 })
    expect(press('B', 'KeyB', { altKey: true, shiftKey: true })).toEqual({ column: 'G2', rank: 3 })
  })

  it('counts by its letter on a Latin keyboard, by its place on any other', () => {
    expect(press('a', 'KeyQ')).toEqual({ column: 'G1', rank: 0 })
    expect(press('ф', 'KeyA')).toEqual({ column: 'G1', rank: 0 })
  })

  it('with Ctrl or without a cell of its own means nothing', () => {
    expect(press('c', 'KeyC', { ctrlKey: true })).toBeUndefined()
    expect(press('z', 'KeyZ')).toBeUndefined()
  })
})
