import { rememberPart } from './cache.ts'
import type { LayoutCache } from './cache.ts'
import type { Rect } from './matrix-layout.ts'
import type { MatrixPicture } from './picture.ts'
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
export interface Grid {
  readonly west: Axis
  readonly east: Axis
  readonly owner: Axis
  readonly north: Axis
  readonly south: Axis
  readonly centre: Rect
}

/** Columns from left to right: west, centre, east, a gutter, owners. Rows from top to bottom: north, centre, south. */
export function gridOf(cache: LayoutCache, picture: MatrixPicture, sizes: Sizes): Grid {
  const { sides, owners } = picture
  const { pitch } = sizes
  const axis = (name: string, records: Records, open: string | undefined, start: number) => {
    const made = makeAxis(records, open, start, pitch)
    return rememberPart(cache, `axis ${name}`, [made, pitch], () => made)
  }
  const top = MARGIN + (picture.captions === undefined ? 0 : sizes.caption + GAP)
  const west = axis('west', sides.west.items, sides.west.open, MARGIN)
  const x = afterwards(west)
  const east = axis('east', sides.east.items, sides.east.open, x + sizes.centreWidth + GAP)
  const ownerStart = Math.max(x + sizes.centreWidth, east.end) + GAP + GUTTER + GAP
  const north = axis('north', sides.north.items, sides.north.open, top)
  const y = afterwards(north)
  return {
    west,
    east,
    owner: axis('owner', owners.people, owners.open, ownerStart),
    north,
    south: axis('south', sides.south.items, sides.south.open, y + sizes.centreHeight + GAP),
    centre: { x, y, width: sizes.centreWidth, height: sizes.centreHeight },
  }
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
