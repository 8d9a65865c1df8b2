import { expect, test } from 'vitest'
import { guessReading } from '../../../../../src/exchange/clipboard/list-columns.ts'
import type { ListKind } from '../../../../../src/exchange/clipboard/list-columns.ts'
import { entriesOf } from '../../../../../src/exchange/clipboard/read-list.ts'
import { itemFields } from '../../../../../src/exchange/clipboard/plan-fields.ts'
import type { Metric } from '../../../../../src/domain/item/item.ts'
import { itemIdSchema, matrixIdSchema } from '../../../../../src/domain/record/ids.ts'
import type { Table } from '../../../../../src/exchange/clipboard/table.ts'

/** The entries of a table as it is read without being asked. */
function entries(table: Table, list: ListKind = 'priority', present = 0) {
  const read = entriesOf(table, list, guessReading(table, list), present)
  return read.ok ? read.value : read.error
}
const texts = (cells: string[], list: ListKind = 'priority') => {
  const read = entries(
    cells.map(cell => [cell]),
    list,
  )
  return 'code' in read ? read : read.map(({ text }) => text)
}

test('bullets and numbers go, blank cells are skipped', () => {
  expect(
    texts([
      '1. one',
      '2) two',
      '(3) three',
      'a) four',
      '• five',
      '- six',
      '– seven',
      '* eight',
      '',
      '□ nine',
      '☐ ten',
    ]),
  ).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'])
})

test('what only looks like a number or bullet stays', () => {
  const kept = [
    '1.5 days lead time',
    '5S in all cells',
    '- 5 % scrap',
    'A. Okafor leads',
    '24-hour repair',
    '3 boards',
  ]
  expect(texts(kept)).toEqual(kept)
})

test('codes go where each text has one of this list', () => {
  expect(texts(['P1 one', 'P2: two'])).toEqual(['one', 'two'])
  expect(texts(['P1 one', 'two'])).toEqual(['P1 one', 'two'])
  expect(texts(['M3 motorway', 'M4 corridor'])).toEqual(['M3 motorway', 'M4 corridor'])
})

test('the lines of a cell stay one text; bullets go from all of them or from the first', () => {
  expect(texts(['• one\n• two'])).toEqual(['one\ntwo'])
  expect(texts(['1. Head\n- a\nb'])).toEqual(['Head\n- a\nb'])
})

test('metrics take baseline, target and unit from the columns that look like it', () => {
  expect(
    entries(
      [
        ['Scrap', '4,1', '2.4', '% of output'],
        ['Days', '23', '16', 'days'],
      ],
      'metric',
    ),
  ).toEqual([
    { text: 'Scrap', baseline: 4.1, target: 2.4, unit: '% of output' },
    { text: 'Days', baseline: 23, target: 16, unit: 'days' },
  ])
  expect(
    entries(
      [
        ['1', 'Scrap', '2.4'],
        ['2', 'Days', '16'],
      ],
      'metric',
    ),
  ).toEqual([
    { text: 'Scrap', target: 2.4 },
    { text: 'Days', target: 16 },
  ])
})

test('the columns of a copy of metrics are known though some are empty', () => {
  expect(
    entries(
      [
        ['M1', 'Scrap', '', '2.4', ''],
        ['M2', 'Days', '', '', 'days'],
      ],
      'metric',
    ),
  ).toEqual([
    { text: 'Scrap', target: 2.4 },
    { text: 'Days', unit: 'days' },
  ])
})

test('headings say what the columns are, in any order', () => {
  expect(
    entries(
      [
        ['Target', 'KPI', 'No.'],
        ['97 %', 'Yield', '1'],
      ],
      'metric',
    ),
  ).toEqual([{ text: 'Yield', target: 97, unit: '%' }])
})

test('a figure that can be read in two ways stays as it was written', () => {
  expect(entries([['Orders', '1,200', '1.500,5']], 'metric')).toEqual([
    { text: 'Orders', baseline: '1,200', target: 1500.5 },
  ])
})

test('the other figures of a table tell which sign is the decimal one', () => {
  expect(
    entries(
      [
        ['Orders', '1,200', '2.5'],
        ['Cost', '1.875', '-1.250'],
      ],
      'metric',
    ),
  ).toEqual([
    { text: 'Orders', baseline: 1200, target: 2.5 },
    { text: 'Cost', baseline: 1.875, target: -1.25 },
  ])
})

test('a copy of items is read by the places of its columns, whatever the list', () => {
  const metric: Metric = {
    table: 'item',
    id: itemIdSchema.parse('m'),
    matrix: matrixIdSchema.parse('x'),
    code: 'M3',
    earlier: [],
    order: 'a0',
    kind: 'metric',
    text: 'Scrap\nin all cells',
    target: 1.875,
    unit: '%',
  }
  expect(entries([itemFields(metric)], 'metric')).toEqual([
    { text: 'Scrap\nin all cells', target: 1.875, unit: '%' },
  ])
  expect(entries([['G1', '42']], 'goal')).toEqual([{ text: '42' }])
})

test('names keep their initials and stand on one line; a second column can be the post', () => {
  const reading = { by: 'row', heading: false, uses: ['text', 'title'] } as const
  const read = entriesOf(
    [
      ['A. Okafor', 'Operations'],
      ['L.\nBrandt', ''],
    ],
    'owner',
    reading,
    0,
  )
  expect(read.ok && read.value).toEqual([{ text: 'A. Okafor', title: 'Operations' }, { text: 'L. Brandt' }])
})

test('each cell can be an entry', () => {
  const read = entriesOf(
    [
      ['a', '', 'b'],
      ['', 'c', ''],
    ],
    'goal',
    { by: 'cell', heading: false, uses: [] },
    0,
  )
  expect(read.ok && read.value.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
})

test('too much and nothing are refused', () => {
  const many = Array.from({ length: 10 }, (_, at) => [`text ${at}`])
  expect(entries(many, 'goal', 490)).toHaveLength(10)
  expect(entries(many, 'goal', 491)).toEqual({ code: 'too-many', count: 10, room: 9 })
  expect(entries([['1.', '2']], 'goal')).toHaveLength(1)
  expect(
    entriesOf([['', 'x']], 'goal', { by: 'row', heading: false, uses: ['text', 'skip'] }, 0),
  ).toMatchObject({
    error: { code: 'nothing' },
  })
  const long = entriesOf(
    [['a', 'x'.repeat(61)]],
    'metric',
    { by: 'row', heading: false, uses: ['text', 'target'] },
    0,
  )
  expect(long).toMatchObject({ error: { code: 'too-long', use: 'target', row: 1, length: 61, most: 60 } })
})
