import papa from 'papaparse'
import { tidyTable, widthOf } from './table.ts'
import type { Table } from './table.ts'

/** Where a plain text was cut into columns. */
export type Separator = 'tab' | 'semicolon' | 'comma'

export interface TextTable {
  readonly separator: Separator
  readonly table: Table
}

const SIGNS = { tab: '\t', semicolon: ';', comma: ',' } as const satisfies Record<Separator, string>

/**
 * The tables that a plain text can be, at least one.
 *
 * A text with tabs is one table, as spreadsheets write it (a cell in quotes may hold lines, tabs and doubled quotes). A text
 * without any is one column; where every line of it has the same number of semicolons or commas, as in a CSV file, it may be
 * several columns as well, and those readings come first. A sign with a blank after it is one of a sentence, not of a file.
 */
export function readTextTables(text: string): readonly TextTable[] {
  const plain = text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n')
  const column: TextTable = { separator: 'tab', table: tidyTable(rowsOf(plain)) }
  if (widthOf(column.table) > 1) return [column]
  const files = (['semicolon', 'comma'] as const).flatMap(separator => {
    const table = fileTable(plain, separator)
    return table === undefined ? [] : [{ separator, table }]
  })
  return [...files, column]
}

/** Rows of a text with tabs. Quotes that do not pair up are no quotes of a spreadsheet, so then they are plain characters. */
function rowsOf(text: string): readonly string[][] {
  const quoted = papa.parse(text, { delimiter: SIGNS.tab, newline: '\n' })
  const broken = quoted.errors.some(({ type }) => type === 'Quotes')
  return broken ? text.split('\n').map(line => line.split(SIGNS.tab)) : quoted.data
}

function fileTable(text: string, separator: Separator): Table | undefined {
  const { data, errors } = papa.parse(text, { delimiter: SIGNS[separator], newline: '\n' })
  const rows = data.filter(row => row.length > 1 || row[0]?.trim() !== '')
  const [first] = rows
  if (errors.length > 0 || first === undefined || first.length < 2) return undefined
  const even = rows.every(row => row.length === first.length)
  const sentence = rows.some(row => row.slice(1).some(cell => /^\s/.test(cell)))
  return even && !sentence ? tidyTable(data) : undefined
}
