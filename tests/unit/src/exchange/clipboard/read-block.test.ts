import { describe, expect, test } from 'vitest'
import { certainReading } from '../../../../../src/exchange/clipboard/block-readings.ts'
import type { BlockTarget, OnLabels } from '../../../../../src/exchange/clipboard/place-block.ts'
import { changesOf } from '../../../../../src/exchange/clipboard/read-block.ts'
import {
  likelyOnLabels,
  likeliestTable,
  surveyBlock,
} from '../../../../../src/exchange/clipboard/survey-block.ts'
import type { Table } from '../../../../../src/exchange/clipboard/table.ts'
import { planFrom } from '../../../../support/plan-of.ts'

const plan = planFrom({
  items: { corp: 'B1 B2 G1 G2 P1 P2 M1 M2' },
  links: { corp: 'P1>G1 S, M1>P1 M' },
  roles: { corp: 'P1 ann A, P1 bob R, P2 cid A' },
})

/** The sheet of that plan: two goals, the labels, two metrics and three owners across. */
const sheet: Omit<BlockTarget, 'at'> = {
  rows: [
    { id: 'corp-P1', holds: 'priority' },
    { id: 'corp-P2', holds: 'priority' },
    { id: 'centre', holds: 'labels' },
    { id: 'corp-B1', holds: 'breakthrough' },
    { id: 'corp-B2', holds: 'breakthrough' },
  ],
  columns: [
    { id: 'corp-G1', holds: 'goal' },
    { id: 'corp-G2', holds: 'goal' },
    { id: 'centre', holds: 'labels' },
    { id: 'corp-M1', holds: 'metric' },
    { id: 'corp-M2', holds: 'metric' },
    { id: 'ann', holds: 'person' },
    { id: 'bob', holds: 'person' },
    { id: 'cid', holds: 'person' },
  ],
}
const from = (row: string, column: string): BlockTarget => ({ ...sheet, at: { row, column } })
const atMarks = from('corp-P1', 'corp-M1')

/** Rows of cells, parted by blanks; a point is an empty cell. */
function table(text: string): Table {
  return text.split('\n').map(row =>
    row
      .trim()
      .split(/\s+/)
      .map(cell => (cell === '.' ? '' : cell)),
  )
}

/** Each way to read a block, with its counts and how many cells it leaves unread. */
function readings(text: string, target = atMarks): string[] {
  const { marks, roles } = surveyBlock(table(text), target, 'skip')
  return [...marks, ...roles].map(({ scale, counts, unread }) => {
    const values = [...counts]
      .filter(([, count]) => count > 0)
      .map(([value, count]) => `${count} ${value ?? 'empty'}`)
    return [scale, ...values, ...(unread.length > 0 ? [`${unread.length} unread`] : [])].join(', ')
  })
}

describe('readings', () => {
  test('letters', () => {
    expect(readings('S m\nW .')).toEqual(['smw, 1 strong, 1 medium, 1 weak', 'hml, 1 medium, 2 unread'])
    expect(readings('H L')).toEqual(['hml, 1 strong, 1 weak'])
    expect(readings('strong Ｍ')).toEqual(['smw, 1 strong, 1 medium', 'hml, 1 medium, 1 unread'])
  })

  test('scales that come to the same for a block are one', () => {
    expect(readings('M .')).toEqual(['smw, 1 medium'])
    expect(readings('● △')).toEqual(['symbols, 1 strong, 1 weak', 'halves, 1 strong, 1 unread'])
  })

  test('figures: 9/3/1 only where there is a 9; 0 is empty', () => {
    expect(readings('3 1\n0 2')).toEqual(['321, 1 strong, 1 medium, 1 weak, 1 empty'])
    expect(readings('3 1')).toEqual(['321, 1 strong, 1 weak'])
    expect(readings('9 3\n1 1')).toEqual([
      '931, 1 strong, 1 medium, 2 weak',
      '321, 1 strong, 2 weak, 1 unread',
    ])
  })

  test('circles and triangles: two ways where only full and open circles are there', () => {
    expect(readings('◎ ○\n△ .')[0]).toBe('symbols, 1 strong, 1 medium, 1 weak')
    expect(readings('● ◐\n○ .')[0]).toBe('halves, 1 strong, 1 medium, 1 weak')
    expect(readings('● ○')).toEqual(['symbols, 1 strong, 1 medium', 'halves, 1 strong, 1 weak'])
  })

  test('an x says nothing about how strong', () => {
    expect(readings('x .\n. X')).toEqual(['x-strong, 2 strong', 'x-medium, 2 medium', 'x-weak, 2 weak'])
  })

  test('roles', () => {
    expect(readings('A r C', from('corp-P1', 'ann'))).toEqual([
      'raci, 1 accountable, 1 responsible, 1 consulted',
    ])
    expect(readings('● ○', from('corp-P1', 'ann'))).toEqual(['leader-symbols, 1 accountable, 1 responsible'])
  })

  test('one reading is certain only if it leaves nothing and no other does', () => {
    const certain = (text: string) => certainReading(surveyBlock(table(text), atMarks, 'skip').marks)?.scale
    expect(certain('S M')).toBe('smw')
    expect(certain('9 3\n1 .')).toBe('931')
    expect(certain('S ?')).toBeUndefined()
    expect(certain('x x')).toBeUndefined()
    expect(certain('● ○')).toBeUndefined()
  })

  test('of a text that can be cut in several ways, the one whose cells are marks is read', () => {
    const column = { source: 'tab', table: [['S,M'], ['W,S']] } as const
    const cut = { source: 'comma', table: table('S M\nW S') } as const
    expect(likeliestTable([column, cut], atMarks)).toBe(1)
    expect(likeliestTable([cut, column], atMarks)).toBe(0)
  })
})

