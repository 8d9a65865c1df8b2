import { pairOrder } from '../../domain/link/neighbours.ts'
import type { ItemKind } from '../../domain/item/item.ts'
import type { Table } from './table.ts'

/** A row or column of the sheet that a block is put on: an item, a person, the band of labels, or the open place of a list. */
export interface SheetLine {
  readonly id: string
  readonly holds: ItemKind | 'person' | 'labels' | 'nothing'
}

/** The sheet as it is shown, and the cell at which the block begins. */
export interface BlockTarget {
  readonly rows: readonly SheetLine[]
  readonly columns: readonly SheetLine[]
  readonly at: { readonly row: string; readonly column: string }
}

/** A cell of the block where it comes down: on a mark (two items) or on a role (a priority and a person). */
export interface BlockCell {
  readonly text: string
  /** The ids of the records it stands between; of a role the priority first, also where people stand in rows. */
  readonly row: string
  readonly column: string
  /** Where it stood in the block, from 1. */
  readonly from: { readonly row: number; readonly column: number }
}

/** Whether a row or column of the block that would come down on labels stands for them, or the block goes on behind them. */
export type OnLabels = 'take' | 'skip'

/** A block laid over the sheet. */
export interface PlacedBlock {
  readonly marks: readonly BlockCell[]
  readonly roles: readonly BlockCell[]
  /** Cells with something in them that come down on labels or beside the grid. Both are left out. */
  readonly onLabels: number
  readonly outside: number
  /** Whether the block reaches over a band of labels. */
  readonly crosses: boolean
}

/** Lays a block over the sheet from a cell on. */
export function placeBlock(table: Table, target: BlockTarget, labels: OnLabels): PlacedBlock {
  const rows = linesFrom(target.rows, target.at.row, labels)
  const columns = linesFrom(target.columns, target.at.column, labels)
  const marks: BlockCell[] = []
  const roles: BlockCell[] = []
  let onLabels = 0
  let outside = 0
  for (const [r, cells] of table.entries())
    for (const [c, text] of cells.entries()) {
      const [row, column] = [rows[r], columns[c]]
      const place = placeOf(row, column)
      const cell = { text, row: row?.id ?? '', column: column?.id ?? '', from: { row: r + 1, column: c + 1 } }
      if (place === 'mark') marks.push(cell)
      else if (place === 'role') roles.push(row?.holds === 'person' ? turned(cell) : cell)
      else if (text !== '' && place === 'label') onLabels += 1
      else if (text !== '') outside += 1
    }
  return { marks, roles, onLabels, outside, crosses: crossesLabels(table, target) }
}

function turned(cell: BlockCell): BlockCell {
  return { ...cell, row: cell.column, column: cell.row }
}

/** The text of a block that would come down on labels, where a row or column of it stands for them. */
export function textOnLabels(table: Table, target: BlockTarget): string[] {
  const rows = linesFrom(target.rows, target.at.row, 'take')
  const columns = linesFrom(target.columns, target.at.column, 'take')
  return table.flatMap((cells, r) =>
    cells.filter((text, c) => text !== '' && placeOf(rows[r], columns[c]) === 'label'),
  )
}

function linesFrom(lines: readonly SheetLine[], start: string, labels: OnLabels): readonly SheetLine[] {
  const from = lines.findIndex(line => line.id === start)
  const rest = from < 0 ? [] : lines.slice(from)
  return labels === 'take' ? rest : rest.filter(line => line.holds !== 'labels')
}

function crossesLabels(table: Table, { rows, columns, at }: BlockTarget): boolean {
  const reaches = (lines: readonly SheetLine[], start: string, length: number) =>
    linesFrom(lines, start, 'take')
      .slice(0, length)
      .some(line => line.holds === 'labels')
  return reaches(rows, at.row, table.length) || reaches(columns, at.column, table[0]?.length ?? 0)
}

/** What is where a row and a column meet: a mark of two lists that do, a role of a person on a priority, or a label. */
function placeOf(
  row: SheetLine | undefined,
  column: SheetLine | undefined,
): 'mark' | 'role' | 'label' | undefined {
  if (row === undefined || column === undefined) return undefined
  const [x, y] = [row.holds, column.holds]
  if (x === 'labels' || y === 'labels') return 'label'
  if (x === 'nothing' || y === 'nothing') return undefined
  if (x === 'person') return y === 'priority' ? 'role' : undefined
  if (y === 'person') return x === 'priority' ? 'role' : undefined
  return pairOrder(x, y) === undefined ? undefined : 'mark'
}
