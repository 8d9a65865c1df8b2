import type { MatrixLayout, Rect } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE } from './grid-model.ts'
import type { GridPlace } from './grid-model.ts'
import { around, rectOf } from './rects.ts'
import { sheetIndex } from './sheet-index.ts'
import type { SightLine } from './sight-line.ts'
import { sightView } from './sight-view.ts'

/**
 * What *zoom to the selection* brings into view, in px of the layout: the labels and cells on the line of sight, else the cell of
 * the cursor with its two labels.
 */
export function selectionBox(
  layout: MatrixLayout,
  sight: SightLine | undefined,
  cursor: GridPlace | undefined,
): Rect | undefined {
  const rects =
    sight === undefined
      ? [cursor, cursor && { ...cursor, row: CENTRE }, cursor && { ...cursor, column: CENTRE }].flatMap(
          place => (place && rectOf(layout, place)) ?? [],
        )
      : [sheetIndex(layout).labels.get(sight.start)?.box ?? [], ...sightView(sight, layout).bands].flat()
  return rects.length === 0 ? undefined : around(rects)
}
