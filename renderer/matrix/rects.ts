import type { MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE, openId } from './grid-model.ts'
import type { GridPlace } from './grid-model.ts'

/** The smallest rectangle around others. */
export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map(rect => rect.x))
  const y = Math.min(...rects.map(rect => rect.y))
  const right = Math.max(...rects.map(rect => rect.x + rect.width))
  const bottom = Math.max(...rects.map(rect => rect.y + rect.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The rectangle of a place, or undefined where the layout has none. */
export function rectOf(layout: MatrixLayout, { row, column }: GridPlace): Rect | undefined {
  const id = row === CENTRE ? column : row
  if (row === CENTRE || column === CENTRE) {
    for (const list of Object.values(layout.labels)) {
      const label = list.find(each => each.id === id)
      if (label !== undefined) return label.box
    }
    return layout.open.find(open => openId(open.list) === id)?.box
  }
  for (const block of layout.blocks) {
    const [i, j] = [block.rows.indexOf(row), block.columns.indexOf(column)]
    if (i >= 0 && j >= 0) return block.cells[i * block.columns.length + j]
  }
  return undefined
}
