import Database from 'better-sqlite3'
import {
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openPlanReader, openPlanStore } from '../../../db/open.ts'
import { headOnly, retitled } from '../../support/plan-edits.ts'
import {
  bytesIn,
  openPlan,
  openToRead,
  planFile,
  temporaryFolder,
  testOptions,
  valueOf,
} from '../../support/plan-file.ts'
import { arbitraryRecords } from '../../support/arbitrary-plan.ts'
import * as fc from 'fast-check'

/** Opens the file both ways; expects the same coded error, one that names the file, and no byte changed. */
async function expectRefused(path: string, code: string): Promise<void> {
  const folder = dirname(path)
  const before = bytesIn(folder)
  for (const open of [openPlanStore, openPlanReader]) {
    const opened = await open(path, testOptions())
    if (opened.ok) await opened.value.plan.close()
    expect(opened).toMatchObject({ ok: false, error: { code } })
    if (opened.ok) continue
    expect(opened.error.message).toContain(path)
    expect(opened.error.message).not.toMatch(/\n|\bat .*:\d+/)
  }
  expect(bytesIn(folder)).toEqual(before)
}

test('a file that is not there', () => expectRefused(join(temporaryFolder(), 'Plan.hoshin'), 'missing'))

test('a folder that is not there', async () => {
  const opened = await openPlanStore(join(temporaryFolder(), 'no', 'Plan.hoshin'), testOptions())
  expect(opened).toMatchObject({ ok: false, error: { code: 'missing' } })
})

test('a folder', async () => {
  const path = join(temporaryFolder(), 'Plan.hoshin')
  mkdirSync(path)
  for (const open of [openPlanStore, openPlanReader]) {
    expect(await open(path, testOptions())).toMatchObject({ ok: false, error: { code: 'not-a-plan' } })
  }
})

test.for<[string, Buffer]>([
  ['an empty file', Buffer.alloc(0)],
  ['text', Buffer.from('{"format":"hoshin-plan"}\n'.repeat(500))],
  ['a page of zeros', Buffer.alloc(4096)],
  ['the start of a database and nothing else', Buffer.from('SQLite format 3\u0000')],
])('%s', async ([, bytes]) => {
  const path = join(temporaryFolder(), 'Plan.hoshin')
  writeFileSync(path, bytes)
  await expectRefused(path, 'not-a-plan')
})

test('a database of another program', async () => {
  const path = join(temporaryFolder(), 'Plan.hoshin')
  const other = new Database(path)
  other.exec('CREATE TABLE plan (id TEXT); PRAGMA user_version = 1')
  other.close()
  await expectRefused(path, 'not-a-plan')
})

test('a newer schema', async () => {
  const path = await planFile()
  edit(path, 'PRAGMA user_version = 99')
  await expectRefused(path, 'newer')
})

test('a newer schema with edits of a crash beside it', async () => {
  const path = await planFile()
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.exec('PRAGMA user_version = 99')
  const folder = temporaryFolder()
  for (const name of ['Plan.hoshin', 'Plan.hoshin-wal']) {
    copyFileSync(join(dirname(path), name), join(folder, name))
  }
  db.close()
  const before = bytesIn(folder)
  const opened = await openPlanStore(join(folder, 'Plan.hoshin'), testOptions())
  expect(opened).toMatchObject({ ok: false, error: { code: 'newer' } })
  const after = bytesIn(folder)
  expect([after['Plan.hoshin'], after['Plan.hoshin-wal']]).toEqual([
    before['Plan.hoshin'],
    before['Plan.hoshin-wal'],
  ])
})

test.for([0.1, 0.5, 0.9, 0.99])('a file cut off at %d of its length', async part => {
  const path = await planFile(fc.sample(arbitraryRecords, { numRuns: 1, seed: 7 })[0])
  const whole = readFileSync(path)
  truncateSync(path, Math.floor(whole.length * part))
  await expectRefused(path, 'damaged')
})

