import { fitOptions } from '../../src/layout/matrix/fit.ts'
import type { Counts } from '../../src/layout/matrix/fit.ts'
import type { MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'
import { LIMITS, clamp } from '../../src/layout/matrix/sizes.ts'
import type { SizeOptions } from '../../src/layout/matrix/sizes.ts'
import type { Room } from './fit-layout.ts'

/** How much larger than on a desk a sheet is drawn on a wall, if its cells keep the design's size. */
const LARGE_STEPS = [2.2, 1.9, 1.6] as const
/** What makes the smallest type of a sheet, 11 px, at least 15 px, the least that a room can read. Source: design, section 6. */
const LEAST_STEP = 1.4
const FULL_CELL = 34
const LABEL = 13
const CENTRE_WIDTH = 340
/** Air between the drawing and the edges of its sheet, on both sides together. */
const AIR = { width: 28, height: 8 }
/** More than any wall is high. */
const ENDLESS = 1e5

/** A layout, and how much larger than itself it is drawn. */
interface OnWall {
  readonly layout: MatrixLayout
  readonly scale: number
}

/**
 * A sheet that fills a wall with `desk` px for it: enlarged as far as its cells keep the design's size, at least so that its smallest type can
 * be read, and less only where it would not be on the wall as a whole. Cells give way to type; what is left beside them goes to
 * the labels.
 */
export function onWall(lay: (sizes: SizeOptions) => MatrixLayout, desk: Room, counts: Counts): OnWall {
  const room = { width: desk.width - AIR.width, height: desk.height - AIR.height }
  const step = wallStep(room, counts)
  const free = { width: room.width / step, height: room.height / step }
  const low = { centreWidth: CENTRE_WIDTH, centreHeight: LIMITS.centreHeight[0], labelSize: LABEL }
  const across = fitOptions(free.width, ENDLESS, counts).cell
  const tall = lay({ ...low, cell: across })
  const over = Math.max(0, tall.height - free.height)
  const cell = clamp(across - Math.ceil(over / counts.rows), LIMITS.cell)
  const bare = over === 0 ? tall : lay({ ...low, cell })
  const layout = lay({
    cell,
    labelSize: LABEL,
    centreWidth: clamp(bare.sizes.centreWidth + free.width - bare.width, LIMITS.centreWidth),
    centreHeight: clamp(bare.sizes.centreHeight + free.height - bare.height, LIMITS.centreHeight),
  })
  return { layout, scale: Math.min(step, room.width / layout.width, room.height / layout.height) }
}

function wallStep({ width, height }: Room, counts: Counts): number {
  return (
    LARGE_STEPS.find(step => fitOptions(width / step, height / step, counts).cell >= FULL_CELL) ?? LEAST_STEP
  )
}
