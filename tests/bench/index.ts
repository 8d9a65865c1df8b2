/** `npm run bench [pairs]`: every figure that the project promises, beside its floor, in one table. Nothing is asserted. */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { buildAll } from '../../electron/dev/build/build-all.ts'
import { prepareEndToEnd } from '../../electron/dev/testing/end-to-end.ts'
import { benchFindings } from './alignment/findings.ts'
import { benchMerge } from './catchball/merge.ts'
import { benchPackets } from './catchball/packets.ts'
import { benchLines } from './alignment/lines.ts'
import { benchEditPlan } from './db/edit-plan.ts'
import { benchOpenPlan } from './db/open-plan.ts'
import { benchMatrixLayout } from './layout/matrix-layout.ts'
import { benchOpenPacket } from './packet/open-packet.ts'
import { formatTable } from './pairs.ts'
import type { PairResult } from './pairs.ts'

const pairs = Number(process.argv[2] ?? 200)

await buildAll()
const results: PairResult[] = [
  await benchEditPlan(pairs),
  await benchOpenPlan(pairs),
  ...(await benchMatrixLayout({ pairs, warmup: 50 })),
  ...(await benchFindings({ pairs, warmup: 20 })),
  ...(await benchPackets(Math.max(3, Math.ceil(pairs / 20)))),
  ...(await benchMerge(Math.max(3, Math.ceil(pairs / 8)))),
  ...(await benchOpenPacket(pairs)),
  ...(await benchLines({ pairs, warmup: 20 })),
  ...(await benchInElectron('start/run.ts', pairs)),
  ...(await benchInElectron('gestures/run.ts', pairs)),
]
console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
console.log(formatTable(results))

/** Runs a program that opens windows, under a virtual display where there is none. Answers what it found, from its last line. */
async function benchInElectron(program: string, pairs: number): Promise<PairResult[]> {
  const setting = await prepareEndToEnd()
  if (!setting.ready) {
    console.log(`${program} was not run: ${setting.reason}`)
    return []
  }
  const script = join(import.meta.dirname, program)
  const [command = '', ...args] = [...setting.wrapper, process.execPath, script, String(pairs)]
  const run = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const line = run.stdout.trim().split('\n').at(-1) ?? ''
  if (run.status !== 0) throw new Error(`${program} could not measure.`)
  return JSON.parse(line) as PairResult[]
}
