import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeFile, write } from '../../../db/at-rest.ts'
import { connect } from '../../../db/open-file.ts'
import { headOnly, retitled } from '../../support/plan-edits.ts'
import { bytesIn, openPlan, openToRead, planFile, testOptions, valueOf } from '../../support/plan-file.ts'

const beside = (path: string) => readdirSync(dirname(path)).sort()

test('a plan that is only looked at keeps every byte, opened to read or to write', async () => {
  const path = await planFile()
  const before = bytesIn(dirname(path))
  for (const open of [openToRead, openPlan]) {
    const { plan, catchball } = await open(path)
    valueOf(await plan.load())
    valueOf(await plan.history())
    valueOf(await plan.verify())
    valueOf(await catchball.packets())
    expect(beside(path)).toEqual(['Plan.hoshin'])
    await plan.close()
    expect(bytesIn(dirname(path))).toEqual(before)
  }
})

test('the first write brings the working files, the last close takes them away', async () => {
  const path = await planFile()
  const [one, two] = [await openPlan(path), await openPlan(path)]
  expect(beside(path)).toEqual(['Plan.hoshin'])
  valueOf(await one.plan.commit(0, retitled('Plan', 'One')))
  expect(beside(path)).toEqual(['Plan.hoshin', 'Plan.hoshin-shm', 'Plan.hoshin-wal'])
  valueOf(await two.plan.commit(1, retitled('One', 'Two')))
  await one.plan.close()
  expect(existsSync(`${path}-wal`)).toBe(true)
  valueOf(await two.plan.commit(2, retitled('Two', 'Three')))
  await two.plan.close()
  expect(beside(path)).toEqual(['Plan.hoshin'])
  expect(valueOf(await (await openToRead(path)).plan.load())).toEqual({
    records: [headOnly('Three')],
    revision: 3,
  })
})

test('one that has not written puts the file to rest for the one that has', async () => {
  const path = await planFile()
  const [writer, looker] = [await openPlan(path), await openPlan(path)]
  valueOf(await writer.plan.commit(0, retitled('Plan', 'One')))
  valueOf(await looker.plan.load())
  await writer.plan.close()
  await looker.plan.close()
  expect(beside(path)).toEqual(['Plan.hoshin'])
})

test('a reader works beside a writer and sees what is committed', async () => {
  const path = await planFile()
  const writer = await openPlan(path)
  valueOf(await writer.plan.commit(0, retitled('Plan', 'One')))
  const reader = await openToRead(path)
  expect(valueOf(await reader.plan.load()).revision).toBe(1)
  valueOf(await writer.plan.commit(1, retitled('One', 'Two')))
  expect(valueOf(await reader.plan.load()).revision).toBe(2)
  await writer.plan.close()
  await reader.plan.close()
  // The reader cannot put the file to rest; the next one who can, does.
  await (await openPlan(path)).plan.close()
  expect(beside(path)).toEqual(['Plan.hoshin'])
})

describe('the connection', () => {
  const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema']
  const read = (file: ReturnType<typeof connect>) =>
    Object.fromEntries(pragmas.map(name => [name, file.db.pragma(name, { simple: true })]))

  test('keeps its promises while it works: WAL, synced at each commit, references looked at', async () => {
    const file = connect(await planFile(), 'write', testOptions())
    expect(read(file)).toEqual({ journal_mode: 'delete', synchronous: 2, foreign_keys: 1, trusted_schema: 0 })
    valueOf(write(file, () => undefined))
    expect(read(file)).toEqual({ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0 })
    expect(file.db.pragma('busy_timeout', { simple: true })).toBe(100)
    closeFile(file)
  })

  test('prepares each statement once', async () => {
    const file = connect(await planFile(), 'read', testOptions())
    expect(file.statement('SELECT 1')).toBe(file.statement('SELECT 1'))
    closeFile(file)
  })
})
