import { readFileSync, readdirSync } from 'node:fs'
import { createLayoutCache } from '../../../src/layout/matrix/cache.ts'
import { layoutMatrix } from '../../../src/layout/matrix/layout-matrix.ts'
import { pictureOf } from '../../../src/layout/matrix/picture-of.ts'
import type { MatrixPicture } from '../../../src/layout/matrix/picture.ts'
import { metricsFrom } from '../../../src/layout/text/metrics-from.ts'
import type { AdvanceTable } from '../../../src/layout/text/metrics-from.ts'
import type { TextMetrics } from '../../../src/layout/text/metrics.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult, Timed } from '../pairs.ts'
import { LARGE, MATRIX, largePlan } from './large-plan.ts'
import { allocateLike } from './matrix-floor.ts'

const LIMIT = 5
const fontFolder = new URL('../../../out/fonts/metrics/', import.meta.url)

/**
 * Layout of a matrix of 20 × 40 × 60 × 60 with 40 owners and 1,500 links, beside making as many boxes and text lines.
 *
 * Twice: from nothing, every text set anew; and as the window does it after each edit, with what the last layout left.
 */
export async function benchMatrixLayout(options = { pairs: 200, warmup: 50 }): Promise<PairResult[]> {
  const picture = pictureOf(largePlan(LARGE), MATRIX)
  if (picture === undefined) throw new Error('The plan of the measurement has no matrix')
  const metrics = metricsOfBuild()
  const sample = layoutMatrix(picture, metrics)
  const floor = timed(() => allocateLike(sample))
  const cache = createLayoutCache()
  return [
    await measurePairs(
      'layout, from nothing',
      LIMIT,
      { ours: timed(() => layoutMatrix(picture, metrics)), floor },
      options,
    ),
    await measurePairs(
      'layout, after an edit',
      LIMIT,
      { ours: timed(round => layoutMatrix(edited(picture, round), metrics, { cache })), floor },
      options,
    ),
  ]
}

/** The metrics of the faces that the build made. */
export function metricsOfBuild(): TextMetrics {
  const files = readdirSync(fontFolder).map(name => readFileSync(new URL(name, fontFolder), 'utf8'))
  return metricsFrom(files.map(text => JSON.parse(text) as AdvanceTable))
}

/** The picture with another text on one priority. */
function edited(picture: MatrixPicture, round: number): MatrixPicture {
  const { north } = picture.sides
  const items = north.items.map((item, i) => (i === 7 ? { ...item, text: `Edited ${round}` } : item))
  return { ...picture, sides: { ...picture.sides, north: { ...north, items } } }
}

/** A job with the milliseconds it takes; what it makes is kept, so that it is not optimised away. */
export function timed(job: (round: number) => unknown): Timed {
  let kept: unknown
  return round => {
    const start = performance.now()
    kept = job(round)
    const took = performance.now() - start
    return kept === undefined ? Number.NaN : took
  }
}
