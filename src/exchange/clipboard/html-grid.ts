import { tidyTable } from './table.ts'
import type { Table } from './table.ts'

/** A cell as HTML writes it, with how many columns and rows it spans. */
export interface HtmlCell {
  text: string
  readonly hidden: boolean
  readonly columns: number
  readonly rows: number
}

export interface HtmlRow {
  readonly hidden: boolean
  readonly cells: HtmlCell[]
}

export interface HtmlTable {
  readonly columns: { readonly hidden: boolean; readonly columns: number }[]
  readonly rows: HtmlRow[]
}

/** The visible rows and columns of tables, one table below the other. */
export function gridOf(tables: readonly HtmlTable[]): Table {
  return tidyTable(tables.flatMap(visibleRows))
}

function visibleRows(table: HtmlTable): string[][] {
  const rows = placed(table.rows)
  const hidden = hiddenColumns(table, rows)
  return rows.flatMap((row, at) =>
    table.rows[at]?.hidden === true
      ? []
      : [
          Array.from(row, (cell, column) => ({ cell, column })).flatMap(({ cell, column }) =>
            hidden.has(column) ? [] : [cell === undefined || cell.hidden ? '' : cell.text],
          ),
        ],
  )
}

/** Cells by row and column: each in the first place of what it spans. */
function placed(rows: readonly HtmlRow[]): (HtmlCell | undefined)[][] {
  /** By column, how many more rows a cell from above reaches into. */
  const below: number[] = []
  return rows.map(({ cells }) => {
    const row: (HtmlCell | undefined)[] = []
    let column = 0
    const takeBelow = (): boolean => {
      const left = below[column] ?? 0
      if (left > 0) below[column] = left - 1
      return left > 0
    }
    for (const cell of cells) {
      while (takeBelow()) column += 1
      row[column] = cell
      for (let at = 0; at < cell.columns; at += 1, column += 1) below[column] = cell.rows - 1
    }
    for (; column < below.length; column += 1) takeBelow()
    return row
  })
}

/** Columns that the table hides, and those in which every cell is hidden by itself. */
function hiddenColumns(table: HtmlTable, rows: readonly (HtmlCell | undefined)[][]): ReadonlySet<number> {
  const hidden = new Set<number>()
  let column = 0
  for (const { hidden: gone, columns } of table.columns)
    for (let at = 0; at < columns; at += 1, column += 1) if (gone) hidden.add(column)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  for (column = 0; column < width; column += 1) {
    const own = rows.flatMap(row => row[column] ?? [])
    if (own.length > 0 && own.every(cell => cell.hidden)) hidden.add(column)
  }
  return hidden
}
