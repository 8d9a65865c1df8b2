import type { Box, Ink, Rule } from '../drawing.ts'
import { boxOf, centreAxes, hasPlaces } from './grid.ts'
import type { Axis, Grid } from './grid.ts'
import type { LabelPlace, Rect } from './matrix-layout.ts'
import type { MatrixPicture } from './picture.ts'
import { BLOCKS, isRow } from './places.ts'
import type { Sizes } from './sizes.ts'

/** Hairlines end where the frame's stroke begins. */
const INSET = 0.25

type Span = Pick<Axis, 'start' | 'end'>

/** The lines of the sheet: heavy frames around blocks, hairlines between cells, tints behind labels. */
export interface SheetLines {
  readonly frames: readonly Box[]
  readonly hairlines: readonly Rule[]
  readonly grounds: readonly Box[]
}

/** Frames run in the middle of the hairline gap, so that neighbouring blocks share one line. */
export function sheetLines(picture: MatrixPicture, grid: Grid, sizes: Sizes): SheetLines {
  const frames: Box[] = []
  const hairlines: Rule[] = []
  const grounds: Box[] = []
  const centre = centreAxes(grid)
  frames.push(frameOf(boxOf(centre.columns, centre.rows)))
  for (const name of BLOCKS) {
    const [rows, columns] = grid.places.blocks[name].map(place => grid[place])
    if (rows === undefined || columns === undefined || !hasPlaces(rows) || !hasPlaces(columns)) continue
    frames.push(frameOf(boxOf(columns, rows)))
    hairlines.push(...upright(columns, rows, 'rule-1', sizes), ...level(columns, rows, 'rule-1', sizes))
  }
  for (const place of grid.places.reading) {
    const axis = grid[place]
    if (!hasPlaces(axis)) continue
    const hue = hueAt(picture, place)
    const across = isRow(grid.places, place)
    const band = across ? boxOf(centre.columns, axis) : boxOf(axis, centre.rows)
    frames.push(frameOf(band))
    grounds.push({ ...band, fill: `${hue}-tint` })
    const lines = across
      ? level(centre.columns, axis, `${hue}-line`, sizes)
      : upright(axis, centre.rows, `${hue}-line`, sizes)
    hairlines.push(...lines)
  }
  return { frames, hairlines, grounds }
}

function hueAt(picture: MatrixPicture, place: LabelPlace) {
  return place === 'owner' ? 'owner' : picture.sides[place].hue
}

function frameOf({ x, y, width, height }: Rect): Box {
  return {
    x: x - 0.5,
    y: y - 0.5,
    width: width + 1,
    height: height + 1,
    stroke: 'rule-ink',
    strokeWidth: 1.5,
  }
}

/** Lines between the columns of an axis, over the length of some rows. */
function upright(columns: Span, rows: Span, ink: Ink, { pitch }: Sizes): Rule[] {
  const rules: Rule[] = []
  for (let x = columns.start + pitch - 0.5; x < columns.end; x += pitch) {
    rules.push({ x1: x, y1: rows.start + INSET, x2: x, y2: rows.end - INSET, ink, width: 1 })
  }
  return rules
}

/** Lines between the rows of an axis. */
function level(columns: Span, rows: Span, ink: Ink, { pitch }: Sizes): Rule[] {
  const rules: Rule[] = []
  for (let y = rows.start + pitch - 0.5; y < rows.end; y += pitch) {
    rules.push({ x1: columns.start + INSET, y1: y, x2: columns.end - INSET, y2: y, ink, width: 1 })
  }
  return rules
}
