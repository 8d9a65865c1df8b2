import type { TextMetrics } from '../text/metrics.ts'
import { blocksOf } from './blocks.ts'
import { createLayoutCache, rememberPart, turnOver } from './cache.ts'
import type { LayoutCache } from './cache.ts'
import { captionsOf } from './captions.ts'
import { centreOf } from './centre.ts'
import { drawingOf } from './drawing-of.ts'
import { sheetLines } from './frames.ts'
import type { SheetLines } from './frames.ts'
import { bottomOf, boxOf, gridOf, rightOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { keyOf } from './key.ts'
import { codedPlaces, keySections } from './key-sections.ts'
import { grownHeight, labelsOf, openPlaces } from './labels.ts'
import { marksOf } from './marks.ts'
import type { Key, Label, LabelPlace, MatrixLayout, Missing, Rect, TitleBlock } from './matrix-layout.ts'
import type { MatrixPicture, Side } from './picture.ts'
import { isRow } from './places.ts'
import { widthOf } from './setter.ts'
import type { Setter } from './setter.ts'
import { GAP, MARGIN, sizesFor } from './sizes.ts'
import type { SizeOptions, Sizes } from './sizes.ts'
import { titleBlockOf } from './title-block.ts'

export interface LayoutOptions extends SizeOptions {
  /** What the last layout of this view left, so that this one makes anew only what changed. */
  readonly cache?: LayoutCache
  /** Whether what codes stand for is listed below the sheet, where labels show codes alone. */
  readonly key?: boolean
  /** Whether there is a title block; false where what surrounds the sheet says all of it. */
  readonly titled?: boolean
}

/** Columns show their codes, and a key below the sheet says what they stand for. */
export const NUMBERED_LABELS = { codes: 'columns', key: true } as const satisfies LayoutOptions

/** Between the sheet and a title block below it. */
const STRIP_GAP = 10

/**
 * Where everything of a matrix stands, in px at 100 %. Pure: the same picture, fonts and sizes give the same layout,
 * with a cache or without.
 *
 * The centre grows to 420 px of height where a column label would not fit.
 */
export function layoutMatrix(
  picture: MatrixPicture,
  metrics: TextMetrics,
  options: LayoutOptions = {},
): MatrixLayout {
  const { setter, grid, sizes, key, titleBlock, captions, extent } = sheetOf(picture, metrics, options)
  const { cache } = setter
  const labels = labelsOf(setter, picture, grid, sizes)
  const parts = {
    ...extent,
    sizes,
    places: grid.places,
    backwards: SIDES.filter(side => picture.sides[side].backwards),
    blocks: blocksOf(cache, grid, sizes),
    labels,
    open: openPlaces(setter, picture, grid, sizes),
    marks: marksOf(cache, picture, grid, sizes),
    captions,
    centre: centreOf(setter, picture, grid.centre),
    titleBlock,
    ...(key ? { key } : {}),
    ...linesOf(cache, picture, grid, sizes),
    missing: missingIn(setter, picture, labels),
  }
  return { ...parts, drawing: drawingOf(parts) }
}

/**
 * The width of the sheet that `layoutMatrix` would lay out, in px. No label, mark or line is placed for it: only the captions can
 * reach beyond the lists. With a cache that goes on to `layoutMatrix`, they are not measured again.
 */
export function sheetWidth(
  picture: MatrixPicture,
  metrics: TextMetrics,
  options: LayoutOptions = {},
): number {
  const setter = setterFor(metrics, options)
  const sizes = sizesFor(options)
  const grid = gridOf(setter.cache, picture, sizes)
  return extentOf(
    grid,
    captionsOf(setter, picture, grid, sizes).map(caption => caption.box),
  ).width
}

/** The sheet without what stands in its cells: sizes, grid, and what stands around it. */
function sheetOf(picture: MatrixPicture, metrics: TextMetrics, options: LayoutOptions) {
  const setter = setterFor(metrics, options)
  const { cache } = setter
  const asked = sizesFor(options)
  const grown = { ...asked, centreHeight: grownHeight(setter, picture, asked) }
  const sizes = rememberPart(cache, 'sizes', [grown], () => grown)
  const grid = gridOf(cache, picture, sizes)
  const key = options.key && sizes.codes ? keyIn(setter, picture, grid, sizes) : undefined
  const titleBlock =
    options.titled === false
      ? undefined
      : titleBlockIn(setter, picture, grid, lowest(grid, picture, sizes, key))
  const captions = captionsOf(setter, picture, grid, sizes)
  const around = [titleBlock, key, ...captions].flatMap(part => part?.box ?? [])
  return { setter, grid, sizes, key, titleBlock, captions, extent: extentOf(grid, around) }
}

function setterFor(metrics: TextMetrics, options: LayoutOptions): Setter {
  const cache = options.cache ?? createLayoutCache()
  turnOver(cache, metrics)
  return { metrics, cache, missing: new Set() }
}

/** What the codes of the sheet stand for, below it. */
function keyIn(setter: Setter, picture: MatrixPicture, grid: Grid, sizes: Sizes): Key | undefined {
  const at = { x: MARGIN, y: lowest(grid, picture, sizes, undefined), width: rightOf(grid) - MARGIN }
  return keyOf(setter, keySections(picture, codedPlaces(grid.places, sizes)), at)
}

/** Where the next thing below the sheet starts. */
function lowest(grid: Grid, picture: MatrixPicture, sizes: Sizes, key: Key | undefined): number {
  if (key !== undefined) return key.box.y + key.box.height + STRIP_GAP
  return bottomOf(grid) + (picture.captions === undefined ? 0 : GAP + sizes.caption) + STRIP_GAP
}

/** In the corner that the owners leave free, opposite their block; else below the sheet. */
function titleBlockIn(setter: Setter, picture: MatrixPicture, grid: Grid, below: number): TitleBlock {
  const { places } = grid
  const free = grid[OPPOSITE[places.sides.priority]]
  const corner = isRow(places, 'owner') ? boxOf(free, grid.owner) : boxOf(grid.owner, free)
  const strip = { x: MARGIN, y: below, width: rightOf(grid) - MARGIN }
  return titleBlockOf(setter, picture.title, corner, strip)
}
const SIDES: readonly Side[] = ['south', 'west', 'north', 'east']
const OPPOSITE: Readonly<Record<Side, Side>> = { north: 'south', south: 'north', west: 'east', east: 'west' }

/** The size of the sheet: the grid and what stands around it, in whole px. */
function extentOf(grid: Grid, around: readonly Rect[]) {
  const right = Math.max(rightOf(grid), ...around.map(box => box.x + box.width))
  const bottom = Math.max(bottomOf(grid), ...around.map(box => box.y + box.height))
  return { width: Math.floor(right) + MARGIN, height: Math.floor(bottom) + MARGIN }
}

function linesOf(cache: LayoutCache, picture: MatrixPicture, grid: Grid, sizes: Sizes): SheetLines {
  const hues = Object.values(picture.sides).map(list => list.hue)
  return rememberPart(cache, 'lines', [grid, sizes.cell, hues], () => sheetLines(picture, grid, sizes))
}

/** By label, and under the id of the matrix for the words around them. */
function missingIn(
  setter: Setter,
  { id, title, trueNorth, sides, owners }: MatrixPicture,
  labels: Readonly<Record<LabelPlace, readonly Label[]>>,
): Missing[] {
  const around: Setter = { ...setter, missing: new Set() }
  const names = Object.values(sides).map(list => list.name)
  for (const text of [title.matrix, title.plan, trueNorth?.text ?? '', owners.name, ...names]) {
    widthOf(around, text, { size: 12, weight: 400, stretch: 100 })
  }
  const missing: Missing[] = []
  if (around.missing.size > 0) missing.push({ id, characters: [...around.missing] })
  for (const list of Object.values(labels)) {
    for (const label of list)
      if (label.missing.length > 0) missing.push({ id: label.id, characters: label.missing })
  }
  return missing
}
