import { rememberPart } from './cache.ts'
import type { Rect, TitleBlock } from './matrix-layout.ts'
import type { TitlePicture } from './picture.ts'
import { newSketch } from './sketch.ts'
import type { Sketch } from './sketch.ts'
import type { Setter } from './setter.ts'
import { titleGroups } from './title-groups.ts'
import type { TitleGroup } from './title-groups.ts'

const PAD_X = 9
const PAD_Y = 3
const STRIP_PAD_Y = 6
/** Narrower than this, the corner under the owners cannot hold the block. */
const NARROWEST = 200

/**
 * The title block: in the corner under the owners where it fits there, else a strip below the sheet.
 *
 * `corner` is what lies under the owners beside the rows of the south; `strip` where a strip would start and how wide it is.
 */
export function titleBlockOf(
  setter: Setter,
  title: TitlePicture,
  corner: Rect,
  strip: Omit<Rect, 'height'>,
): TitleBlock {
  return rememberPart(setter.cache, 'title block', [title, corner, strip], () => {
    const groups = titleGroups(setter, title)
    return cornerBlock(groups, corner) ?? stripBlock(groups, strip)
  })
}

function cornerBlock(groups: readonly TitleGroup[], corner: Rect): TitleBlock | undefined {
  const inside = corner.width - 2 * PAD_X
  if (corner.width < NARROWEST || groups.some(group => group.least > inside)) return undefined
  const heights = groups.map(group => group.draw(newSketch(), 0, 0, inside) + 2 * PAD_Y)
  const spare = corner.height - heights.reduce((sum, height) => sum + height, 0)
  if (spare < 0) return undefined
  const sketch = newSketch()
  let y = corner.y
  for (const [i, group] of groups.entries()) {
    const height = (heights[i] ?? 0) + spare / groups.length
    if (i > 0)
      sketch.rules.push({ x1: corner.x, y1: y, x2: corner.x + corner.width, y2: y, ink: 'rule-1', width: 1 })
    group.draw(sketch, corner.x + PAD_X, y + PAD_Y + spare / groups.length / 2, inside)
    y += height
  }
  return finished('corner', corner, sketch)
}

interface StripRow {
  readonly groups: TitleGroup[]
  width: number
}

/** Groups side by side in as many rows as they need; what is left of a row goes to its last group, and the last of all may wrap. */
function stripBlock(groups: readonly TitleGroup[], strip: Omit<Rect, 'height'>): TitleBlock {
  const sketch = newSketch()
  let y = strip.y
  for (const [i, row] of stripRows(groups, strip.width).entries()) {
    if (i > 0)
      sketch.rules.push({ x1: strip.x, y1: y, x2: strip.x + strip.width, y2: y, ink: 'rule-1', width: 1 })
    y += drawRow(sketch, row, { ...strip, y })
  }
  return finished('strip', { ...strip, height: y - strip.y }, sketch)
}

function stripRows(groups: readonly TitleGroup[], width: number): StripRow[] {
  const rows: StripRow[] = []
  for (const group of groups) {
    const own = Math.min(group.natural + 2 * PAD_X, width)
    const least = group === groups.at(-1) ? Math.min(own, group.least + 2 * PAD_X) : own
    const row = rows.at(-1)
    if (row !== undefined && row.width + least <= width) {
      row.groups.push(group)
      row.width += least
    } else rows.push({ groups: [group], width: own })
  }
  return rows
}

function drawRow(sketch: Sketch, row: StripRow, at: Omit<Rect, 'height'>): number {
  const spans = spansOf(row, at)
  const heights = spans.map(({ group, width }) => group.draw(newSketch(), 0, 0, width - 2 * PAD_X))
  const height = Math.max(...heights) + 2 * STRIP_PAD_Y
  for (const [i, { group, x, width }] of spans.entries()) {
    if (i > 0) sketch.rules.push({ x1: x, y1: at.y, x2: x, y2: at.y + height, ink: 'rule-1', width: 1 })
    group.draw(sketch, x + PAD_X, at.y + (height - (heights[i] ?? 0)) / 2, width - 2 * PAD_X)
  }
  return height
}

function spansOf(row: StripRow, at: Omit<Rect, 'height'>): { group: TitleGroup; x: number; width: number }[] {
  let x = at.x
  return row.groups.map((group, i) => {
    const last = i === row.groups.length - 1
    const width = last ? at.x + at.width - x : group.natural + 2 * PAD_X
    const span = { group, x, width }
    x += width
    return span
  })
}

function finished(at: TitleBlock['at'], rect: Rect, sketch: Sketch): TitleBlock {
  return {
    at,
    box: {
      x: rect.x - 0.5,
      y: rect.y - 0.5,
      width: rect.width + 1,
      height: rect.height + 1,
      stroke: 'rule-ink',
      strokeWidth: 1.5,
    },
    boxes: sketch.boxes,
    rules: sketch.rules,
    marks: sketch.marks,
    lines: sketch.lines,
  }
}
