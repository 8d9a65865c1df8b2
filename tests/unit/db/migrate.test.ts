import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../db/migrate.ts'
import type { Migration } from '../../../db/migrations/migration.ts'
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

/** The version of a step that comes after those of today. */
const version = MIGRATIONS.length + 1

/** A step of tomorrow: it adds a column and changes a row. */
const next: Migration = {
  version,
  up: db =>
    void db.exec(`ALTER TABLE plan ADD COLUMN motto TEXT; UPDATE plan SET title = title || ' (next)'`),
}
const tomorrow = [...MIGRATIONS, next]

test('the steps count up by one', () => {
  expect(tomorrow.map(step => step.version)).toEqual(tomorrow.map((_, i) => i + 1))
})

test('an older plan is upgraded after a backup beside it, which still opens as it was', async () => {
  const path = await planFile()
  const opened = valueOf(await openPlanStore(path, testOptions(), tomorrow))
  expect(valueOf(await opened.plan.load())).toEqual({ records: [headOnly('Plan (next)')], revision: 0 })
  valueOf(await opened.plan.commit(0, retitled('Plan (next)', 'Other')))
  await opened.plan.close()
  const backup = `Plan (before upgrade to ${version}).hoshin`
  expect(readdirSync(dirname(path)).sort()).toEqual([backup, 'Plan.hoshin'])
  const old = await openToRead(join(dirname(path), backup))
  expect(valueOf(await old.plan.load())).toEqual({ records: [headOnly()], revision: 0 })
  expect(valueOf(await old.plan.verify())).toEqual([])
  // Upgraded once, it is refused by the version of today and opened as it is by that of tomorrow.
  expect(codeOf(await openPlanStore(path, testOptions()))).toBe('newer')
  const again = valueOf(await openPlanStore(path, testOptions(), tomorrow))
  await again.plan.close()
  expect(readdirSync(dirname(path))).toHaveLength(2)
})

test('a second backup takes another name', async () => {
  const path = await planFile()
  await (
    await openPlan(path)
  ).plan.saveCopy(join(dirname(path), `Plan (before upgrade to ${version}).hoshin`))
  await valueOf(await openPlanStore(path, testOptions(), tomorrow)).plan.close()
  expect(readdirSync(dirname(path))).toContain(`Plan (before upgrade to ${version}, 2).hoshin`)
})

test('an older plan opened to read is upgraded in memory only', async () => {
  const path = await planFile()
  const writer = await openPlan(path)
  valueOf(await writer.plan.commit(0, retitled('Plan', 'One')))
  await writer.plan.close()
  const before = bytesIn(dirname(path))
  const { plan } = valueOf(await openPlanReader(path, testOptions(), tomorrow))
  expect(valueOf(await plan.load())).toEqual({ records: [headOnly('One (next)')], revision: 1 })
  await plan.close()
  expect(bytesIn(dirname(path))).toEqual(before)
})

test.for<[string, Migration['up']]>([
  ['fails', db => void db.exec(`UPDATE plan SET title = 'half'; SELECT * FROM nothing`)],
  [
    'breaks a reference',
    db =>
      void db.exec(
        `PRAGMA defer_foreign_keys = ON; UPDATE plan SET title = 'half'; INSERT INTO person (id, code, name, kind, order_key, department) VALUES ('a', 'a', 'A', 'person', 'a0', 'gone')`,
      ),
  ],
])('an upgrade that %s leaves the plan as it was', async ([, up]) => {
  const path = await planFile()
  const before = bytesIn(dirname(path))[basename(path)]
  const opened = await openPlanStore(path, testOptions(), [...MIGRATIONS, { version, up }])
  expect(codeOf(opened)).toMatch(/damaged|invalid/)
  expect(bytesIn(dirname(path))[basename(path)]).toBe(before)
  const { plan } = await openPlan(path)
  expect(valueOf(await plan.load()).records).toEqual([headOnly()])
})
