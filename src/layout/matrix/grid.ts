import { rememberPart } from './cache.ts'
import type { LayoutCache } from './cache.ts'
import type { LabelPlace, Rect } from './matrix-layout.ts'
import type { MatrixPicture } from './picture.ts'
import { isRow, placesOf } from './places.ts'
import type { Places } from './places.ts'
import { GAP, GUTTER, MARGIN } from './sizes.ts'
import type { Sizes } from './sizes.ts'

/** A run of rows or columns of one list. An empty list that says what to do has one open place. */
export interface Axis {
  readonly ids: readonly string[]
  readonly open: boolean
  /** Where its first place starts, and where its last one ends; equal where there is none. */
  readonly start: number
  readonly end: number
}

/** Where the rows and columns of a matrix run. */
export interface Grid extends Readonly<Record<LabelPlace, Axis>> {
  readonly places: Places
  readonly centre: Rect
}

/**
 * Columns from left to right: west, centre, east; rows from top to bottom: north, centre, south. Owners come after a gutter,
 * to the right of the columns or below the rows. Between rows and owners below them is room for the captions of the south.
 */
export function gridOf(cache: LayoutCache, picture: MatrixPicture, sizes: Sizes): Grid {
  const { sides, owners } = picture
  const { pitch, centreWidth, centreHeight } = sizes
  const axis = (name: string, records: Records, open: string | undefined, start: number) => {
    const made = makeAxis(records, open, start, pitch)
    return rememberPart(cache, `axis ${name}`, [made, pitch], () => made)
  }
  const places = placesOf(sides)
  const captions = picture.captions === undefined ? 0 : sizes.caption + GAP
  const west = axis('west', sides.west.items, sides.west.open, MARGIN)
  const x = afterwards(west)
  const east = axis('east', sides.east.items, sides.east.open, x + centreWidth + GAP)
  const north = axis('north', sides.north.items, sides.north.open, MARGIN + captions)
  const y = afterwards(north)
  const south = axis('south', sides.south.items, sides.south.open, y + centreHeight + GAP)
  const before = isRow(places, 'owner')
    ? Math.max(y + centreHeight, south.end) + captions
    : Math.max(x + centreWidth, east.end)
  const owner = axis('owner', owners.people, owners.open, before + GAP + GUTTER + GAP)
  return {
    places,
    west,
    east,
    owner,
    north,
    south,
    centre: { x, y, width: centreWidth, height: centreHeight },
  }
}

/** Where the sheet's grid ends to the right. */
export function rightOf(grid: Grid): number {
  return farEnd(grid, grid.places.columns, grid.centre.x + grid.centre.width)
}

/** Where the sheet's grid ends at the bottom. */
export function bottomOf(grid: Grid): number {
  return farEnd(grid, grid.places.rows, grid.centre.y + grid.centre.height)
}

function farEnd(grid: Grid, places: readonly LabelPlace[], centre: number): number {
  const ends = places.map(place => grid[place]).filter(hasPlaces)
  return Math.max(centre, ...ends.map(axis => axis.end))
}

/** The box that two axes span. */
export function boxOf(columns: Pick<Axis, 'start' | 'end'>, rows: Pick<Axis, 'start' | 'end'>): Rect {
  return {
    x: columns.start,
    y: rows.start,
    width: columns.end - columns.start,
    height: rows.end - rows.start,
  }
}

/** The axes that the centre itself spans. */
export function centreAxes({ centre }: Grid): Record<'columns' | 'rows', Pick<Axis, 'start' | 'end'>> {
  return {
    columns: { start: centre.x, end: centre.x + centre.width },
    rows: { start: centre.y, end: centre.y + centre.height },
  }
}

/** Whether an axis has any place. */
export function hasPlaces(axis: Axis): boolean {
  return axis.end > axis.start
}

type Records = readonly { readonly id: string }[]

function makeAxis(records: Records, open: string | undefined, start: number, pitch: number): Axis {
  const places = records.length === 0 && open !== undefined ? 1 : records.length
  const end = places === 0 ? start : start + places * pitch - GAP
  return { ids: records.map(record => record.id), open: places > records.length, start, end }
}

function afterwards(axis: Axis): number {
  return hasPlaces(axis) ? axis.end + GAP : axis.start
}
