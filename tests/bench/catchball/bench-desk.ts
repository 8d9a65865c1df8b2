import { randomBytes } from 'node:crypto'
import { createPlanFile } from '../../../db/create.ts'
import { openPlanStore } from '../../../db/open.ts'
import { openSession } from '../../../src/app/session/session.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'

/** Every bench runs at the same moment, so that it makes the same files each time. */
const clock = { now: () => '2026-11-02T10:00:00.000Z' }

/** Makes a plan file of these records. */
export async function makePlan(path: string, records: readonly Entity[]): Promise<void> {
  const entry = { records, author: 'Ann', origin: 'new', label: 'New' } as const
  const created = await createPlanFile(path, entry, { clock })
  if (!created.ok) throw new Error(created.error.message)
}

/** A plan file, open, with what packets and merging need besides the parts of a page. */
export async function openDesk(path: string) {
  const opened = await openPlanStore(path, { clock })
  if (!opened.ok) throw new Error(opened.error.message)
  const session = await openSession(opened.value.plan, { author: 'Ann' })
  if (!session.ok) throw new Error(session.error.message)
  let count = 0
  const ids = { next: () => `id-${count++}` }
  const { catchball } = opened.value
  return {
    session: session.value,
    plan: session.value.plan,
    path,
    catchball,
    clock,
    ids,
    random: randomBytes,
  }
}
