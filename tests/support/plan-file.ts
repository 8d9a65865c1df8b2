import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createPlanFile } from '../../db/create.ts'
import { openPlanReader, openPlanStore } from '../../db/open.ts'
import type { OpenPlan, OpenPlanToRead } from '../../db/open.ts'
import type { DbOptions } from '../../db/options.ts'
import type { StoreError } from '../../src/app/ports/plan-store.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import type { Result } from '../../src/support/result.ts'
import { headOnly } from './plan-edits.ts'

/** A clock that moves on by one second each time it is asked. */
function tickingClock(): { now: () => string } {
  let seconds = 0
  return { now: () => new Date(Date.UTC(2026, 10, 2) + 1000 * seconds++).toISOString() }
}

/** Options for a test: a clock of its own, and no long wait for a lock. */
export function testOptions(): DbOptions {
  return { clock: tickingClock(), patience: 100 }
}

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin db '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Makes a plan file in a folder of its own and returns its path. */
export async function planFile(
  records: readonly Entity[] = [headOnly()],
  name = 'Plan.hoshin',
): Promise<string> {
  const path = join(temporaryFolder(), name)
  const first = { records, author: 'Ann', origin: 'new', label: 'New plan' } as const
  valueOf(await createPlanFile(path, first, testOptions()))
  return path
}

/** Opens a plan for writing and closes it when the test is over. */
export async function openPlan(path: string, options = testOptions()): Promise<OpenPlan> {
  const opened = valueOf(await openPlanStore(path, options))
  onTestFinished(() => opened.plan.close())
  return opened
}

/** Opens a plan for reading and closes it when the test is over. */
export async function openToRead(path: string): Promise<OpenPlanToRead> {
  const opened = valueOf(await openPlanReader(path, testOptions()))
  onTestFinished(() => opened.plan.close())
  return opened
}

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T, StoreError>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** The code of a result that must be an error. */
export function codeOf(result: Result<unknown, StoreError>): string {
  return result.ok ? 'ok' : result.error.code
}

/** Every file of a folder with its bytes, to compare before and after. */
export function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
}
