import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { closeSync, openSync, writeSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allRecords } from '../../../src/domain/plan/plan.ts'
import { packet, response, round } from '../../support/catchball-records.ts'
import { arbitraryRecords } from '../../support/arbitrary-plan.ts'
import { headOnly, retitled } from '../../support/plan-edits.ts'
import { openPlan, openToRead, planFile, valueOf } from '../../support/plan-file.ts'
import { planFrom } from '../../support/plan-of.ts'

/** A plan with something in every table. */
async function full(): Promise<string> {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 W' },
    roles: { corp: 'P1 ann A' },
  })
  const records = [...allRecords(plan)].map(record => (record.table === 'plan' ? headOnly() : record))
  const path = await planFile(records)
  const { plan: store, catchball } = await openPlan(path)
  valueOf(await store.commit(0, retitled('Plan', 'One')))
  valueOf(await store.undo(1, 'Ann'))
  valueOf(await store.redo(2, 'Ann'))
  valueOf(await store.snapshot('Agreed', 'Ann'))
  valueOf(await catchball.openRound(round()))
  valueOf(await catchball.addPackets([packet()]))
  valueOf(await catchball.file([response()]))
  await store.close()
  return path
}

async function linesAfter(sql: string): Promise<readonly string[]> {
  const path = await full()
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  expect(db.exec(sql)).toBe(db)
  db.close()
  return valueOf(await (await openToRead(path)).plan.verify())
}

test('a sound plan has nothing to tell', async () => {
  expect(valueOf(await (await openToRead(await full())).plan.verify())).toEqual([])
})

describe('each thing that is wrong has its line', () => {
  test.for<[sql: string, line: RegExp]>([
    [`UPDATE link SET a = 'gone'`, /^link: names a item that is not there$/],
    [
      `UPDATE item SET target = 'x' WHERE id = 'corp-G1'; UPDATE item SET due = 'soon' WHERE id = 'corp-G1'`,
      /^item corp-G1\.due: /,
    ],
    [`UPDATE item SET weight = 3 WHERE id = 'corp-M1'`, /^item corp-M1: /],
    [`UPDATE item SET milestones = '[{' WHERE id = 'corp-M1'`, /^item corp-M1: holds broken JSON$/],
    [`UPDATE item SET code = 'G1' WHERE id = 'corp-P1'`, /code G1 stands twice/],
    [`UPDATE link SET matrix = 'other'`, /names something that is gone/],
    [
      `UPDATE item SET text = 'changed behind our back' WHERE id = 'corp-P1'`,
      /^item corp-P1: is not what the change log says$/,
    ],
    [`DELETE FROM role`, /^role corp-P1-ann: stands in the change log only$/],
    [`DELETE FROM log WHERE revision = 1`, /log/],
    [`UPDATE log SET revision = 9 WHERE revision = 4`, /^log: row 4 is not there$/],
    [`UPDATE log SET undo_top = 0 WHERE revision = 4`, /^log 4: undo or redo leads to the wrong row$/],
    [`UPDATE log SET at = 'yesterday' WHERE revision = 1`, /^log 1\.at: is not a time in UTC$/],
    [
      `UPDATE log SET diff = replace(diff, '"plan":', '"nalp":') WHERE revision = 1`,
      /^log 1\.diff: a record stands under the id of another$/,
    ],
    [`DELETE FROM log`, /log/],
    [`UPDATE packet SET slice = '[{"table":"plan"}]'`, /^packet packet1\.slice/],
    [`UPDATE response SET filed_by = ''; UPDATE response SET digest = 'x'`, /^response x\.digest: /],
    [`UPDATE round SET number = 0`, /^round round1\.number: /],
    [
      `UPDATE snapshot SET records = '[]' || ' '; UPDATE snapshot SET records = '7'`,
      /snapshot Agreed\.records: /,
    ],
  ])('%s', async ([sql, line]) => {
    const lines = await linesAfter(sql)
    expect(
      lines.some(found => line.test(found)),
      lines.join('\n'),
    ).toBe(true)
  })
})

test('a page of the log overwritten: the plan opens, verify tells', async () => {
  const [records] = fc.sample(arbitraryRecords, { numRuns: 1, seed: 7 })
  const path = await planFile(records)
  const db = new Database(path, { readonly: true })
  const { root } = db.prepare("SELECT rootpage AS root FROM sqlite_schema WHERE name = 'log'").get() as {
    root: number
  }
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, 4096 * (root - 1))
  closeSync(file)
  const { plan } = await openToRead(path)
  const lines = await plan.verify()
  expect(lines.ok ? lines.value.length : 1).toBeGreaterThan(0)
})
