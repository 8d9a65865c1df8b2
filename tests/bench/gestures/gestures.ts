import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRuntime } from '../../../electron/dev/runtime/find-runtime.ts'
import type { Runtime } from '../../../electron/dev/runtime/runtime.ts'
import { countsOf, fitOptions } from '../../../src/layout/matrix/fit.ts'
import { layoutMatrix } from '../../../src/layout/matrix/layout-matrix.ts'
import { pictureOf } from '../../../src/layout/matrix/picture-of.ts'
import { LARGE, MATRIX, largePlan } from '../layout/large-plan.ts'
import { metricsOfBuild } from '../layout/matrix-layout.ts'
import { median } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { barePage } from './bare-page.ts'
import { planFileOf } from './large-file.ts'
import { installProbe } from './probe.ts'
import { bareSide, programSide } from './sides.ts'
import type { Side } from './sides.ts'
import { openWindow } from './windows.ts'
import type { BenchWindow } from './windows.ts'

const root = join(import.meta.dirname, '../../..')

const GESTURES = {
  key: 'key press to painted mark',
  hover: 'rest on a label to painted line of sight',
  pan: 'one pan step',
} as const
type Gesture = keyof typeof GESTURES

/** What the issue promises: medians, and how much slower the slowest twentieth may be. */
const LIMIT = 1.5
const LIMIT_P95 = 2
/** One frame of 60 a second, in ms. */
const FRAME = 16.7
const WARM_UP = 20
/** Both pages are left alone for so long before their memory is looked at, in ms: what is garbage then is not kept. */
const SETTLED = 20_000

/** How much is measured. */
export interface GestureOptions {
  readonly gestures: number
  readonly runs: number
  /** Absent: all of them. */
  readonly only?: readonly string[]
}

/**
 * Key press, rest on a label and pan step in a matrix of 20 × 40 × 60 × 60 with 40 owners and 1,500 links, in the real window,
 * beside the same gesture on a bare page with one SVG of the same cells, marks and labels. In turns in one run; of several runs
 * the median of their medians and of their 95th percentiles. Then the memory of both window processes after all that.
 */
export async function benchGestures(options: GestureOptions): Promise<PairResult[]> {
  const runtime = await findRuntime()
  if (runtime.kind === 'none') throw new Error(runtime.reason)
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  try {
    return await measure(runtime, folder, options)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measure(runtime: Runtime, folder: string, options: GestureOptions): Promise<PairResult[]> {
  const plan = largePlan(LARGE)
  const picture = pictureOf(plan, MATRIX)
  if (picture === undefined) throw new Error('The plan of the measurement has no matrix')
  const layout = layoutMatrix(picture, metricsOfBuild(), fitOptions(1200, 820, countsOf(picture)))
  const bareFolder = join(folder, 'bare')
  mkdirSync(bareFolder)
  writeFileSync(join(bareFolder, 'index.html'), barePage(plan, layout))
  const program = await openWindow(runtime, [
    root,
    `--user-data-dir=${join(folder, 'ours')}`,
    await planFileOf(plan, folder),
  ])
  const bare = await openWindow(runtime, [
    join(root, 'tests/fixtures/bare-app'),
    `--user-data-dir=${join(folder, 'floor')}`,
  ])
  try {
    await bare.page.goto(`file://${join(bareFolder, 'index.html')}`)
    await program.page.getByRole('grid').waitFor()
    await Promise.all([installProbe(program.page), installProbe(bare.page)])
    const sides = { ours: programSide(program, layout), floor: bareSide(bare, layout) }
    const results: PairResult[] = []
    const wanted = (Object.keys(GESTURES) as Gesture[]).filter(one => options.only?.includes(one) ?? true)
    for (const gesture of wanted) results.push(...(await measureGesture(gesture, sides, options)))
    return [...results, await memoryOf(program, bare, options)]
  } finally {
    await Promise.all([program.app.close(), bare.app.close()])
  }
}

interface Sides {
  readonly ours: Side
  readonly floor: Side
}

async function measureGesture(
  gesture: Gesture,
  sides: Sides,
  { gestures, runs }: GestureOptions,
): Promise<PairResult[]> {
  const all: { readonly ours: number[]; readonly floor: number[] }[] = []
  await sides.ours.prepare(gesture)
  await sides.floor.prepare(gesture)
  for (let run = 0; run < runs; run += 1) {
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let round = run === 0 ? -WARM_UP : 0; round < gestures; round += 1) {
      const turn = round + WARM_UP
      const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)
      for (const side of order) {
        const took = await sides[side][gesture](turn)
        if (round >= 0) times[side].push(took)
      }
    }
    all.push(times)
    report(gesture, run + 1, times)
  }
  const of = (side: keyof Sides, share: (values: readonly number[]) => number) =>
    median(all.map(times => share(times[side])))
  const [ours, floor] = [of('ours', median), of('floor', median)]
  const [ours95, floor95] = [of('ours', slowestTwentieth), of('floor', slowestTwentieth)]
  const limit95 = Math.max(LIMIT_P95, (floor95 + FRAME) / floor95)
  const name = GESTURES[gesture]
  return [
    { name, pairs: gestures * runs, ours, floor, ratio: ours / floor, limit: LIMIT },
    {
      name: `${name}, p95`,
      pairs: gestures * runs,
      ours: ours95,
      floor: floor95,
      ratio: ours95 / floor95,
      limit: Math.round(limit95 * 100) / 100,
    },
  ]
}

/** Says on standard error how a run went: five runs of 200 gestures take most of half an hour. */
function report(
  gesture: Gesture,
  run: number,
  times: { readonly ours: number[]; readonly floor: number[] },
): void {
  const figures = [median, slowestTwentieth].map(share => {
    const [ours, floor] = [share(times.ours), share(times.floor)]
    return `${ours.toFixed(1)} beside ${floor.toFixed(1)} ms`
  })
  process.stderr.write(`${GESTURES[gesture]}, run ${run}: ${figures.join(', p95 ')}\n`)
}

/** The value that one in twenty is above. */
function slowestTwentieth(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN
}

async function memoryOf(
  program: BenchWindow,
  bare: BenchWindow,
  { gestures, runs }: GestureOptions,
): Promise<PairResult> {
  await Promise.all([program, bare].map(({ page }) => page.waitForTimeout(SETTLED)))
  const [ours, floor] = [await program.memory(), await bare.memory()]
  return {
    name: 'memory of the window process in MB (Pss)',
    pairs: gestures * runs,
    ours,
    floor,
    ratio: ours / floor,
    limit: LIMIT,
  }
}
