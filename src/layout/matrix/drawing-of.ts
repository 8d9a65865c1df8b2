import type { Drawing } from '../drawing.ts'
import type { Label, MatrixLayout, Tile, TitleBlock } from './matrix-layout.ts'
import { finish, newSketch } from './sketch.ts'
import type { Sketch } from './sketch.ts'

type Parts = Omit<MatrixLayout, 'drawing'>

/** All parts of a layout as one picture at rest. */
export function drawingOf(parts: Parts): Drawing {
  const sketch = newSketch()
  const { width, height } = parts
  sketch.areas.push({ points: [0, 0, width, 0, width, height, 0, height], fill: 'paper' })
  sketch.boxes.push(...parts.grounds)
  sketch.rules.push(...parts.hairlines)
  for (const list of Object.values(parts.labels)) for (const label of list) drawLabel(sketch, label)
  for (const open of parts.open) sketch.lines.push(...open.lines)
  for (const placed of parts.marks) for (const mark of placed.marks) sketch.marks.push(mark)
  for (const caption of parts.captions) sketch.lines.push(...caption.lines)
  drawCentre(sketch, parts)
  if (parts.titleBlock !== undefined) drawTitleBlock(sketch, parts.titleBlock)
  if (parts.key !== undefined) {
    sketch.boxes.push(...parts.key.boxes)
    sketch.lines.push(...parts.key.lines)
  }
  sketch.boxes.push(...parts.frames)
  return finish(sketch, width, height)
}

function drawLabel(sketch: Sketch, label: Label): void {
  if (label.chip !== undefined) drawTile(sketch, label.chip)
  if (label.tile !== undefined) drawTile(sketch, label.tile)
  for (const bar of label.bars) sketch.boxes.push(bar)
  for (const line of label.lines) sketch.lines.push(line)
  if (label.flag === undefined) return
  sketch.boxes.push(label.flag.box)
  sketch.rules.push(...label.flag.strokes)
}

function drawTile(sketch: Sketch, tile: Tile): void {
  sketch.boxes.push(tile.box)
  if (tile.line !== undefined) sketch.lines.push(tile.line)
}

function drawCentre(sketch: Sketch, { centre }: Parts): void {
  for (const { area, plate } of centre.fields) {
    sketch.areas.push(area)
    drawTile(sketch, plate.disc)
    sketch.lines.push(...plate.lines)
  }
  sketch.rules.push(...centre.cross)
  if (centre.trueNorth === undefined) return
  sketch.boxes.push(centre.trueNorth.box)
  sketch.lines.push(...centre.trueNorth.lines)
}

function drawTitleBlock(sketch: Sketch, titleBlock: TitleBlock): void {
  sketch.boxes.push(...titleBlock.boxes, titleBlock.box)
  sketch.rules.push(...titleBlock.rules)
  sketch.marks.push(...titleBlock.marks)
  sketch.lines.push(...titleBlock.lines)
}
