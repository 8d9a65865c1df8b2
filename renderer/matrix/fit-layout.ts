import { createLayoutCache } from '../../src/layout/matrix/cache.ts'
import type { LayoutCache } from '../../src/layout/matrix/cache.ts'
import { countsOf, fitOptions } from '../../src/layout/matrix/fit.ts'
import { NUMBERED_LABELS, layoutMatrix } from '../../src/layout/matrix/layout-matrix.ts'
import type { MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'
import type { MatrixPicture } from '../../src/layout/matrix/picture.ts'
import { LIMITS } from '../../src/layout/matrix/sizes.ts'
import type { SizeOptions } from '../../src/layout/matrix/sizes.ts'
import type { TextMetrics } from '../../src/layout/text/metrics.ts'

/** What is free between the margins of the canvas, in px. */
export interface Room {
  readonly width: number
  readonly height: number
}

/**
 * What fitting remembers between two drawings. Each attempt has a cache of its own, or attempts with different sizes would throw
 * each other's parts away.
 */
export interface FitMemory {
  readonly attempts: Readonly<Record<'first' | 'low' | 'last', LayoutCache>>
  found?: Found
}

interface Found {
  readonly by: Attempt
  readonly room: Room
  readonly metrics: TextMetrics
  readonly numbered: boolean
  layout: MatrixLayout
}

/** With which sizes, and in which cache. */
interface Attempt {
  readonly cache: LayoutCache
  readonly sizes: SizeOptions
}

/** A memory of nothing. */
export function newFitMemory(): FitMemory {
  const attempts = { first: createLayoutCache(), low: createLayoutCache(), last: createLayoutCache() }
  return { attempts }
}

/** Air between the sheet and the edges of the canvas, and between the drawing and the edges of the sheet. */
const AROUND = { desk: 48, sheet: 8 } as const

/**
 * The layout that fits a room. The sizes found for the last one are kept while labels and extent stay as they were, so that
 * setting a mark lays the sheet out once.
 */
export function fitLayout(
  memory: FitMemory,
  picture: MatrixPicture,
  metrics: TextMetrics,
  room: Room,
  numbered: boolean,
): MatrixLayout {
  const labels = numbered ? NUMBERED_LABELS : {}
  const lay = ({ cache, sizes }: Attempt) => layoutMatrix(picture, metrics, { ...labels, ...sizes, cache })
  const { found } = memory
  if (found?.room === room && found.metrics === metrics && found.numbered === numbered) {
    const layout = lay(found.by)
    const same = sameExtent(layout, found.layout)
    found.layout = layout
    if (same) return layout
  }
  const by = search(memory, room, picture, lay)
  const layout = lay(by)
  memory.found = { by, room, metrics, numbered, layout }
  return layout
}

/**
 * Labels that need a taller centre, and a title block below the sheet, are known only once they are laid out: then a lower
 * centre is tried first, and smaller cells after that. A key below the sheet is scrolled to.
 */
function search(
  { attempts }: FitMemory,
  room: Room,
  picture: MatrixPicture,
  lay: (attempt: Attempt) => MatrixLayout,
): Attempt {
  const counts = countsOf(picture)
  const width = room.width + AROUND.desk
  const free = ({ height, key }: MatrixLayout) =>
    room.height - AROUND.sheet - height + (key === undefined ? 0 : key.box.height)
  const first = { cache: attempts.first, sizes: fitOptions(width, room.height, counts) }
  const missing = free(lay(first))
  if (missing >= 0) return first
  const across = fitOptions(width, ENDLESS, counts)
  const low = lay({ cache: attempts.low, sizes: { ...across, centreHeight: LIMITS.centreHeight[0] } })
  const centreHeight = Math.min(across.centreHeight, low.sizes.centreHeight + free(low))
  const sizes =
    free(low) >= 0 ? { ...across, centreHeight } : fitOptions(width, room.height + missing, counts)
  return { cache: attempts.last, sizes }
}

/** More than any window is high. */
const ENDLESS = 1e5

function sameExtent(a: MatrixLayout, b: MatrixLayout): boolean {
  const places = ['north', 'south', 'west', 'east', 'owner'] as const
  return (
    a.width === b.width && a.height === b.height && places.every(place => a.labels[place] === b.labels[place])
  )
}
