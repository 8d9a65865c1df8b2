import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPlanFile } from '../../../db/create.ts'
import { readPlanJson } from '../../../src/exchange/json/read-plan-json.ts'

/** Makes a plan file from one of the samples; returns its path. */
export async function sampleFile(folder: string, name: string): Promise<string> {
  const source = join(import.meta.dirname, '../../../assets/samples', `${name}.json`)
  let ids = 0
  const read = readPlanJson(readFileSync(source), { next: () => `id${(ids += 1)}` })
  if (!read.ok) throw new Error(`${name} cannot be read`)
  const path = join(folder, `${name}.hoshin`)
  const options = { clock: { now: () => '2026-11-02T10:00:00.000Z' } }
  const entry = { records: read.value.records, author: 'Ann', origin: 'new', label: 'New' } as const
  const made = await createPlanFile(path, entry, options)
  if (!made.ok) throw new Error(made.error.message)
  return path
}
