import type {
  Block,
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
  /** The number of its column, from 1. */
  readonly index: number
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
  /** Where the row stands on the sheet, in px of the layout. */
  readonly top: number
  readonly height: number
}

/** What the rows were made from, so that an edit looks at its own row's cells only and not at all of them. */
export interface RowCache {
  blocks: readonly Block[]
  cells: ReadonlyMap<string, readonly Cell[]>
  rows: ReadonlyMap<string, Source>
}

interface Source {
  readonly row: RowModel
  readonly cells: readonly Cell[]
  readonly marks: readonly PlacedMark[]
}

/** A cache of nothing. */
export function newRowCache(): RowCache {
  return { blocks: [], cells: new Map(), rows: new Map() }
}

/** The rows of a layout. Keeps in `cache` what it made, so that an edit gives new objects to the rows it touched only. */
export function rowModels(cache: RowCache, layout: MatrixLayout, grid: GridModel): RowModel[] {
  const { blocks } = layout
  if (!sameList(cache.blocks, blocks)) {
    cache.blocks = blocks
    cache.cells = grouped(blocks.flatMap(block => block.cells))
  }
  const marks = grouped(layout.marks)
  const labels = labelsById(layout)
  const columns = new Map(grid.columns.map(({ id }, at) => [id, at + 1]))
  const sources = new Map<string, Source>()
  for (const line of grid.rows) {
    const fresh = {
      cells: cache.cells.get(line.id) ?? NONE,
      marks: marks.get(line.id) ?? NONE,
      labels: labelsOf(line, grid, labels),
    }
    const before = cache.rows.get(line.id)
    if (before !== undefined && sameLabels(before.row.labels, fresh.labels)) {
      const same = stands(before, line, fresh)
      sources.set(line.id, same ? before : source(line, { ...fresh, labels: before.row.labels }, columns))
    } else sources.set(line.id, source(line, fresh, columns))
  }
  cache.rows = sources
  return [...sources.values()].map(({ row }) => row)
}

const NONE: readonly never[] = []

type Fresh = Omit<Source, 'row'> & Pick<RowModel, 'labels'>

function source(
  line: GridLine,
  { cells, marks, labels }: Fresh,
  columns: ReadonlyMap<string, number>,
): Source {
  const byColumn = new Map(marks.map(mark => [mark.column, mark]))
  const models = cells.map(cell => ({
    cell,
    mark: byColumn.get(cell.column),
    index: columns.get(cell.column) ?? 0,
  }))
  const boxes = labels.map(({ model }) => partOf(model).box)
  const top = Math.min(...boxes.map(box => box.y))
  const height = Math.max(...boxes.map(box => box.y + box.height)) - top
  return { row: { line, labels, cells: models, top, height }, cells, marks }
}

function stands({ row, cells, marks }: Source, line: GridLine, fresh: Fresh): boolean {
  return cells === fresh.cells && row.line.side === line.side && sameList(marks, fresh.marks)
}

function sameLabels(a: RowModel['labels'], b: RowModel['labels']): boolean {
  return (
    a.length === b.length &&
    a.every(({ column, model }, i) => {
      const other = b[i]
      return other?.column === column && partOf(other.model) === partOf(model)
    })
  )
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

function grouped<T extends { readonly row: string }>(all: readonly T[]): Map<string, T[]> {
  const byRow = new Map<string, T[]>()
  for (const one of all) {
    const row = byRow.get(one.row)
    if (row === undefined) byRow.set(one.row, [one])
    else row.push(one)
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

function partOf(model: LabelModel): Label | OpenPlace {
  return model.kind === 'label' ? model.label : model.open
}
