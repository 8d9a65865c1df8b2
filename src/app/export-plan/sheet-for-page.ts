import type { PageName } from '../../exchange/pdf/page.ts'
import { placeOn, shapeOf } from '../../exchange/pdf/page.ts'
import { NUMBERED_LABELS, layoutMatrix } from '../../layout/matrix/layout-matrix.ts'
import type { LayoutOptions } from '../../layout/matrix/layout-matrix.ts'
import type { MatrixLayout } from '../../layout/matrix/matrix-layout.ts'
import type { MatrixPicture } from '../../layout/matrix/picture.ts'
import { LIMITS } from '../../layout/matrix/sizes.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'

/** In points: labels of this size read well on paper. Source: the design, section 13. */
const READABLE = 7
/** Cells to try where the 34 px of the design make the text of a large sheet too small; two lines of it still fit a row. */
const CELLS = [34, 30, 26]
/** Codes fit smaller ones too. */
const CODE_CELLS = [...CELLS, LIMITS.cell[0]]

/** Ways to show the labels, from the fullest on; each is taken only where the labels of those before come out too small. */
const FULL: readonly LayoutOptions[] = [{}, { codes: 'columns' }, { codes: 'all', centreWidth: 240 }]
const NUMBERED: readonly LayoutOptions[] = [NUMBERED_LABELS, ...FULL.slice(1)]

/**
 * The layout that reads best on one page: texts where they come out at 7 pt or more, else codes for columns, else for all.
 *
 * Smaller cells shrink the text less than the sheet, and so leave larger letters once it is fitted to the paper.
 */
export function sheetForPage(
  picture: MatrixPicture,
  metrics: TextMetrics,
  page: PageName,
  numbered: boolean,
): MatrixLayout {
  let best: MatrixLayout | undefined
  for (const way of numbered ? NUMBERED : FULL) {
    best = largestIn(picture, metrics, page, way)
    if (labelPoints(best, page) >= READABLE) break
  }
  return best ?? layoutMatrix(picture, metrics)
}

function largestIn(
  picture: MatrixPicture,
  metrics: TextMetrics,
  page: PageName,
  way: LayoutOptions,
): MatrixLayout {
  let best = layoutMatrix(picture, metrics, way)
  for (const cell of way.codes === 'all' ? CODE_CELLS : CELLS) {
    if (labelPoints(best, page) >= READABLE) break
    const layout = layoutMatrix(picture, metrics, { ...way, cell })
    if (labelPoints(layout, page) > labelPoints(best, page)) best = layout
  }
  return way.codes === 'all' ? best : widened(picture, metrics, page, best, way)
}

/** The same with longer rows, where the sheet is higher than the paper and leaves room beside it. */
function widened(
  picture: MatrixPicture,
  metrics: TextMetrics,
  page: PageName,
  layout: MatrixLayout,
  way: LayoutOptions,
): MatrixLayout {
  const { cell, centreWidth } = layout.sizes
  const spare = Math.floor(layout.height * shapeOf(page) - layout.width)
  const width = Math.min(LIMITS.centreWidth[1], centreWidth + spare)
  if (width <= centreWidth) return layout
  const wide = layoutMatrix(picture, metrics, { ...way, cell, centreWidth: width })
  return labelPoints(wide, page) < labelPoints(layout, page) ? layout : wide
}

/** How large the labels come out on paper: their texts, or codes where there is nothing else. */
function labelPoints({ sizes, drawing }: MatrixLayout, page: PageName): number {
  return (sizes.codes === 'all' ? sizes.code : sizes.label) * placeOn(page, drawing).scale
}
