import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { allRecords } from '../../../src/domain/plan/plan.ts'
import { planFrom, run } from '../../support/plan-of.ts'
import { expectSameRecords } from '../../support/same-plan.ts'
import { codeOf, openPlan, openToRead, planFile, valueOf } from '../../support/plan-file.ts'

function someRecords() {
  const plan = planFrom({ items: { corp: 'B1 G1' }, links: { corp: 'G1>B1 S' }, roles: {} })
  const record = {
    table: 'waiver',
    id: 'w',
    matrix: 'corp',
    rule: 'C19',
    items: ['corp-G1'],
    reason: 'For now',
  }
  run(plan, { type: 'waiver.add', record })
  return [...allRecords(plan)]
}

/** What later steps brought. */
const LATER = `DROP TABLE decision; DROP TABLE message; DROP INDEX round_number; ALTER TABLE packet DROP COLUMN terms;
  ALTER TABLE packet DROP COLUMN requests; ALTER TABLE packet DROP COLUMN sent_by; ALTER TABLE response DROP COLUMN origin;`

/** A plan as the first schema left it. */
async function firstSchemaFile(more = ''): Promise<string> {
  const path = await planFile(someRecords())
  const db = new Database(path)
  db.exec(LATER)
  db.exec(`ALTER TABLE link DROP COLUMN disputed; ALTER TABLE waiver DROP COLUMN people; ${more}`)
  db.pragma('user_version = 1')
  db.close()
  return path
}

test('a plan of the first schema opens with its links and waivers as they were, and keeps second sources from then on', async () => {
  const path = await firstSchemaFile()
  const reader = await openToRead(path)
  expectSameRecords(valueOf(await reader.plan.load()).records, someRecords())
  const { plan } = await openPlan(path)
  const { records, revision } = valueOf(await plan.load())
  expectSameRecords(records, someRecords())
  const link = records.find(record => record.table === 'link')!
  const disputed = { ...link, disputed: { strength: 'weak' as const } }
  const diff = { added: {}, updated: { [link.id]: [link, disputed] as const }, removed: {} }
  valueOf(await plan.commit(revision, { diff, author: 'Ann', origin: 'imported', label: 'Import' }))
  expect(valueOf(await plan.load()).records).toContainEqual(disputed)
})

test('a row that was bad before is refused after the upgrade as it was before', async () => {
  const path = await firstSchemaFile(`UPDATE link SET strength = 'very'`)
  const { plan } = await openPlan(path)
  expect(codeOf(await plan.load())).toBe('damaged')
})
