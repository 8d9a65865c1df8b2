import type { TextLine } from '../drawing.ts'
import type { LabelLine } from './label-text.ts'
import type { Rect } from './matrix-layout.ts'
import { baselineBelowMiddle, lineAt } from './setter.ts'
import type { Setter, Type } from './setter.ts'

interface Placed {
  readonly lines: readonly TextLine[]
  /** Around all lines. */
  readonly box: Rect
}

/**
 * Lines under each other, from the left edge of a room and centred in its height.
 *
 * Lines that read to the left stand flush right within the block.
 */
export function placeAcross(setter: Setter, lines: readonly LabelLine[], room: Rect): Placed {
  const width = widestOf(lines)
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  const top = room.y + (room.height - height) / 2
  let edge = top
  const placed = lines.map(({ set, type, ink, height: own }) => {
    const y = edge + own / 2 + baselineIn(setter, type, own)
    edge += own
    const x = room.x + (set.rightToLeft ? width - set.width : 0)
    return lineAt(set, { x, y }, type, ink)
  })
  return { lines: placed, box: { x: room.x, y: top, width, height } }
}

/** The same turned by −90°: from the bottom edge of a room upwards, lines from left to right, centred in its width. */
export function placeUpwards(setter: Setter, lines: readonly LabelLine[], room: Rect): Placed {
  const length = widestOf(lines)
  const thickness = lines.reduce((sum, line) => sum + line.height, 0)
  const left = room.x + (room.width - thickness) / 2
  const foot = room.y + room.height
  let edge = left
  const placed = lines.map(({ set, type, ink, height: own }) => {
    const x = edge + own / 2 + baselineIn(setter, type, own)
    edge += own
    const y = foot - (set.rightToLeft ? length - set.width : 0)
    return lineAt(set, { x, y, turned: true }, type, ink)
  })
  return { lines: placed, box: { x: left, y: foot - length, width: thickness, height: length } }
}

/** The baseline below the middle of a line, higher in a low line so that descenders stay in it. */
function baselineIn(setter: Setter, type: Type, height: number): number {
  return Math.min(baselineBelowMiddle(setter, type), height / 2 - DESCENT * type.size)
}
/** How far letters reach below the baseline, in parts of the size. */
const DESCENT = 0.21

function widestOf(lines: readonly LabelLine[]): number {
  return lines.reduce((widest, line) => Math.max(widest, line.set.width), 0)
}
