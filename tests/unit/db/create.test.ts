import * as fc from 'fast-check'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanFile } from '../../../db/create.ts'
import { arbitraryRecords } from '../../support/arbitrary-plan.ts'
import { MIGRATIONS } from '../../../db/migrate.ts'
import { headOnly } from '../../support/plan-edits.ts'
import {
  bytesIn,
  codeOf,
  openToRead,
  planFile,
  temporaryFolder,
  testOptions,
  valueOf,
} from '../../support/plan-file.ts'
import { expectSameRecords } from '../../support/same-plan.ts'

const first = { records: [headOnly()], author: 'Ann', origin: 'new', label: 'New plan' } as const

test('a new plan is one file at rest that says what it is', async () => {
  const path = await planFile()
  expect(readdirSync(dirname(path))).toEqual(['Plan.hoshin'])
  const header = readFileSync(path).subarray(0, 100)
  expect(header.toString('latin1', 0, 15)).toBe('SQLite format 3')
  expect([header[18], header[19]]).toEqual([1, 1])
  expect(header.toString('latin1', 68, 72)).toBe('HOSH')
  expect(header.readUInt32BE(60)).toBe(MIGRATIONS.length)
})

test('nothing is ever overwritten, nor joined to what a crash left of an earlier plan', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'Plan.hoshin')
  for (const name of ['Plan.hoshin-wal', 'Plan.hoshin']) {
    writeFileSync(join(folder, name), 'something else')
    const before = bytesIn(folder)
    expect(codeOf(await createPlanFile(path, first, testOptions()))).toBe('exists')
    expect(bytesIn(folder)).toEqual(before)
  }
})

test('a folder that is not there, and records that make no plan, leave nothing behind', async () => {
  const folder = temporaryFolder()
  expect(codeOf(await createPlanFile(join(folder, 'no', 'Plan.hoshin'), first, testOptions()))).toBe(
    'missing',
  )
  const none = { ...first, records: [] }
  expect(codeOf(await createPlanFile(join(folder, 'Plan.hoshin'), none, testOptions()))).toBe('invalid')
  expect(readdirSync(folder)).toEqual([])
})

test('any plan, made and read, is the same, and the file verifies', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, async records => {
      const { plan } = await openToRead(await planFile(records))
      expectSameRecords(valueOf(await plan.load()).records, records)
      expect(valueOf(await plan.verify())).toEqual([])
      await plan.close()
    }),
    { numRuns: 40 },
  )
})