test('a page of the plan overwritten', async () => {
  const path = await planFile(fc.sample(arbitraryRecords, { numRuns: 1, seed: 7 })[0])
  const db = new Database(path, { readonly: true })
  const { root } = db.prepare("SELECT rootpage AS root FROM sqlite_schema WHERE name = 'item'").get() as {
    root: number
  }
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, 4096 * (root - 1))
  closeSync(file)
  await expectRefused(path, 'damaged')
})

test('a table that is gone', async () => {
  const path = await planFile()
  edit(path, 'DROP TABLE waiver')
  await expectRefused(path, 'damaged')
})

test.for([
  ["UPDATE plan SET status = 'wild'", 'plan plan.status'],
  ["UPDATE plan SET labels = '{'", 'plan plan: holds broken JSON'],
  ["UPDATE plan SET limits = '[]'", 'plan plan.limits'],
] as const)('a row that does not fit: %s', async ([sql, place]) => {
  const path = await planFile()
  edit(path, sql)
  const { plan } = await openToRead(path)
  const loaded = await plan.load()
  expect(loaded).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(loaded.ok ? '' : loaded.error.message).toContain(place)
})

test('a log row that does not fit stops undo and history, not the plan', async () => {
  const path = await planFile()
  const first = await openPlan(path)
  valueOf(await first.plan.commit(0, retitled('Plan', 'One')))
  await first.plan.close()
  edit(path, `UPDATE log SET diff = replace(diff, '"draft"', '"wild"') WHERE revision = 1`)
  const { plan } = await openPlan(path)
  expect(valueOf(await plan.load())).toEqual({ records: [headOnly('One')], revision: 1 })
  expect(await plan.undo(1, 'Ann')).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(await plan.history()).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(valueOf(await plan.commit(1, retitled('One', 'Two'))).revision).toBe(2)
})

test.for([
  'CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM item; END',
  'ALTER TABLE waiver RENAME TO w; CREATE VIEW waiver AS SELECT * FROM w',
])('a plan that does more than hold a plan: %s', async sql => {
  const path = await planFile()
  edit(path, sql)
  await expectRefused(path, 'damaged')
})

test('a crash in the middle of a write without -wal: read says so, edit takes it back', async () => {
  const path = await planFile()
  const db = new Database(path)
  db.pragma('cache_size = 1')
  db.exec(`BEGIN; UPDATE plan SET title = 'half'`)
  db.exec(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO draft SELECT i, 'x', hex(zeroblob(500)) FROM n`,
  )
  const folder = temporaryFolder()
  const crashed = join(folder, 'Plan.hoshin')
  for (const end of ['', '-journal']) copyFileSync(`${path}${end}`, `${crashed}${end}`)
  db.close()
  const before = bytesIn(folder)
  const read = await openPlanReader(crashed, testOptions())
  expect(read).toMatchObject({
    ok: false,
    error: { code: 'io', message: expect.stringContaining('not closed properly') as string },
  })
  expect(bytesIn(folder)).toEqual(before)
  const { plan } = await openPlan(crashed)
  expect(valueOf(await plan.load()).records).toEqual([headOnly()])
  expect(valueOf(await plan.verify())).toEqual([])
  expect(Object.keys(bytesIn(folder))).toEqual(['Plan.hoshin'])
})

test('a link to a plan opens the plan', async () => {
  const path = await planFile()
  const link = join(temporaryFolder(), 'Link.hoshin')
  symlinkSync(path, link)
  const { plan } = await openPlan(link)
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  expect(valueOf(await plan.load()).revision).toBe(1)
})

test('a name that ends in a space is refused, since the library would open another file', async () => {
  const path = await planFile([headOnly()], 'Plan.hoshin ')
  expect(await openPlanStore(path, testOptions())).toMatchObject({ ok: false, error: { code: 'io' } })
})

function edit(path: string, sql: string): void {
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}