describe('places', () => {
  const placed = (text: string, target: BlockTarget, labels: OnLabels) =>
    surveyBlock(table(text), target, labels).block

  test('a block goes on behind the labels, or has a column that stands for them', () => {
    const target = from('corp-P1', 'corp-G2')
    const cells = (labels: OnLabels) =>
      placed('S M W', target, labels).marks.map(({ column, text }) => `${column} ${text}`)
    expect(cells('skip')).toEqual(['corp-G2 S', 'corp-M1 M', 'corp-M2 W'])
    expect(cells('take')).toEqual(['corp-G2 S', 'corp-M1 W'])
    expect(placed('S M W', target, 'take')).toMatchObject({ onLabels: 1, crosses: true, outside: 0 })
    expect(likelyOnLabels(table('S M W'), target)).toBe('skip')
    expect(likelyOnLabels(table('S Vision W'), target)).toBe('take')
  })

  test('on a turned sheet people stand in rows, and lists that do not meet take no mark', () => {
    const turned: BlockTarget = {
      rows: [
        { id: 'corp-M1', holds: 'metric' },
        { id: 'ann', holds: 'person' },
      ],
      columns: [
        { id: 'corp-P1', holds: 'priority' },
        { id: 'corp-G1', holds: 'goal' },
      ],
      at: { row: 'corp-M1', column: 'corp-P1' },
    }
    const { marks, roles, outside } = placed('S S\nA A', turned, 'skip')
    expect(marks.map(({ row, column }) => `${row} ${column}`)).toEqual(['corp-M1 corp-P1'])
    expect(roles.map(({ row, column }) => `${row} ${column}`)).toEqual(['corp-P1 ann'])
    expect(outside).toBe(2)
  })

  test('what falls beside the grid is counted and left out', () => {
    const { marks, roles, outside, crosses } = placed(
      'S M\n. W\n. .\nS S',
      from('corp-B1', 'corp-M2'),
      'skip',
    )
    expect(marks.map(({ row, column }) => `${row} ${column}`)).toEqual(['corp-B1 corp-M2', 'corp-B2 corp-M2'])
    expect({ roles, outside, crosses }).toEqual({ roles: [], outside: 4, crosses: false })
  })
})

describe('changes', () => {
  const changes = (text: string, target: BlockTarget, empty: 'leave' | 'clear' = 'leave') => {
    const { block, marks, roles } = surveyBlock(table(text), target, 'skip')
    return changesOf(plan, block, { marks: marks[0], roles: roles[0], empty }).map(
      ({ row, column, from: now, to }) => `${row} ${column}: ${now ?? '-'} > ${to ?? '-'}`,
    )
  }

  test('only what really changes, with what was there', () => {
    expect(changes('S W\n. M', atMarks)).toEqual([
      'corp-P1 corp-M1: medium > strong',
      'corp-P1 corp-M2: - > weak',
      'corp-P2 corp-M2: - > medium',
    ])
    expect(changes('M', atMarks)).toEqual([])
  })

  test('empty cells and cells that are not understood leave what is there, or the empty ones clear it', () => {
    expect(changes('. S\n? .', atMarks)).toEqual(['corp-P1 corp-M2: - > strong'])
    expect(changes('. S\n? .', atMarks, 'clear')).toEqual([
      'corp-P1 corp-M1: medium > -',
      'corp-P1 corp-M2: - > strong',
    ])
  })

  test('an accountable person in the block takes it from whoever has it outside', () => {
    expect(changes('A', from('corp-P1', 'bob'))).toEqual([
      'corp-P1 bob: responsible > accountable',
      'corp-P1 ann: accountable > responsible',
    ])
    expect(changes('A A', from('corp-P1', 'ann'))).toEqual(['corp-P1 bob: responsible > accountable'])
    expect(changes('. A', from('corp-P1', 'ann'), 'clear')).toEqual([
      'corp-P1 ann: accountable > -',
      'corp-P1 bob: responsible > accountable',
    ])
  })
})
