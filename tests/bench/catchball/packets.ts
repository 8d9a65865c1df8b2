import { fileDrafts, writeOutput } from '../../../electron/cli/file-drafts.ts'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packetParts } from '../../../electron/cli/resources.ts'
import { at } from '../../../electron/dev/build/project.ts'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import type { PacketDesk } from '../../../src/app/packets/packet-request.ts'
import type { PageParts } from '../../../src/exchange/packet/write-page.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { makePlan, openDesk } from './bench-desk.ts'
import { departmentPlan } from './department-plan.ts'

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
  await makePlan(path, departmentPlan(departments))
  return path
}

async function timeToMake(first: string, work: string, parts: PageParts) {
  const path = join(work, 'Plan.hoshin')
  copyFileSync(first, path)
  const desk = { ...(await openDesk(path)), parts }
  const start = performance.now()
  const files = await makeAll(desk)
  const time = performance.now() - start
  await desk.session.close()
  return { files, time }
}

type Pages = readonly { readonly fileName: string; readonly html: string }[]

async function makeAll(desk: PacketDesk): Promise<Pages> {
  const drafts = fileDrafts()
  const made = await makePackets(desk, {
    author: 'Ann',
    afterPage: ({ fileName, pieces }) =>
      drafts.add({ path: join(dirname(desk.path), fileName), content: pieces }),
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
