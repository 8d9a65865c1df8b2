import { useEffect, useMemo, useState } from 'react'
import type { DigitMode } from '../../src/contract/settings.ts'
import type { Filtered } from '../../src/domain/plan/filter.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import { createLayoutCache } from '../../src/layout/matrix/cache.ts'
import { countsOf } from '../../src/layout/matrix/fit.ts'
import { NUMBERED_LABELS, layoutMatrix } from '../../src/layout/matrix/layout-matrix.ts'
import type { MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'
import type { SizeOptions } from '../../src/layout/matrix/sizes.ts'
import { pictureOf } from '../../src/layout/matrix/picture-of.ts'
import type { LabelFlag, MatrixPicture } from '../../src/layout/matrix/picture.ts'
import { fitLayout, newFitMemory } from './fit-layout.ts'
import type { Room } from './fit-layout.ts'
import { loadJapanese, needsJapanese, textMetrics } from './text-metrics.ts'
import { onWall } from './wall-size.ts'

/** `fit` chooses the cells for the room; a number scales the design's own size. */
export type Zoom = 'fit' | number

/** What the sheet shows besides the plan itself. */
interface Shows {
  /** What a filter hides. */
  readonly filtered: Filtered
  /** Which digits the title block names beside the strengths. */
  readonly digits: DigitMode
  /** What labels warn about. */
  readonly flags: ReadonlyMap<string, LabelFlag> | undefined
  /** What is drawn at the far end of labels besides, by item, as the room that it takes in px of the layout. */
  readonly asides: ReadonlyMap<string, number> | undefined
}

/** A matrix ready to be drawn. */
export interface ShownMatrix {
  readonly picture: MatrixPicture
  readonly layout: MatrixLayout
  /** Drawn pixels for a pixel of the layout. */
  readonly scale: number
  /** What the zoom control says, in percent of the design's size. */
  readonly percent: number
  /** Whether it is larger than the room for it. */
  readonly overflows: boolean
}

/** How a matrix is looked at. */
interface SheetLook {
  readonly room: Room | undefined
  readonly zoom: Zoom
  /** Whether it fits a wall, where type is larger, instead of a desk. */
  readonly wall: boolean
  /** Whether columns show codes, with a key below the sheet. */
  readonly numbered: boolean
}

/** The cell size that counts as 100 %. */
const FULL_CELL = 34

/**
 * The layout of a matrix, made anew for every change of the plan with what the last one left, so that parts that did not change
 * are the same objects. `open` is replaced with every change; the plan inside is advanced in place.
 */
export function useMatrixLayout(
  open: { readonly plan: Plan },
  matrix: MatrixId | undefined,
  { room, zoom, wall, numbered }: SheetLook,
  { filtered, digits, flags, asides }: Shows,
): ShownMatrix | undefined {
  const [cache] = useState(createLayoutCache)
  const [fit] = useState(newFitMemory)
  const picture = useMemo(
    () =>
      matrix &&
      pictureOf(open.plan, matrix, {
        ...(flags && { flags }),
        ...(asides && { asides }),
        filtered,
        strengthKeys: digits.split('-'),
      }),
    [open, matrix, filtered, digits, flags, asides],
  )
  const metrics = useMetrics(picture)
  return useMemo(() => {
    if (picture === undefined || room === undefined) return undefined
    const labels = numbered ? NUMBERED_LABELS : {}
    const lay = (sizes: SizeOptions) => layoutMatrix(picture, metrics, { ...labels, ...sizes, cache })
    const { layout, scale } =
      zoom !== 'fit'
        ? { layout: lay({}), scale: zoom }
        : wall
          ? onWall(lay, room, countsOf(picture))
          : { layout: fitLayout(fit, picture, metrics, room, numbered), scale: 1 }
    const percent = Math.round((scale * layout.sizes.cell * 100) / FULL_CELL)
    const overflows = layout.width * scale > room.width || layout.height * scale > room.height
    return { picture, layout, scale, percent, overflows }
  }, [picture, metrics, room, zoom, wall, numbered, cache, fit])
}

/** All faces but Japanese at once; those too as soon as the picture has a character of theirs. */
function useMetrics(picture: MatrixPicture | undefined) {
  const [metrics, setMetrics] = useState(textMetrics)
  const wanted = useMemo(() => picture !== undefined && textsOf(picture).some(needsJapanese), [picture])
  useEffect(() => {
    if (!wanted) return
    let current = true
    void loadJapanese().then(all => {
      if (current) setMetrics(all)
    })
    return () => {
      current = false
    }
  }, [wanted])
  return metrics
}

function textsOf({ sides, owners, title, trueNorth }: MatrixPicture): string[] {
  const items = Object.values(sides).flatMap(list => [list.name, ...list.items.map(item => item.text)])
  const people = owners.people.map(({ name, note }) => `${name} ${note ?? ''}`)
  return [...items, ...people, owners.name, title.plan, title.matrix, trueNorth?.text ?? '']
}
