import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRuntime } from '../../../electron/dev/runtime/find-runtime.ts'
import { displaySwitches } from '../../../electron/dev/runtime/display.ts'
import { launchSwitches } from '../../../electron/dev/runtime/runtime.ts'
import type { Runtime } from '../../../electron/dev/runtime/runtime.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { sampleFile } from './sample-file.ts'

const root = join(import.meta.dirname, '../../..')
const probe = join(import.meta.dirname, 'probe.cjs')

/**
 * A sample opened by argument, from the start of the process to its first cell painted and able to take focus, beside an
 * Electron window with an empty page on the same runtime. Every start opens a fresh copy of the plan.
 */
export async function benchStart(pairs: number): Promise<PairResult> {
  const runtime = await findRuntime()
  if (runtime.kind === 'none') throw new Error(runtime.reason)
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  try {
    const sample = await sampleFile(folder, 'pump-works')
    const ours = (round: number) => {
      const plan = join(folder, `plan ${round}.hoshin`)
      copyFileSync(sample, plan)
      return timeToPaint(runtime, '[role="gridcell"][tabindex]', [data(folder, 'ours'), root, plan])
    }
    const bare = () =>
      timeToPaint(runtime, 'p', [data(folder, 'bare'), join(root, 'tests/fixtures/bare-app')])
    return await measurePairs(
      'start, to the first cell painted',
      1.5,
      { ours, floor: bare },
      { pairs, warmup: 3 },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function data(folder: string, name: string): string {
  return `--user-data-dir=${join(folder, name)}`
}

/** Milliseconds from the start of the process to the frame after `selector` is in the page; the app then ends. */
function timeToPaint(runtime: Runtime, selector: string, args: readonly string[]): Promise<number> {
  const env = { ...process.env, ...runtime.env, PROBE_SELECTOR: selector }
  const all = ['-r', probe, ...launchSwitches(), ...displaySwitches(), ...args]
  const started = Date.now()
  const child = spawn(runtime.executable, all, { env, stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      const painted = /painted (\d+)/.exec(output)?.[1]
      if (painted === undefined) reject(new Error(`The app ended before ${selector} was painted.`))
      else resolve(Number(painted) - started)
    })
  })
}
