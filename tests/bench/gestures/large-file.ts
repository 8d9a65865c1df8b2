import { join } from 'node:path'
import { createPlanFile } from '../../../db/create.ts'
import { allRecords } from '../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'

/** Writes a plan into a file of its own; returns its path. */
export async function planFileOf(plan: Plan, folder: string): Promise<string> {
  const path = join(folder, 'Large.hoshin')
  const options = { clock: { now: () => '2026-11-02T10:00:00.000Z' } }
  const first = { records: [...allRecords(plan)], author: 'Ann', origin: 'new', label: 'New' } as const
  const made = await createPlanFile(path, first, options)
  if (!made.ok) throw new Error(made.error.message)
  return path
}
