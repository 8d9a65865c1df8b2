import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClipboard } from '../../../../../src/exchange/clipboard/read-clipboard.ts'
import type { Table } from '../../../../../src/exchange/clipboard/table.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../fixtures/clipboard', name), 'utf8')

/** The likeliest table of the clipboard, and where it comes from. */
function first(clipboard: { html?: string; text?: string }): { source: string; table: Table } {
  const read = readClipboard({ html: '', text: '', ...clipboard })
  if (!read.ok) throw new Error(read.error.code)
  const [table] = read.value
  if (table === undefined) throw new Error('no table')
  return table
}

const refused = (clipboard: { html?: string; text?: string }) => {
  const read = readClipboard({ html: '', text: '', ...clipboard })
  return read.ok ? undefined : read.error
}

const METRICS = [
  ['Metric', 'Baseline', 'Target', 'Unit'],
  ['1. Scrap, line 3 & "rework"', '4.1', '2.4', '% of output'],
  ['2. Complaints\nfrom the field', '8.6', '4', 'per 1,000 orders'],
  ['3. Größe ≤ 5 µm', '91.5', '97', '%'],
]

test('a sheet of LibreOffice Calc reads the same from its HTML and from its CSV', () => {
  expect(first({ html: fixture('metrics.html') })).toEqual({ source: 'table', table: METRICS })
  expect(first({ text: fixture('metrics.csv') })).toEqual({ source: 'comma', table: METRICS })
  const marks = [
    ['S', 'M', 'W'],
    ['', 'S', ''],
    ['M', '', 'S'],
    ['W', 'W', 'M'],
  ]
  expect(first({ html: fixture('marks.html') }).table).toEqual(marks)
  expect(first({ text: fixture('marks.csv') }).table).toEqual(marks)
})

test('a block of Excel: styles and comments are no text, lines in a cell stay, what is hidden is left out', () => {
  expect(first({ html: fixture('excel.html') }).table).toEqual([
    ['1. Mistake-proof the\nsix worst & "oldest" steps', '4.1', '% of output'],
    ['2. Camera inspection', 'merged', ''],
    ['', '', 'last'],
  ])
})

test('a table of Word: several paragraphs are lines of one cell; what stands around the table is not in it', () => {
  expect(first({ html: fixture('word.html') }).table).toEqual([
    ['• Pull from assembly\n• One piece at a time', 'First paragraph\nSecond\nline'],
  ])
})

test('a block of Google Sheets', () => {
  expect(first({ html: fixture('google-sheets.html') }).table).toEqual([
    ['●', ''],
    ['two\nlines', '△'],
  ])
})

test('HTML is preferred where it holds a table, else the plain text is read', () => {
  expect(first({ html: '<table><tr><td>from html', text: 'from text' }).table).toEqual([['from html']])
  expect(first({ html: '<p>from html</p>', text: 'from text' }).table).toEqual([['from text']])
  expect(first({ html: '<table></table>', text: 'from text' }).table).toEqual([['from text']])
})

test('a table in a cell is text of that cell', () => {
  const html = '<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table></td><td>e</td></tr></table>'
  expect(first({ html }).table).toEqual([['a\nb c\nd', 'e']])
})

test('what Excel puts into plain text: quoted cells with doubled quotes, lines and tabs', () => {
  expect(first({ text: 'a\t"one\ntwo"\r\n"say ""yes"""\tb\r\n' })).toEqual({
    source: 'tab',
    table: [
      ['a', 'one\ntwo'],
      ['say "yes"', 'b'],
    ],
  })
  expect(first({ text: '"one\ntwo"\nthree' }).table).toEqual([['one\ntwo'], ['three']])
})

test('quotes that do not pair up are plain characters', () => {
  expect(first({ text: '"Right first time\tb\n5" pipe\t"x" y' }).table).toEqual([
    ['"Right first time', 'b'],
    ['5" pipe', '"x" y'],
  ])
})

test('a list of sentences is one column, though every line has a comma', () => {
  expect(first({ text: 'Halve scrap, rework\nShip early, on time' }).table).toEqual([
    ['Halve scrap, rework'],
    ['Ship early, on time'],
  ])
})

test('a text that can be a CSV file or one column is offered as both', () => {
  const read = readClipboard({ html: '', text: 'a;1,5\nb;2,5' })
  expect(read.ok && read.value.map(({ source, table }) => [source, table[0]])).toEqual([
    ['semicolon', ['a', '1,5']],
    ['comma', ['a;1', '5']],
    ['tab', ['a;1,5']],
  ])
})

test('what cannot be pasted is named', () => {
  expect(refused({})).toEqual({ code: 'empty' })
  expect(refused({ html: '<table><tr><td>&nbsp;', text: ' \n' })).toEqual({ code: 'empty' })
  expect(refused({ text: `a\tb\nc\t${'x'.repeat(2001)}` })).toEqual({
    code: 'too-long',
    row: 2,
    column: 2,
    length: 2001,
  })
  expect(refused({ text: 'x\n'.repeat(2001) })).toEqual({ code: 'too-large', rows: 2001, columns: 1 })
  expect(first({ text: 'x'.repeat(2000) }).table).toEqual([['x'.repeat(2000)]])
})

test('spans that no table can have cost no more than one that can', () => {
  const html = `<table><tr>${'<td colspan=999999999 rowspan=999999999>x'.repeat(3)}</table>`
  expect(refused({ html })).toEqual({ code: 'too-large', rows: 1, columns: 2001 })
})
