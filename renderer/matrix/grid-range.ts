import type { LabelPlace, MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE, edgeFrom, hasPlace, labelsOfSide, stepFrom } from './grid-model.ts'
import type { Direction, GridModel, GridPlace, GridRange } from './grid-model.ts'
import { around, rectOf } from './rects.ts'

/**
 * The selection between two places: the rectangle of cells, on both sides of the X where it reaches across, or the labels of one
 * list from one to the other. Undefined where the two cannot be selected together.
 */
export function rangeBetween(model: GridModel, anchor: GridPlace, end: GridPlace): GridRange | undefined {
  const side = labelSide(model, anchor)
  if (side !== labelSide(model, end)) return undefined
  if (side !== undefined) {
    const labels = labelsOfSide(model, side)
    return {
      anchor,
      places: between(
        labels,
        place => same(place, anchor),
        place => same(place, end),
      ),
    }
  }
  const rows = between(
    model.rows,
    ({ id }) => id === anchor.row,
    ({ id }) => id === end.row,
  )
  const columns = between(
    model.columns,
    ({ id }) => id === anchor.column,
    ({ id }) => id === end.column,
  )
  const places = rows.flatMap(row => columns.map(column => ({ row: row.id, column: column.id })))
  return { anchor, places: places.filter(place => isCell(place) && hasPlace(model, place)) }
}

/** Where the moving end of a selection goes: over cells across the X, over labels along their own list; undefined at the edge. */
export function extendFrom(
  model: GridModel,
  end: GridPlace,
  direction: Direction,
  far: boolean,
): GridPlace | undefined {
  const side = labelSide(model, end)
  if (side !== undefined) return alongList(labelsOfSide(model, side), end, direction, far)
  if (far) {
    const edge = edgeFrom(model, end, direction)
    return isCell(edge) ? edge : undefined
  }
  const next = stepFrom(model, end, direction)
  return next === undefined || isCell(next) ? next : cellBeyond(model, next, direction)
}

function alongList(
  labels: readonly GridPlace[],
  end: GridPlace,
  direction: Direction,
  far: boolean,
): GridPlace | undefined {
  const across = direction === 'left' || direction === 'right'
  if (across !== (end.row === CENTRE)) return undefined
  const forward = direction === 'down' || direction === 'right'
  if (far) return forward ? labels.at(-1) : labels[0]
  return labels[labels.findIndex(place => same(place, end)) + (forward ? 1 : -1)]
}

function cellBeyond(model: GridModel, label: GridPlace, direction: Direction): GridPlace | undefined {
  const next = stepFrom(model, label, direction)
  return next !== undefined && isCell(next) ? next : undefined
}

/** The list that a label stands in; undefined for a cell. */
function labelSide(model: GridModel, { row, column }: GridPlace): LabelPlace | undefined {
  const id = row === CENTRE ? column : column === CENTRE ? row : undefined
  const line = [...model.rows, ...model.columns].find(each => each.id === id)
  return line === undefined || line.side === 'centre' ? undefined : line.side
}

function isCell({ row, column }: GridPlace): boolean {
  return row !== CENTRE && column !== CENTRE
}

function same(x: GridPlace, y: GridPlace): boolean {
  return x.row === y.row && x.column === y.column
}

function between<T>(
  list: readonly T[],
  from: (entry: T) => boolean,
  to: (entry: T) => boolean,
): readonly T[] {
  const [x, y] = [list.findIndex(from), list.findIndex(to)]
  return x < 0 || y < 0 ? [] : list.slice(Math.min(x, y), Math.max(x, y) + 1)
}

/** A selection as it is drawn: every place, and a frame around those of each block of cells or of each list. */
export interface RangeView {
  readonly cells: readonly Rect[]
  readonly frames: readonly Rect[]
}

/** Where a selection stands on a sheet. */
export function rangeView(layout: MatrixLayout, { places }: GridRange): RangeView {
  const blocks = new Map<string, Rect[]>()
  for (const place of places) {
    const rect = rectOf(layout, place)
    if (rect === undefined) continue
    const block = blockOf(layout, place)
    blocks.set(block, [...(blocks.get(block) ?? []), rect])
  }
  const groups = [...blocks.values()]
  return { cells: groups.flat(), frames: groups.map(around) }
}

function blockOf(layout: MatrixLayout, { row, column }: GridPlace): string {
  return String(layout.blocks.findIndex(block => block.rows.includes(row) && block.columns.includes(column)))
}

/** The columns that are selected, by row. */
export function rangeColumns(range: GridRange | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map<string, Set<string>>()
  for (const { row, column } of range?.places ?? []) {
    const columns = rows.get(row)
    if (columns === undefined) rows.set(row, new Set([column]))
    else columns.add(column)
  }
  return rows
}
