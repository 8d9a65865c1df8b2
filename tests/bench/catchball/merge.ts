import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packetParts } from '../../../electron/cli/resources.ts'
import { at } from '../../../electron/dev/build/project.ts'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import { readArchive } from '../../../src/app/catchball/desk.ts'
import { mergeResponses } from '../../../src/app/packets/merge.ts'
import type { ResponseFile } from '../../../src/app/packets/examine.ts'
import type { Packet } from '../../../src/catchball/records.ts'
import { responseDigest, writeResponse } from '../../../src/catchball/response.ts'
import type { Answer, Response } from '../../../src/catchball/response.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { makePlan, openDesk } from './bench-desk.ts'
import { departmentPlan } from './department-plan.ts'

/**
 * Merging 60 responses of 50 answers, from the bytes to the report, beside parsing, digesting and inserting the same responses
 * in one bare transaction; and merging 600 beside merging 60. The open plan is not part of it, nor what was sent, which a window
 * that shows the negotiation has read.
 */
export async function benchMerge(pairs: number): Promise<PairResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  try {
    const first = join(folder, 'First.hoshin')
    await makePlan(first, departmentPlan(60))
    const packets = await sendAll(first)
    const [few, many] = [responses(packets, 1), responses(packets, 10)]
    const ours = (files: readonly ResponseFile[]) => (round: number) => mergeInto(first, folder, round, files)
    const floor = (round: number) => bareMerge(join(folder, `bare ${round}.db`), few)
    return [
      await measurePairs(
        'merge 60 responses of 50 answers',
        5,
        { ours: ours(few), floor },
        { pairs, warmup: 2 },
      ),
      await measurePairs(
        'merge 600 responses, beside 60',
        12,
        { ours: ours(many), floor: ours(few) },
        { pairs: Math.ceil(pairs / 4), warmup: 1 },
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function sendAll(path: string): Promise<readonly Packet[]> {
  const desk = await openDesk(path)
  const made = await makePackets({ ...desk, parts: await packetParts(at('.')) }, { author: 'Ann' })
  if (!made.ok) throw new Error(made.error.message)
  await desk.session.close()
  return made.value.files.map(({ packet }) => packet)
}

/** So many different responses to each packet, each with an answer to every item in it. */
function responses(packets: readonly Packet[], each: number): ResponseFile[] {
  return packets.flatMap(packet =>
    Array.from({ length: each }, (_, n) => {
      const items = packet.slice.filter(record => record.table === 'item')
      const text = writeResponse({
        ...{ plan: packet.plan, packet: packet.id, round: 1, base: packet.base, signed: null, offers: [] },
        from: { person: packet.addressee, name: `Head ${packet.addressee}` },
        answers: items.map(({ id }, at) => answer(id, packet.asked.includes(id) ? at : 3, n)),
      })
      return { name: `${packet.name} (${n}).response.json`, bytes: new TextEncoder().encode(text) }
    }),
  )
}

function answer(item: string, at: number, n: number): Answer {
  if (at % 4 === 0) return { item, verdict: 'accept' }
  if (at % 4 === 1)
    return { item, verdict: 'counter', counter: { target: 20 + n }, reason: 'The new fixtures come in June.' }
  if (at % 4 === 2)
    return { item, verdict: 'cannot', reason: 'There is no fitter for line 3 before the summer.' }
  return { item, verdict: null, questions: [`Does line ${n} count from January on?`] }
}

async function mergeInto(
  first: string,
  folder: string,
  round: number,
  files: readonly ResponseFile[],
): Promise<number> {
  const path = join(folder, `Plan ${round}.hoshin`)
  copyFileSync(first, path)
  const desk = await openDesk(path)
  const archive = await readArchive(desk.catchball)
  if (!archive.ok) throw new Error(archive.error.message)
  const start = performance.now()
  const merged = await mergeResponses(desk, { files, author: 'Ann' })
  const time = performance.now() - start
  if (!merged.ok) throw new Error(merged.error[0]?.message)
  await desk.session.close()
  rmSync(path)
  return time
}

function bareMerge(path: string, files: readonly ResponseFile[]): number {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(
    'CREATE TABLE response (digest TEXT PRIMARY KEY, packet TEXT NOT NULL, sender TEXT NOT NULL, body TEXT NOT NULL) STRICT',
  )
  const insert = db.prepare('INSERT INTO response VALUES (?, ?, ?, ?)')
  const start = performance.now()
  db.transaction(() => {
    for (const { bytes } of files) {
      const text = new TextDecoder().decode(bytes)
      const response = JSON.parse(text) as Response
      insert.run(responseDigest(response), response.packet, response.from.name, text)
    }
  }).immediate()
  const time = performance.now() - start
  db.close()
  rmSync(path)
  return time
}
