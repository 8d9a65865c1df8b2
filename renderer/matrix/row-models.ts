import type {
  Cell,
  Label,
  MatrixLayout,
  OpenPlace,
  PlacedMark,
} from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE, openId } from './grid-model.ts'
import type { GridLine, GridModel } from './grid-model.ts'

/** A cell and what stands in it. */
export interface CellModel {
  readonly cell: Cell
  readonly mark: PlacedMark | undefined
}

/** The label of a row or column, or the open place that stands for an empty list. */
export type LabelModel =
  { readonly kind: 'label'; readonly label: Label } | { readonly kind: 'open'; readonly open: OpenPlace }

/** One row of the grid. The same object as before while nothing in it has changed. */
export interface RowModel {
  readonly line: GridLine
  /** Of the row itself; the row of labels has those of its columns. */
  readonly labels: readonly { readonly column: string; readonly model: LabelModel }[]
  readonly cells: readonly CellModel[]
}

export type RowCache = Map<string, RowModel>

/** The rows of a layout. Keeps in `cache` what it made, so that an edit gives new objects to the rows it touched only. */
export function rowModels(cache: RowCache, layout: MatrixLayout, grid: GridModel): RowModel[] {
  const marks = new Map(layout.marks.map(mark => [`${mark.row} ${mark.column}`, mark]))
  const cells = cellsByRow(layout)
  const labels = labelsById(layout)
  const rows = grid.rows.map(line => {
    const made: RowModel = {
      line,
      labels: labelsOf(line, grid, labels),
      cells: (cells.get(line.id) ?? []).map(cell => ({
        cell,
        mark: marks.get(`${cell.row} ${cell.column}`),
      })),
    }
    const before = cache.get(line.id)
    return before !== undefined && sameRow(before, made) ? before : made
  })
  cache.clear()
  for (const row of rows) cache.set(row.line.id, row)
  return rows
}

function cellsByRow(layout: MatrixLayout): Map<string, Cell[]> {
  const byRow = new Map<string, Cell[]>()
  for (const block of layout.blocks) {
    for (const cell of block.cells) {
      const row = byRow.get(cell.row)
      if (row === undefined) byRow.set(cell.row, [cell])
      else row.push(cell)
    }
  }
  return byRow
}

function labelsById(layout: MatrixLayout): Map<string, LabelModel> {
  const all = new Map<string, LabelModel>()
  for (const list of Object.values(layout.labels))
    for (const label of list) all.set(label.id, { kind: 'label', label })
  for (const open of layout.open) all.set(openId(open.list), { kind: 'open', open })
  return all
}

function labelsOf(
  line: GridLine,
  grid: GridModel,
  labels: ReadonlyMap<string, LabelModel>,
): RowModel['labels'] {
  if (line.side !== 'centre') {
    const model = labels.get(line.id)
    return model === undefined ? [] : [{ column: CENTRE, model }]
  }
  return grid.columns.flatMap(({ id }) => {
    const model = labels.get(id)
    return model === undefined ? [] : [{ column: id, model }]
  })
}

function sameRow(a: RowModel, b: RowModel): boolean {
  return (
    a.line.side === b.line.side &&
    a.labels.length === b.labels.length &&
    a.cells.length === b.cells.length &&
    a.labels.every(({ column, model }, i) => {
      const other = b.labels[i]
      return other?.column === column && partOf(other.model) === partOf(model)
    }) &&
    a.cells.every(({ cell, mark }, i) => b.cells[i]?.cell === cell && b.cells[i]?.mark === mark)
  )
}

function partOf(model: LabelModel): Label | OpenPlace {
  return model.kind === 'label' ? model.label : model.open
}
