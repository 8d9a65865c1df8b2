import type { TextLine } from '../../../src/layout/drawing.ts'
import type { MatrixLayout, Rect } from '../../../src/layout/matrix/matrix-layout.ts'

/**
 * The floor of a layout: as many boxes and text lines as it holds, made from numbers and strings that are at hand.
 *
 * A box each for cells, labels, their text, chips and tiles, marks and the boxes of the drawing; a line each with its runs.
 */
export function allocateLike(layout: MatrixLayout): { boxes: Rect[]; lines: TextLine[] } {
  const boxes: Rect[] = []
  const lines: TextLine[] = []
  for (const block of layout.blocks) for (const cell of block.cells) boxes.push(boxLike(cell))
  for (const labels of Object.values(layout.labels)) {
    for (const label of labels) boxes.push(boxLike(label.box), boxLike(label.room), boxLike(label.text))
  }
  for (const box of layout.drawing.boxes) boxes.push(boxLike(box))
  for (const { x, y, size } of layout.drawing.marks) boxes.push({ x, y, width: size, height: size })
  for (const { x1, y1, x2, y2 } of layout.drawing.rules) boxes.push({ x: x1, y: y1, width: x2, height: y2 })
  for (const line of layout.drawing.lines) lines.push(lineLike(line))
  return { boxes, lines }
}

function boxLike({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height }
}

function lineLike({ x, y, size, ink, turned, runs, width }: TextLine): TextLine {
  const copies = runs.map(run => ({ face: run.face, text: run.text, x: run.x, width: run.width }))
  return { x, y, size, ink, turned, runs: copies, width }
}
