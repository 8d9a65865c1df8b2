import type { ItemKind } from '../../src/domain/item/item.ts'
import type { LabelPlace } from '../../src/layout/matrix/matrix-layout.ts'
import { blockWhere, isRow } from '../../src/layout/matrix/places.ts'
import type { Places } from '../../src/layout/matrix/places.ts'

/** A cell of the grid by the ids of its row and column; `centre` is the band of labels. */
export interface GridPlace {
  readonly row: string
  readonly column: string
}

/** Several cells, or several labels of one list. */
export interface GridRange {
  /** Where the selection was begun. */
  readonly anchor: GridPlace
  /** Everything in it, row by row. */
  readonly places: readonly GridPlace[]
}

/** The row or column of labels. */
export const CENTRE = 'centre'

/** A row or a column: a record, the band of labels, or the open place of an empty list. */
export interface GridLine {
  readonly id: string
  readonly side: LabelPlace | 'centre'
  readonly open: boolean
}

/** Rows top to bottom and columns left to right, as one continuous grid. */
export interface GridModel {
  readonly places: Places
  readonly rows: readonly GridLine[]
  readonly columns: readonly GridLine[]
}

export type Direction = 'up' | 'down' | 'left' | 'right'

const CENTRE_LINE: GridLine = { id: CENTRE, side: 'centre', open: false }

/** What of a layout makes its grid. */
interface GridLists {
  readonly places: Places
  readonly labels: Readonly<Record<LabelPlace, readonly { readonly id: string }[]>>
  readonly open: readonly { readonly place: LabelPlace; readonly list: ItemKind | 'owner' }[]
}

/** The grid of a layout. An empty list counts as one line, so that it can be reached and filled. */
export function gridModel(layout: GridLists): GridModel {
  const lines = (side: LabelPlace): GridLine[] => {
    const own = layout.labels[side].map(label => ({ id: label.id, side, open: false }))
    const open = layout.open.find(place => place.place === side)
    return own.length === 0 && open ? [{ id: openId(open.list), side, open: true }] : own
  }
  const around = ([first, ...rest]: readonly LabelPlace[]): GridLine[] => [
    ...(first === undefined ? [] : lines(first)),
    CENTRE_LINE,
    ...rest.flatMap(lines),
  ]
  const { places } = layout
  return { places, rows: around(places.rows), columns: around(places.columns) }
}

/** The id of the one line of an empty list. */
export function openId(list: ItemKind | 'owner'): string {
  return `open-${list}`
}

/** Whether something can be focused there: not the X itself, no mark beside an open place, no role beside another list than priorities. */
function isPlace({ places }: GridModel, row: GridLine, column: GridLine): boolean {
  if (row.side === 'centre') return column.side !== 'centre'
  if (column.side === 'centre') return true
  return !row.open && !column.open && blockWhere(places, row.side, column.side) !== undefined
}

/** The next place in a direction, across borders and over the X; undefined at the edge. */
export function stepFrom(model: GridModel, from: GridPlace, direction: Direction): GridPlace | undefined {
  const at = indexOf(model, from)
  if (at === undefined) return undefined
  const [down, across] = MOVES[direction]
  let { row, column } = at
  for (;;) {
    row += down
    column += across
    const rowLine = model.rows[row]
    const columnLine = model.columns[column]
    if (rowLine === undefined || columnLine === undefined) return undefined
    if (isPlace(model, rowLine, columnLine)) return { row: rowLine.id, column: columnLine.id }
  }
}

/** As far as one can go in a direction. */
export function edgeFrom(model: GridModel, from: GridPlace, direction: Direction): GridPlace {
  let place = from
  for (
    let next = stepFrom(model, place, direction);
    next !== undefined;
    next = stepFrom(model, place, direction)
  )
    place = next
  return place
}

