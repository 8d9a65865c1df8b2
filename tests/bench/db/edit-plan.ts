import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPlanStore } from '../../../db/open.ts'
import { openSession } from '../../../src/app/session/session.ts'
import { itemIdSchema } from '../../../src/domain/record/ids.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { makeBigPlan } from './big-plan.ts'

const options = { clock: { now: () => '2026-11-02T10:00:00.000Z' } }

/**
 * An edit in a large plan, from the call of the session to durable in the file, beside a bare transaction that writes one
 * row with the same pragmas into a file in the same folder.
 */
export async function benchEditPlan(pairs: number): Promise<PairResult> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  const floor = bareDatabase(join(folder, 'floor.db'))
  try {
    const path = join(folder, 'Big.hoshin')
    await makeBigPlan(path)
    const opened = await openPlanStore(path, options)
    const session = opened.ok ? await openSession(opened.value.plan, { author: 'Ann' }) : opened
    if (!session.ok) throw new Error(session.error.message)
    const id = itemIdSchema.parse('item-0-3')
    const edit = async (round: number) => {
      const patch = { text: `Cut the lead time of line 3 to ${round} weeks` }
      const start = performance.now()
      const done = await session.value.edit({ command: { type: 'item.set', id, patch } })
      const time = performance.now() - start
      if (!done.ok) throw new Error(done.error.message)
      return time
    }
    const jobs = { ours: edit, floor: (round: number) => bareWrite(floor, round) }
    const result = await measurePairs('edit, from the call to durable', 2, jobs, { pairs, warmup: 20 })
    await session.value.close()
    return result
  } finally {
    floor.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function bareDatabase(path: string): Database.Database {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  return db
}

function bareWrite(db: Database.Database, round: number): number {
  const insert = prepared.get(db) ?? db.prepare('INSERT INTO t (text) VALUES (?)')
  prepared.set(db, insert)
  const start = performance.now()
  db.transaction(() => insert.run(`Cut the lead time of line 3 to ${round} weeks`)).immediate()
  return performance.now() - start
}

const prepared = new Map<Database.Database, Database.Statement>()
