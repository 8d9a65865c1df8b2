import type { Cell, Label, MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'

/** Finds labels and cells of a layout by the records they stand for. */
export interface SheetIndex {
  readonly labels: ReadonlyMap<string, Label>
  cell(row: string, column: string): Cell | undefined
}

const made = new WeakMap<MatrixLayout, SheetIndex>()

/** The index of a layout; made once for each, so that a hover looks things up and does not walk over all cells. */
export function sheetIndex(layout: MatrixLayout): SheetIndex {
  const known = made.get(layout)
  if (known !== undefined) return known
  const index = indexOf(layout)
  made.set(layout, index)
  return index
}

function indexOf(layout: MatrixLayout): SheetIndex {
  const labels = new Map(Object.values(layout.labels).flatMap(list => list.map(label => [label.id, label])))
  const blocks = layout.blocks.map(({ rows, columns, cells }) => ({
    rows: order(rows),
    columns: order(columns),
    cells,
  }))
  return {
    labels,
    cell(row, column) {
      for (const { rows, columns, cells } of blocks) {
        const [i, j] = [rows.get(row), columns.get(column)]
        if (i !== undefined && j !== undefined) return cells[i * columns.size + j]
      }
      return undefined
    },
  }
}

function order(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]))
}
