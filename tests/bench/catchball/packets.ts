import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPlanFile } from '../../../db/create.ts'
import { openPlanStore } from '../../../db/open.ts'
import { packetParts } from '../../../electron/cli/resources.ts'
import { writeOutput } from '../../../electron/cli/files.ts'
import { at } from '../../../electron/dev/build/project.ts'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import { openSession } from '../../../src/app/session/session.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { departmentPlan } from './department-plan.ts'

const clock = { now: () => '2026-11-02T10:00:00.000Z' }

/**
 * 60 packets from a plan of 3,000 items, from opening the round to the last file on the disk, beside writing the same bytes by
 * the same temporary file, sync and rename. Every round begins with a plan that has no round yet.
 */
export async function benchPackets(pairs: number): Promise<PairResult> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  try {
    const first = join(folder, 'First.hoshin')
    const entry = { records: departmentPlan(60), author: 'Ann', origin: 'new', label: 'New' } as const
    const created = await createPlanFile(first, entry, { clock })
    if (!created.ok) throw new Error(created.error.message)
    const parts = await packetParts(at('.'))
    let pages: Pages = []
    const ours = async (round: number) => {
      const work = workFolder(folder, `ours ${round}`)
      const path = join(work, 'Plan.hoshin')
      copyFileSync(first, path)
      const start = performance.now()
      pages = await makeAll(path, parts)
      await writeAll(work, pages)
      const time = performance.now() - start
      rmSync(work, { recursive: true })
      return time
    }
    const floor = async (round: number) => {
      if (pages.length === 0) await ours(-1000)
      const work = workFolder(folder, `floor ${round}`)
      const start = performance.now()
      await writeAll(work, pages)
      const time = performance.now() - start
      rmSync(work, { recursive: true })
      return time
    }
    return await measurePairs('60 packets from 3,000 items', 3, { ours, floor }, { pairs, warmup: 1 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Pages = readonly { readonly fileName: string; readonly html: string }[]

function workFolder(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

async function makeAll(path: string, parts: Awaited<ReturnType<typeof packetParts>>): Promise<Pages> {
  const opened = await openPlanStore(path, { clock })
  if (!opened.ok) throw new Error(opened.error.message)
  const session = await openSession(opened.value.plan, { author: 'Ann' })
  if (!session.ok) throw new Error(session.error.message)
  let count = 0
  const ids = { next: () => `id-${count++}` }
  const desk = {
    plan: session.value.plan,
    path,
    catchball: opened.value.catchball,
    clock,
    ids,
    parts,
    random: randomBytes,
  }
  const made = await makePackets(desk, { author: 'Ann' })
  if (!made.ok) throw new Error(made.error.message)
  await session.value.close()
  return made.value.files
}

async function writeAll(folder: string, pages: Pages): Promise<void> {
  for (const { fileName, html } of pages) {
    const written = await writeOutput(join(folder, fileName), html)
    if (!written.ok) throw new Error(written.error)
  }
}
