import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { openPlanReader, openPlanStore } from '../../../db/open.ts'
import { headOnly, retitled } from '../../support/plan-edits.ts'
import {
  bytesIn,
  codeOf,
  openPlan,
  openToRead,
  planFile,
  testOptions,
  valueOf,
} from '../../support/plan-file.ts'

const program = join(import.meta.dirname, '../../support/db-child.ts')

function start(job: string, path: string): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [program, job, path])
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Lines of a child until one is enough. */
async function lineWhere(
  child: ChildProcessWithoutNullStreams,
  enough: (line: unknown) => boolean,
): Promise<unknown> {
  for await (const line of createInterface(child.stdout)) {
    const said: unknown = JSON.parse(line)
    if (enough(said)) return said
  }
  throw new Error('The other process has ended')
}

async function kill(child: ChildProcessWithoutNullStreams): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test.for([1, 2, 30])('killed right after edit %d has answered: it is there', async edits => {
  const path = await planFile()
  const child = start('editForever', path)
  await lineWhere(child, said => said === edits)
  await kill(child)
  expect(existsSync(`${path}-wal`)).toBe(true)
  // A reader takes the edits in without touching the plan.
  const before = bytesIn(dirname(path))['Plan.hoshin']
  const reader = await openToRead(path)
  expect(valueOf(await reader.plan.load()).revision).toBeGreaterThanOrEqual(edits)
  await reader.plan.close()
  expect(bytesIn(dirname(path))['Plan.hoshin']).toBe(before)
  const { plan } = await openPlan(path)
  expect(Object.keys(bytesIn(dirname(path)))).toEqual(['Plan.hoshin'])
  const { records, revision } = valueOf(await plan.load())
  expect(revision).toBeGreaterThanOrEqual(edits)
  expect(records).toEqual([headOnly(`Title ${revision}`)])
  expect(valueOf(await plan.verify())).toEqual([])
  valueOf(await plan.undo(revision, 'Ann'))
})

test('two processes at once: every edit of both is kept, one after the other', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path, { ...testOptions(), patience: 5000 })
  const child = start('editForever', path)
  await lineWhere(child, said => said === 3)
  let [mine, seen] = [0, 0]
  while (mine < 5) {
    for (const row of valueOf(await plan.since(seen))) seen = row.revision
    const answer = await plan.commit(seen, {
      ...retitled('a', 'b'),
      diff: { added: {}, updated: {}, removed: {} },
    })
    if (answer.ok) mine += 1
    else expect(answer.error.code).toBe('stale')
  }
  await kill(child)
  expect(valueOf(await plan.verify())).toEqual([])
  const ours = valueOf(await plan.history()).filter(row => row.label === 'Title: b')
  expect(ours).toHaveLength(5)
})

test('held by another process: locked, and as it was', async () => {
  const path = await planFile()
  const before = bytesIn(dirname(path))
  const { plan } = await openPlan(path)
  const child = start('lock', path)
  await lineWhere(child, said => said === 'locked')
  for (const open of [openPlanStore, openPlanReader])
    expect(codeOf(await open(path, testOptions()))).toBe('locked')
  expect(codeOf(await plan.commit(0, retitled('Plan', 'X')))).toBe('locked')
  expect(await plan.changedSince(0)).toBe(false)
  await kill(child)
  expect(bytesIn(dirname(path))['Plan.hoshin']).toEqual(before['Plan.hoshin'])
  valueOf(await plan.commit(0, retitled('Plan', 'X')))
})
