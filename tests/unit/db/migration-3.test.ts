import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { APPLICATION_ID } from '../../../db/examine.ts'
import { MIGRATIONS, runMigrations } from '../../../db/migrate.ts'
import { packet, response, round } from '../../support/catchball-records.ts'
import { headOnly } from '../../support/plan-edits.ts'
import { codeOf, openPlan, temporaryFolder, valueOf } from '../../support/plan-file.ts'

/** A plan as version 2 of the schema wrote it, with a round, its packet and a response, and whatever else is done to it. */
function oldPlan(more: string): string {
  const path = join(temporaryFolder(), 'Plan.hoshin')
  const db = new Database(path)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  runMigrations(db, MIGRATIONS.slice(0, 2))
  const diff = JSON.stringify({ added: { plan: headOnly() }, updated: {}, removed: {} })
  const [sent, came] = [packet(), response()]
  db.exec(`INSERT INTO plan (id, title, status, arrangement, labels, limits, fields)
    VALUES ('plan', 'Plan', 'draft', 'standard', '{}', '{}', '[]')`)
  db.prepare(
    `INSERT INTO log (revision, at, author, origin, kind, label, diff) VALUES (0, ?, 'Ann', 'new', 'received', 'New plan', ?)`,
  ).run(sent.madeAt, diff)
  const addRound = db.prepare('INSERT INTO round (id, matrix, number, opened_at) VALUES (?, ?, ?, ?)')
  addRound.run(round().id, 'corp', 1, sent.madeAt)
  db.prepare(
    `INSERT INTO packet (id, round, plan, matrix, addressee, name, made_at, base, asked, slice) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[sent.id, sent.round, sent.plan, sent.matrix, sent.addressee, sent.name, sent.madeAt, sent.base],
    ...[JSON.stringify(sent.asked), JSON.stringify(sent.slice)],
  )
  db.prepare(
    `INSERT INTO response (digest, packet, filed_at, filed_by, sender, body) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(came.digest, came.packet, came.filedAt, came.filedBy, came.from, came.body)
  db.exec(more)
  db.close()
  return path
}

test('a plan of version 2 keeps its rounds, packets and responses, and has a backup beside it', async () => {
  const path = oldPlan('')
  const { plan, catchball } = await openPlan(path)
  expect(readdirSync(dirname(path))).toContain('Plan (before upgrade to 3).hoshin')
  expect(valueOf(await catchball.rounds())).toMatchObject([{ id: 'round1', number: 1 }])
  expect(valueOf(await catchball.packets())).toMatchObject([{ id: 'packet1', terms: {}, requests: [] }])
  expect(valueOf(await catchball.responses())).toMatchObject([{ digest: response().digest, origin: 'file' }])
  expect(valueOf(await catchball.messages())).toEqual([])
  expect(valueOf(await plan.verify())).toEqual([])
})

test('a round number that two programs gave at the same time is given once afterwards; other matrices keep theirs', async () => {
  const path = oldPlan(
    `INSERT INTO round (id, matrix, number, opened_at)
     VALUES ('a', 'corp', 1, 'now'), ('b', 'corp', 1, 'now'), ('c', 'corp', 2, 'now'), ('other', 'ops', 3, 'now')`,
  )
  const { catchball } = await openPlan(path)
  expect(valueOf(await catchball.rounds()).map(({ id, number }) => [id, number])).toEqual([
    ['round1', 1],
    ['a', 2],
    ['b', 3],
    ['c', 4],
    ['other', 3],
  ])
  expect(codeOf(await catchball.openRound({ ...round(), id: 'again' as never }))).toBe('invalid')
})

test('a row that was bad stays as it is, is named, and stops nothing else', async () => {
  const { plan, catchball } = await openPlan(oldPlan(`UPDATE packet SET asked = 'p1, m1'`))
  expect(codeOf(await catchball.packets())).toBe('damaged')
  expect(valueOf(await catchball.rounds())).toHaveLength(1)
  expect(valueOf(await plan.verify())).toEqual(['packet packet1: holds broken JSON'])
})

test('a reference that leads nowhere stops the upgrade, and the plan is as it was', async () => {
  const path = oldPlan(`PRAGMA foreign_keys = OFF; UPDATE response SET packet = 'gone'`)
  await expect(openPlan(path)).rejects.toThrow(/references do not hold after the upgrade/)
  const db = new Database(path, { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(2)
  db.close()
})
