import type { Plan } from '../../domain/plan/plan.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { createLayoutCache } from '../../layout/matrix/cache.ts'
import { layoutMatrix, sheetWidth } from '../../layout/matrix/layout-matrix.ts'
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.ts'
import type { MatrixPicture } from '../../layout/matrix/picture.ts'
import { pictureOf } from '../../layout/matrix/picture-of.ts'
import { MARGIN } from '../../layout/matrix/sizes.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'
import { matrixWording } from '../../layout/matrix/wording.ts'
import type { MatrixWording } from '../../layout/matrix/wording.ts'
import type { PacketStrings } from './packet-strings.ts'
import { stringsFor } from './strings.ts'

/** The width of the page's column, in px. */
const COLUMN = 740
const WIDEST_CENTRE = 472
const CENTRE_HEIGHT = 252
const LABEL_SIZE = 14
/** Cells give way before the row labels become too short to read. */
const CELLS = [42, 40, 38, 36, 34, 32, 30]
const READABLE_CENTRE = 300

/**
 * The picture of a slice, laid out to fill the page's column where it can; a slice with many columns is wider.
 *
 * `alone` is the slice as a plan of its own (`slicePlan`), so that it cannot show anything else. No title block: the page says all of it.
 * Undefined for a slice without items.
 */
export function sliceDrawing(
  alone: Plan,
  matrix: Matrix,
  metrics: TextMetrics,
  language: string,
): Drawing | undefined {
  const strings = stringsFor(language)
  const picture = pictureOf(alone, matrix.id, {
    ...{ captions: false, openPlaces: false, loads: false },
    wording: {
      ...matrixWording,
      lists: listWording(strings),
      number: { decimal: strings.decimal, group: '\u00a0' },
    },
  })
  if (picture === undefined || alone.tables.item.size === 0) return undefined
  const { trueNorth: _, ...shown } = picture
  return cropped(fitted(shown, metrics))
}

/** The names of the lists in the reader's language; names that the plan gives its lists go before. */
function listWording({ lists }: PacketStrings): MatrixWording['lists'] {
  const { breakthrough, goal, priority, metric } = matrixWording.lists
  return {
    breakthrough: { ...breakthrough, ...lists.breakthrough },
    goal: { ...goal, ...lists.goal },
    priority: { ...priority, ...lists.priority },
    metric: { ...metric, ...lists.metric },
  }
}

/** The largest cells that leave the row labels readable, and then the widest centre that the column has room for. */
function fitted(picture: MatrixPicture, metrics: TextMetrics): MatrixLayout {
  const cache = createLayoutCache()
  const sizesWith = (cell: number, centreWidth: number) => {
    return { cell, centreWidth, centreHeight: CENTRE_HEIGHT, labelSize: LABEL_SIZE, titled: false, cache }
  }
  const laidOut = (cell: number, centreWidth: number) =>
    layoutMatrix(picture, metrics, sizesWith(cell, centreWidth))
  const centreFor = (cell: number) => {
    const around = sheetWidth(picture, metrics, sizesWith(cell, READABLE_CENTRE)) - READABLE_CENTRE
    return Math.min(WIDEST_CENTRE, COLUMN - around)
  }
  const [largest = 0, ...others] = CELLS
  const smallest = others.pop() ?? largest
  const centre = centreFor(largest)
  if (centre >= READABLE_CENTRE) return laidOut(largest, centre)
  // Smaller cells only make it narrower, so a slice that is too wide with the smallest is so with all.
  const narrowest = centreFor(smallest)
  if (narrowest < READABLE_CENTRE) return laidOut(smallest, READABLE_CENTRE)
  for (const cell of others) {
    const between = centreFor(cell)
    if (between >= READABLE_CENTRE) return laidOut(cell, between)
  }
  return laidOut(smallest, narrowest)
}

/** Without its ground, which is the page's, and the room below it. */
function cropped({ drawing, frames }: MatrixLayout): Drawing {
  const height = Math.max(...frames.map(frame => frame.y + frame.height)) + MARGIN
  return { ...drawing, areas: drawing.areas.slice(1), height }
}
