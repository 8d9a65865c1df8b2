import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { headOnly, retitled } from '../../support/plan-edits.ts'
import {
  bytesIn,
  codeOf,
  openPlan,
  openToRead,
  planFile,
  temporaryFolder,
  valueOf,
} from '../../support/plan-file.ts'

test.for(['written before', 'not written before'])(
  'deleted while open, %s: not saved, and a copy keeps the work',
  async how => {
    const path = await planFile()
    const { plan } = await openPlan(path)
    let [title, revision] = ['Plan', 0]
    if (how === 'written before') {
      valueOf(await plan.commit(0, retitled('Plan', 'One')))
      ;[title, revision] = ['One', 1]
    }
    rmSync(path)
    expect(codeOf(await plan.commit(revision, retitled(title, 'Lost')))).toBe('moved')
    expect(codeOf(await plan.saveDraft({ record: 'plan', field: 'title', text: 'x' }))).toBe('moved')
    expect(existsSync(path)).toBe(false)
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
    expect(valueOf(await plan.load())).toEqual({ records: [headOnly(title)], revision })
    const copy = join(temporaryFolder(), 'Copy.hoshin')
    valueOf(await plan.saveCopy(copy))
    const rescued = await openPlan(copy)
    expect(valueOf(await rescued.plan.load())).toEqual({ records: [headOnly(title)], revision })
    expect(valueOf(await rescued.plan.verify())).toEqual([])
    valueOf(await rescued.plan.commit(revision, retitled(title, 'Kept')))
    await plan.close()
    expect(readdirSync(dirname(path))).toEqual([])
  },
)

test('the folder deleted while open: a copy elsewhere keeps the work', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path)
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  rmSync(dirname(path), { recursive: true })
  expect(codeOf(await plan.commit(1, retitled('One', 'Lost')))).toBe('moved')
  const copy = join(temporaryFolder(), 'Copy.hoshin')
  valueOf(await plan.saveCopy(copy))
  await plan.close()
  expect(valueOf(await (await openToRead(copy)).plan.load()).records).toEqual([headOnly('One')])
})

test('moved while open: refused there, complete where it went, and taken up again when it comes back', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path)
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  const elsewhere = join(temporaryFolder(), 'Moved.hoshin')
  renameSync(path, elsewhere)
  expect(codeOf(await plan.commit(1, retitled('One', 'Two')))).toBe('moved')
  const there = await openToRead(elsewhere)
  expect(valueOf(await there.plan.load()).records).toEqual([headOnly('One')])
  await there.plan.close()
  renameSync(elsewhere, path)
  valueOf(await plan.commit(1, retitled('One', 'Two')))
  await plan.close()
  expect(Object.keys(bytesIn(dirname(path)))).toEqual(['Plan.hoshin'])
})

test('another file put in its place is not touched', async () => {
  const path = await planFile()
  const other = await planFile([headOnly('Other')])
  const { plan } = await openPlan(path)
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  rmSync(path)
  copyFileSync(other, path)
  const before = bytesIn(dirname(path))['Plan.hoshin']
  expect(codeOf(await plan.commit(1, retitled('One', 'Two')))).toBe('moved')
  await plan.close()
  expect(bytesIn(dirname(path))).toEqual({ 'Plan.hoshin': before })
})

test('a copy never takes the place of a file, and a copy of a closed plan is complete', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path)
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  const copy = join(dirname(path), 'Copy.hoshin')
  valueOf(await plan.saveCopy(copy))
  expect(codeOf(await plan.saveCopy(copy))).toBe('exists')
  expect(codeOf(await plan.saveCopy(path))).toBe('exists')
  expect(codeOf(await plan.saveCopy(join(dirname(path), 'no', 'Copy.hoshin')))).toBe('missing')
  await plan.close()
  expect(Object.keys(bytesIn(dirname(path))).sort()).toEqual(['Copy.hoshin', 'Plan.hoshin'])
  const reader = await openToRead(copy)
  expect(valueOf(await reader.plan.load())).toEqual({ records: [headOnly('One')], revision: 1 })
  valueOf(await reader.plan.saveCopy(join(dirname(path), 'Third.hoshin')))
})
