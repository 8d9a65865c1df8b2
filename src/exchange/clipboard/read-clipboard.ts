import { TEXT_MAX } from '../../domain/record/values.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { readHtmlTable } from './html-table.ts'
import { widthOf } from './table.ts'
import type { Table } from './table.ts'
import { readTextTables } from './text-table.ts'
import type { Separator } from './text-table.ts'

/** The flavours of the clipboard that can hold a table; an empty text is a flavour that is not there. */
export interface ClipboardText {
  readonly html: string
  readonly text: string
}

/** A table that the clipboard can be read as, and where its columns come from. */
export interface PastedTable {
  readonly source: 'table' | Separator
  readonly table: Table
}

/** Why the clipboard cannot be pasted. Rows and columns count from 1. */
export type ClipboardProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly rows: number; readonly columns: number }
  | { readonly code: 'too-long'; readonly row: number; readonly column: number; readonly length: number }

/** The most rows and columns of a block: two lists of 500 and the labels between them, with room (plan-format, section 2). */
const MOST_LINES = 2000

/**
 * The tables that the clipboard can be read as, the likeliest first.
 *
 * HTML is preferred where it holds a table, since only there a cell is a cell for certain; else the plain text is read as tab
 * separated or as a CSV file. Refused are an empty clipboard, more than MOST_LINES rows or columns, and a cell with more
 * characters than a text of the plan may have.
 */
export function readClipboard({
  html,
  text,
}: ClipboardText): Result<readonly PastedTable[], ClipboardProblem> {
  const fromHtml = html === '' ? undefined : readHtmlTable(html)
  const tables: readonly PastedTable[] =
    fromHtml !== undefined && fromHtml.length > 0
      ? [{ source: 'table', table: fromHtml }]
      : readTextTables(text).map(({ separator, table }) => ({ source: separator, table }))
  const filled = tables.filter(({ table }) => table.length > 0)
  const fitting = filled.filter(({ table }) => problemOf(table) === undefined)
  if (fitting.length > 0) return ok(fitting)
  return err((filled[0] && problemOf(filled[0].table)) ?? { code: 'empty' })
}

function problemOf(table: Table): ClipboardProblem | undefined {
  if (table.length > MOST_LINES || widthOf(table) > MOST_LINES)
    return { code: 'too-large', rows: table.length, columns: widthOf(table) }
  for (const [row, cells] of table.entries()) {
    const column = cells.findIndex(cell => cell.length > TEXT_MAX)
    if (column >= 0)
      return { code: 'too-long', row: row + 1, column: column + 1, length: cells[column]?.length ?? 0 }
  }
  return undefined
}