/** The border that Ctrl and an arrow go to: the labels on the way, else the end of the row or column. */
export function jumpFrom(model: GridModel, from: GridPlace, direction: Direction): GridPlace {
  const [down] = MOVES[direction]
  const own = down === 0 ? model.columns : model.rows
  const at = own.findIndex(line => line.id === (down === 0 ? from.column : from.row))
  const centre = own.findIndex(line => line.side === 'centre')
  const forward = direction === 'down' || direction === 'right'
  const ahead = forward ? centre > at : centre < at
  const label = down === 0 ? { row: from.row, column: CENTRE } : { row: CENTRE, column: from.column }
  return ahead && hasPlace(model, label) ? label : edgeFrom(model, from, direction)
}

/** Whether the grid has this place. */
export function hasPlace(model: GridModel, place: GridPlace): boolean {
  const at = indexOf(model, place)
  const row = at && model.rows[at.row]
  const column = at && model.columns[at.column]
  return row !== undefined && column !== undefined && isPlace(model, row, column)
}

/** The side that a place belongs to: of its label, or of the row of a mark. */
function sideOfPlace(model: GridModel, place: GridPlace): LabelPlace {
  const row = model.rows.find(line => line.id === place.row)
  const column = model.columns.find(line => line.id === place.column)
  if (row?.side === 'owner' || column?.side === 'owner') return 'owner'
  if (row?.side !== undefined && row.side !== 'centre') return row.side
  return column?.side === undefined || column.side === 'centre'
    ? model.places.sides.breakthrough
    : column.side
}

/** Every label of a side, in order. */
export function labelsOfSide(model: GridModel, side: LabelPlace): GridPlace[] {
  if (isRow(model.places, side))
    return model.rows.filter(line => line.side === side).map(line => ({ row: line.id, column: CENTRE }))
  return model.columns.filter(line => line.side === side).map(line => ({ row: CENTRE, column: line.id }))
}

/** Where Tab goes: the next side in reading order that has a place; undefined where it leaves the grid. */
export function nextSide(model: GridModel, from: GridPlace, back: boolean): LabelPlace | undefined {
  const { reading } = model.places
  const order = back ? reading.toReversed() : reading
  const at = order.indexOf(sideOfPlace(model, from))
  return order.slice(at + 1).find(side => labelsOfSide(model, side).length > 0)
}

/** The first place in reading order: where the grid is entered. */
export function firstPlace(model: GridModel): GridPlace | undefined {
  for (const side of model.places.reading) {
    const [first] = labelsOfSide(model, side)
    if (first !== undefined) return first
  }
  return undefined
}

/**
 * The place to take over when the one that had the focus is gone: the same one after the X was turned, else on the same side at the same index, as far as the list still
 * goes, else the first place of the grid.
 */
export function placeAfterLoss(before: GridModel, after: GridModel, lost: GridPlace): GridPlace | undefined {
  const turned = { row: lost.column, column: lost.row }
  if (hasPlace(after, turned)) return turned
  const stillRow = after.rows.some(line => line.id === lost.row)
  const stillColumn = after.columns.some(line => line.id === lost.column)
  const row = stillRow ? lost.row : neighbour(before.rows, after.rows, lost.row)
  const column = stillColumn ? lost.column : neighbour(before.columns, after.columns, lost.column)
  const place = row !== undefined && column !== undefined ? { row, column } : undefined
  return place !== undefined && hasPlace(after, place) ? place : firstPlace(after)
}

function neighbour(
  before: readonly GridLine[],
  after: readonly GridLine[],
  lost: string,
): string | undefined {
  const side = before.find(line => line.id === lost)?.side
  const at = before.filter(line => line.side === side).findIndex(line => line.id === lost)
  const left = after.filter(line => line.side === side)
  return left[Math.min(at, left.length - 1)]?.id
}

function indexOf(model: GridModel, place: GridPlace): { row: number; column: number } | undefined {
  const row = model.rows.findIndex(line => line.id === place.row)
  const column = model.columns.findIndex(line => line.id === place.column)
  return row < 0 || column < 0 ? undefined : { row, column }
}

const MOVES: Readonly<Record<Direction, readonly [down: number, across: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}
