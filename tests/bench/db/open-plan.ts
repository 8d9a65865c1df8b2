import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPlanStore } from '../../../db/open.ts'
import { TABLE_NAMES } from '../../../src/domain/record/tables.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'
import { makeBigPlan } from './big-plan.ts'

const options = { clock: { now: () => '2026-11-02T10:00:00.000Z' } }

/**
 * Opening a large plan, checks and all, until every record is in memory, beside a bare `SELECT *` of the plan's tables.
 *
 * Both have a connection of their own each time; that of the floor is opened before its time starts.
 */
export async function benchOpenPlan(pairs: number): Promise<PairResult> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  const path = join(folder, 'Big.hoshin')
  try {
    await makeBigPlan(path)
    const jobs = { ours: () => openOurs(path), floor: () => selectAll(path) }
    return await measurePairs('open 60 matrices, 3,000 items, 20,000 links, 20,000 log rows', 3, jobs, {
      pairs,
      warmup: 10,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openOurs(path: string): Promise<number> {
  const start = performance.now()
  const opened = await openPlanStore(path, options)
  if (!opened.ok) throw new Error(opened.error.message)
  const loaded = await opened.value.plan.load()
  const time = performance.now() - start
  if (!loaded.ok || loaded.value.records.length < 23_000) throw new Error('The plan is not whole')
  await opened.value.plan.close()
  return time
}

function selectAll(path: string): number {
  const db = new Database(path)
  const start = performance.now()
  let rows = 0
  for (const table of TABLE_NAMES) rows += db.prepare(`SELECT * FROM "${table}"`).all().length
  const time = performance.now() - start
  if (rows < 23_000) throw new Error('The plan is not whole')
  db.close()
  return time
}
