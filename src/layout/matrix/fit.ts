import type { LabelPlace } from './matrix-layout.ts'
import type { MatrixPicture } from './picture.ts'
import { isRow, placesOf } from './places.ts'
import { GAP, LIMITS, clamp } from './sizes.ts'

/** How many rows and columns a matrix has; an empty list counts as the one open place it shows. */
export interface Counts {
  readonly rows: number
  readonly columns: number
  /** Whether owners are rows, under captions of their own. */
  readonly ownersBelow: boolean
}

/** The rows and columns that a picture takes. */
export function countsOf({ sides, owners }: MatrixPicture): Counts {
  const places = placesOf(sides)
  const lengthOf = (place: LabelPlace) =>
    place === 'owner'
      ? lengthOfList(owners.people, owners.open)
      : lengthOfList(sides[place].items, sides[place].open)
  const total = (list: readonly LabelPlace[]) => list.reduce((sum, place) => sum + lengthOf(place), 0)
  return { rows: total(places.rows), columns: total(places.columns), ownersBelow: isRow(places, 'owner') }
}

function lengthOfList(records: readonly unknown[], open: string | undefined): number {
  return records.length > 0 || open === undefined ? records.length : 1
}

/** The sizes with which a matrix fits a canvas. */
export interface Fit {
  readonly cell: number
  readonly centreWidth: number
  readonly centreHeight: number
}

const WIDTH = 340
const HEIGHT = 336
/** Air and frames around the cells, across; captions and frames, down. */
const AROUND_WIDTH = 84
const AROUND_HEIGHT = 52
/** A gutter and captions between rows and owners below them. */
const AROUND_OWNERS = 31
const LARGEST = 40
/** Below this the labels are hard to read: the centre gives way first, and rows would rather scroll. */
const READABLE = 28

/**
 * The largest cells with which the columns fit a canvas: `clamp(22, floor((width − 84 − centre) / columns) − 1, 40)`, and with
 * which the rows fit too, unless they would go under 28 for it.
 *
 * The centre is narrowed to 240 (and lowered to 220) before cells go under 28. Source: the design, section 3.
 */
export function fitOptions(width: number, height: number, counts: Counts): Fit {
  const columns = Math.max(1, counts.columns)
  const rows = Math.max(1, counts.rows)
  const free = height - AROUND_HEIGHT - (counts.ownersBelow ? AROUND_OWNERS : 0)
  const across = fitAxis(width - AROUND_WIDTH, columns, [LIMITS.centreWidth[0], WIDTH])
  const down = fitAxis(free, rows, [LIMITS.centreHeight[0], HEIGHT])
  const cell = Math.min(across.cell, Math.max(READABLE, down.cell))
  return {
    cell,
    centreWidth: across.centre,
    centreHeight: cell < down.cell ? centreFor(free, rows, cell) : down.centre,
  }
}

function fitAxis(room: number, count: number, [narrow, wide]: readonly [number, number]) {
  const cell = cellFor(room, count, wide)
  if (cell >= READABLE) return { cell, centre: wide }
  const centre = clamp(room - count * (READABLE + GAP), [narrow, wide])
  return { cell: clamp(cellFor(room, count, centre), [LIMITS.cell[0], LARGEST]), centre }
}

function cellFor(room: number, count: number, centre: number): number {
  return clamp(Math.floor((room - centre) / count) - GAP, [LIMITS.cell[0], LARGEST])
}

/** The centre that is left beside cells which the other direction made smaller than they could be. */
function centreFor(room: number, count: number, cell: number): number {
  return clamp(room - count * (cell + GAP), [LIMITS.centreHeight[0], HEIGHT])
}
