import { fileDrafts, writeOutput } from '../../../electron/cli/file-drafts.ts'
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPlanFile } from '../../../db/create.ts'
import { openPlanStore } from '../../../db/open.ts'
import { packetParts } from '../../../electron/cli/resources.ts'
import { at } from '../../../electron/dev/build/project.ts'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import { openSession } from '../../../src/app/session/session.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { departmentPlan } from './department-plan.ts'

const clock = { now: () => '2026-11-02T10:00:00.000Z' }

/**
 * 60 packets from a plan of 3,000 items, from opening the round in the open plan to the last file on the disk, beside writing
 * the same bytes by the same temporary file, sync and rename; and 500, the most matrices that a plan holds, beside 50. Every
 * round begins with a plan that has no round yet.
 */
export async function benchPackets(pairs: number): Promise<PairResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  try {
    const parts = await packetParts(at('.'))
    const few = await planOf(folder, 60)
    let pages: Pages = []
    const making = (first: string) => async () => {
      const work = mkdtempSync(join(folder, 'ours '))
      const { files, time } = await timeToMake(first, work, parts)
      // Made once, outside of what is timed: every round makes the same pages.
      if (first === few && pages.length === 0) pages = files.map(({ fileName, html }) => ({ fileName, html }))
      rmSync(work, { recursive: true })
      return time
    }
    const floor = async () => {
      if (pages.length === 0) await making(few)()
      const work = mkdtempSync(join(folder, 'floor '))
      const start = performance.now()
      await writeAll(work, pages)
      const time = performance.now() - start
      rmSync(work, { recursive: true })
      return time
    }
    const sides = { ours: making(few), floor }
    const first = await measurePairs('60 packets from 3,000 items', 3, sides, { pairs, warmup: 3 })
    // Made only now: what making a plan of 25,000 items leaves behind would weigh on the other.
    const [fifty, fiveHundred] = [await planOf(folder, 50), await planOf(folder, 500)]
    const tenfold = { ours: making(fiveHundred), floor: making(fifty) }
    return [
      first,
      await measurePairs('500 packets, beside 50', 12, tenfold, { pairs: Math.ceil(pairs / 4), warmup: 1 }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function planOf(folder: string, departments: number): Promise<string> {
  const path = join(folder, `Of ${departments}.hoshin`)
  const entry = { records: departmentPlan(departments), author: 'Ann', origin: 'new', label: 'New' } as const
  const created = await createPlanFile(path, entry, { clock })
  if (!created.ok) throw new Error(created.error.message)
  return path
}

async function timeToMake(first: string, work: string, parts: Awaited<ReturnType<typeof packetParts>>) {
  const path = join(work, 'Plan.hoshin')
  copyFileSync(first, path)
  const opened = await openPlan(path)
  const start = performance.now()
  const files = await makeAll(opened, path, parts)
  const time = performance.now() - start
  await opened.session.close()
  return { files, time }
}

type Pages = readonly { readonly fileName: string; readonly html: string }[]

async function openPlan(path: string) {
  const opened = await openPlanStore(path, { clock })
  if (!opened.ok) throw new Error(opened.error.message)
  const session = await openSession(opened.value.plan, { author: 'Ann' })
  if (!session.ok) throw new Error(session.error.message)
  return { session: session.value, catchball: opened.value.catchball }
}

async function makeAll(
  { session, catchball }: Awaited<ReturnType<typeof openPlan>>,
  path: string,
  parts: Awaited<ReturnType<typeof packetParts>>,
): Promise<Pages> {
  let count = 0
  const ids = { next: () => `id-${count++}` }
  const desk = {
    plan: session.plan,
    path,
    catchball,
    clock,
    ids,
    parts,
    random: randomBytes,
  }
  const drafts = fileDrafts()
  const made = await makePackets(desk, {
    author: 'Ann',
    afterPage: ({ fileName, pieces }) => drafts.add({ path: join(dirname(path), fileName), content: pieces }),
    beforeKeeping: drafts.onDisk,
  })
  if (!made.ok) throw new Error(made.error.message)
  const named = await drafts.finish()
  if (!named.ok) throw new Error(named.error)
  return made.value.files
}

async function writeAll(folder: string, pages: Pages): Promise<void> {
  for (const { fileName, html } of pages) {
    const written = await writeOutput(join(folder, fileName), html)
    if (!written.ok) throw new Error(written.error)
  }
}
