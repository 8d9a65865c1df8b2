import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createPlanFile } from '../../db/create.ts'
import { openPlanStore } from '../../db/open.ts'
import type { DbOptions } from '../../db/options.ts'
import { emptyPlan } from '../../src/app/new-plan.ts'
import { openSession } from '../../src/app/session/session.ts'
import type { Command } from '../../src/domain/command/commands.ts'

/** A clock that stands still. */
export const clock = { now: () => '2026-11-02T10:00:00.000Z' }
let minted = 0
/** Ids that are new in this process. */
const ids = { next: () => `t${++minted}` }
export const db: DbOptions = { clock, patience: 50 }

/** A folder for one test, removed after it. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A plan file with one empty matrix. Returns its path. */
export async function makePlanFile(folder: string, name = 'plan.hoshin', title = 'Plan A'): Promise<string> {
  const path = join(folder, name)
  const first = {
    records: emptyPlan(title, ids, clock),
    author: 'Noor',
    origin: 'new' as const,
    label: 'New plan',
  }
  const made = await createPlanFile(path, first, db)
  if (!made.ok) throw new Error(made.error.message)
  return path
}

/** The edit that gives the plan another title. */
export function retitle(title: string): Command {
  return { type: 'plan.set', patch: { title } }
}

/** Makes an edit in this process, as another copy of the app would. */
export async function editElsewhere(path: string, command: Command): Promise<void> {
  const store = await openPlanStore(path, db)
  if (!store.ok) throw new Error(store.error.message)
  const session = await openSession(store.value.plan, { author: 'Ines' })
  if (!session.ok) throw new Error(session.error.message)
  const done = await session.value.edit({ command })
  await session.value.close()
  if (!done.ok) throw new Error(done.error.message)
}
