import type { Box, Ink, Rule } from '../drawing.ts'
import { boxOf, centreAxes, hasPlaces } from './grid.ts'
import type { Axis, Grid } from './grid.ts'
import type { LabelPlace, Rect } from './matrix-layout.ts'
import type { MatrixPicture } from './picture.ts'
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
  for (const columns of ['west', 'east', 'owner'] as const) {
    for (const rows of ['north', 'south'] as const) {
      if (columns === 'owner' && rows === 'south') continue
      if (!hasPlaces(grid[columns]) || !hasPlaces(grid[rows])) continue
      frames.push(frameOf(boxOf(grid[columns], grid[rows])))
      hairlines.push(...upright(grid[columns], grid[rows], 'rule-1', sizes))
      hairlines.push(...level(grid[columns], grid[rows], 'rule-1', sizes))
    }
    if (!hasPlaces(grid[columns])) continue
    labelBand(boxOf(grid[columns], centre.rows), hueOf(picture, columns))
    hairlines.push(...upright(grid[columns], centre.rows, `${hueOf(picture, columns)}-line`, sizes))
  }
  for (const rows of ['north', 'south'] as const) {
    if (!hasPlaces(grid[rows])) continue
    labelBand(boxOf(centre.columns, grid[rows]), hueOf(picture, rows))
    hairlines.push(...level(centre.columns, grid[rows], `${hueOf(picture, rows)}-line`, sizes))
  }
  return { frames, hairlines, grounds }

  function labelBand(box: Rect, hue: ReturnType<typeof hueOf>): void {
    frames.push(frameOf(box))
    grounds.push({ ...box, fill: `${hue}-tint` })
  }
}

function hueOf(picture: MatrixPicture, place: LabelPlace) {
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
