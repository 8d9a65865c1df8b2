import type { FunctionCell, FunctionGrid } from '../../../../../src/alignment/functions/function-grid.ts'

/** Widths of a role and of a metric in a cell, its padding, and the height of a line of them, in px. */
const ROLE = 46
const METRIC = 36
const PADDING = 18
const LINE = 26
/** A cell with more lines than this scrolls. */
const MOST_LINES = 4

/**
 * The height of every row, in px: as many lines as the fullest cell needs. All are alike, so that a row's place is known without
 * drawing those above it.
 */
export function rowHeightOf(grid: FunctionGrid, columnWidth: number): number {
  const room = columnWidth - PADDING
  const lines = grid.rows.flatMap(({ cells }) => cells.map(cell => (cell ? linesOf(cell, room) : 1)))
  const most = lines.reduce((a, b) => Math.max(a, b), 1)
  return Math.max(46, 10 + LINE * Math.min(most, MOST_LINES))
}

function linesOf({ roles, metrics }: FunctionCell, room: number): number {
  let lines = 1
  let used = 0
  for (const width of [...roles.map(() => ROLE), ...metrics.map(() => METRIC)]) {
    if (used > 0 && used + width > room) {
      lines += 1
      used = 0
    }
    used += width
  }
  return lines
}
