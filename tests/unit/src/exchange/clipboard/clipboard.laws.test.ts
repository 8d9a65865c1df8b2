import * as fc from 'fast-check'
import { test } from 'vitest'
import { STRENGTHS } from '../../../../../src/domain/record/entities.ts'
import { guessReading } from '../../../../../src/exchange/clipboard/list-columns.ts'
import { readClipboard } from '../../../../../src/exchange/clipboard/read-clipboard.ts'
import { entriesOf } from '../../../../../src/exchange/clipboard/read-list.ts'
import { surveyBlock } from '../../../../../src/exchange/clipboard/survey-block.ts'
import { tidyTable } from '../../../../../src/exchange/clipboard/table.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('"', '\t', '\n', '\r\n', ',', ';', 'S', ' ', '●', '\0', '\ud800', '1.'), {
      maxLength: 60,
    })
    .map(parts => parts.join('')),
)
const anyHtml = fc
  .array(
    fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '</tr>',
      '<td>',
      '</td>',
      '<th colspan=3>',
      '<td rowspan=4>',
      '<td rowspan=0 colspan=-1>',
      '<br>',
      '<p>',
      '</p>',
      '<!--',
      '-->',
      '<![if !x]>',
      '<style>',
      '</style>',
      '<col span=2 style="display:none">',
      '<tr hidden>',
      '&nbsp;',
      '&lt',
      'S',
      'a "b"',
      '<',
      "<td style='mso-hide:all'>",
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''))

test('reading never fails, whatever is on the clipboard: it answers even rows of trimmed cells, or why not', () => {
  fc.assert(
    fc.property(anyHtml, anyText, (html, text) => {
      const read = readClipboard({ html, text })
      if (!read.ok) return
      for (const { table } of read.value) {
        const even = table.every(row => row.length === table[0]?.length)
        const trimmed = table.flat().every(cell => cell === cell.trim() && !/[\t\r\0]/.test(cell))
        if (!even || !trimmed || table.length === 0) throw new Error(JSON.stringify(table))
        for (const list of ['metric', 'owner'] as const) entriesOf(table, list, guessReading(table, list), 0)
        const lines = [{ id: 'x', holds: 'priority' }] as const
        surveyBlock(table, { rows: lines, columns: lines, at: { row: 'x', column: 'x' } }, 'skip')
      }
    }),
  )
})

const cell = fc
  .array(fc.constantFrom('a', 'B', ' ', '"', '\n', '\t', ',', ';', '<', '&', 'é', '●', '7'), { maxLength: 8 })
  .map(parts => parts.join(''))
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  )

/** As a spreadsheet puts it into HTML. */
const written = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>')

test('a block that a spreadsheet puts into HTML is read as that block', () => {
  fc.assert(
    fc.property(rows, block => {
      const html = `<table>${block.map(row => `<tr>${row.map(text => `<td>${written(text)}</td>`).join('')}</tr>`).join('')}</table>`
      const read = readClipboard({ html, text: '' })
      const wanted = tidyTable(block)
      if (JSON.stringify(read.ok ? read.value[0]?.table : []) !== JSON.stringify(wanted))
        throw new Error(html)
    }),
  )
})

test('a block that a spreadsheet puts into plain text is read as that block', () => {
  const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(rows, block => {
      const text = block.map(row => row.map(quoted).join('\t')).join('\r\n')
      const read = readClipboard({ html: '', text })
      const found = read.ok ? read.value.find(({ source }) => source === 'tab')?.table : []
      if (JSON.stringify(found) !== JSON.stringify(tidyTable(block)))
        throw new Error(JSON.stringify([text, found]))
    }),
  )
})

const LETTERS = { strong: 'S', medium: 'M', weak: 'W' } as const

test('a copied block of marks is read as the marks that it was', () => {
  const mark = fc.option(fc.constantFrom(...STRENGTHS.filter(strength => strength !== 'none')), { nil: null })
  fc.assert(
    fc.property(
      fc.array(fc.array(mark, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
      block => {
        const text = block
          .map(row => row.map(each => (each === null ? '' : LETTERS[each])).join('\t'))
          .join('\r\n')
        const read = readClipboard({ html: '', text })
        if (!read.ok) return block.flat().every(each => each === null)
        const target = {
          rows: ['P1', 'P2'].map(id => ({ id, holds: 'priority' }) as const),
          columns: ['M1', 'M2', 'M3'].map(id => ({ id, holds: 'metric' }) as const),
          at: { row: 'P1', column: 'M1' },
        }
        const survey = surveyBlock(read.value[0]?.table ?? [], target, 'skip')
        const found = survey.block.marks
          .filter(each => each.text !== '')
          .map(each => survey.marks[0]?.valueOf(each.text))
        return JSON.stringify(found) === JSON.stringify(block.flat().filter(each => each !== null))
      },
    ),
  )
})
