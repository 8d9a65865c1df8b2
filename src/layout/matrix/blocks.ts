import { rememberPart } from './cache.ts'
import type { LayoutCache } from './cache.ts'
import { boxOf, hasPlaces } from './grid.ts'
import type { Axis, Grid } from './grid.ts'
import type { Block, BlockName, Cell, MatrixLayout } from './matrix-layout.ts'
import { BLOCKS } from './places.ts'
import type { Sizes } from './sizes.ts'

/** The five groups of cells; one without rows or columns is left out. */
export function blocksOf(cache: LayoutCache, grid: Grid, sizes: Sizes): Block[] {
  return BLOCKS.flatMap(name => {
    const [rowPlace, columnPlace] = grid.places.blocks[name]
    const [rows, columns] = [grid[rowPlace], grid[columnPlace]]
    if (!hasPlaces(rows) || !hasPlaces(columns)) return []
    return [
      rememberPart(cache, `block ${name}`, [rows, columns, sizes.cell], () =>
        blockOf(name, rows, columns, sizes),
      ),
    ]
  })
}

/** The cell under a point of the sheet, or undefined where there is none. */
export function cellAt(layout: MatrixLayout, x: number, y: number): Cell | undefined {
  const { pitch, cell } = layout.sizes
  for (const { box, rows, columns, cells } of layout.blocks) {
    const [dx, dy] = [x - box.x, y - box.y]
    if (dx < 0 || dy < 0 || dx >= box.width || dy >= box.height) continue
    if (dx % pitch >= cell || dy % pitch >= cell || columns.length === 0 || rows.length === 0)
      return undefined
    return cells[Math.floor(dy / pitch) * columns.length + Math.floor(dx / pitch)]
  }
  return undefined
}

function blockOf(name: BlockName, rows: Axis, columns: Axis, sizes: Sizes): Block {
  const { cell, pitch } = sizes
  const cells: Cell[] = []
  for (const [i, row] of rows.ids.entries()) {
    const y = rows.start + i * pitch
    for (const [j, column] of columns.ids.entries()) {
      cells.push({ block: name, row, column, x: columns.start + j * pitch, y, width: cell, height: cell })
    }
  }
  return { name, box: boxOf(columns, rows), rows: rows.ids, columns: columns.ids, cells }
}
