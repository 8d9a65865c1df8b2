import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { decision, message, packet, response, round } from '../../support/catchball-records.ts'
import { retitled } from '../../support/plan-edits.ts'
import { codeOf, openPlan, openToRead, planFile, valueOf } from '../../support/plan-file.ts'

test('rounds, packets and responses come back as they went in, in the order they came', async () => {
  const path = await planFile()
  const { plan, catchball } = await openPlan(path)
  const rounds = [round(1), { ...round(2), due: undefined, message: undefined }]
  for (const one of rounds) valueOf(await catchball.openRound(one))
  valueOf(await catchball.addPackets([packet(2), packet(1)]))
  expect(valueOf(await catchball.file([response(2)]))).toEqual(['filed'])
  expect(valueOf(await catchball.file([response(1)]))).toEqual(['filed'])
  await plan.close()
  const again = await openToRead(path)
  expect(valueOf(await again.catchball.rounds())).toEqual(rounds)
  expect(valueOf(await again.catchball.packets())).toEqual([packet(2), packet(1)])
  expect(valueOf(await again.catchball.responses())).toEqual([response(2), response(1)])
  expect(valueOf(await again.plan.verify())).toEqual([])
})

test('messages come back as they were posted, and one id is given once', async () => {
  const { plan, catchball } = await openPlan(await planFile())
  valueOf(await catchball.post(message(2)))
  valueOf(await catchball.post(message(1)))
  expect(codeOf(await catchball.post(message(1)))).toBe('invalid')
  expect(valueOf(await catchball.messages())).toEqual([message(2), message(1)])
  expect(valueOf(await plan.verify())).toEqual([])
})

test('a decision with every field is a record of the plan: it comes back as it was, and undo takes it away', async () => {
  const path = await planFile()
  const { plan } = await openPlan(path)
  const record = decision()
  const diff = { added: { [record.id]: record }, updated: {}, removed: {} }
  valueOf(await plan.commit(0, { diff, author: 'Ann', origin: 'packet', label: 'Decide' }))
  expect(valueOf(await (await openToRead(path)).plan.load()).records).toContainEqual(record)
  expect(valueOf(await plan.verify())).toEqual([])
  valueOf(await plan.undo(1, 'Ann'))
  expect(valueOf(await plan.load()).records).not.toContainEqual(record)
})

test('a folder of responses is filed as a whole: with one that fits no packet, none is', async () => {
  const { catchball } = await openPlan(await planFile())
  valueOf(await catchball.openRound(round()))
  valueOf(await catchball.addPackets([packet()]))
  const stray = { ...response(2), packet: packet(9).id }
  expect(codeOf(await catchball.file([response(1), stray]))).toBe('invalid')
  expect(valueOf(await catchball.responses())).toEqual([])
  expect(valueOf(await catchball.file([response(1), response(3), response(1)]))).toEqual([
    'filed',
    'filed',
    'duplicate',
  ])
})

test('filing stands in the history with its own revision, and undo passes over it', async () => {
  const { plan, catchball } = await openPlan(await planFile())
  valueOf(await catchball.openRound(round()))
  valueOf(await catchball.addPackets([packet()]))
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  valueOf(await catchball.file([response()]))
  expect(await plan.changedSince(1)).toBe(true)
  expect(valueOf(await plan.since(1))).toMatchObject([
    {
      revision: 2,
      kind: 'received',
      origin: 'packet',
      author: 'Bob',
      label: 'Received an answer from Ann Ode',
    },
  ])
  expect(await plan.undoState()).toEqual({ undo: 'Title: One' })
  expect(valueOf(await plan.undo(2, 'Ann')).revision).toBe(3)
  valueOf(await catchball.file([response(2)]))
  expect(await plan.undoState()).toEqual({ redo: 'Title: One' })
  expect(valueOf(await catchball.responses())).toHaveLength(2)
})

test('the same response is filed once; a duplicate leaves a file at rest untouched', async () => {
  const path = await planFile()
  const first = await openPlan(path)
  valueOf(await first.catchball.openRound(round()))
  valueOf(await first.catchball.addPackets([packet()]))
  valueOf(await first.catchball.file([response()]))
  await first.plan.close()
  const { plan, catchball } = await openPlan(path)
  expect(valueOf(await catchball.file([{ ...response(), filedBy: 'Somebody else' }]))).toEqual(['duplicate'])
  expect(readdirSync(dirname(path))).toEqual(['Plan.hoshin'])
  expect(valueOf(await catchball.responses())).toEqual([response()])
  expect(valueOf(await plan.history())).toHaveLength(2)
})

test('all packets or none; a packet of no round, a response to no packet and a second of one id are refused', async () => {
  const { catchball } = await openPlan(await planFile())
  expect(codeOf(await catchball.addPackets([packet()]))).toBe('invalid')
  valueOf(await catchball.openRound(round()))
  expect(codeOf(await catchball.openRound(round()))).toBe('invalid')
  expect(codeOf(await catchball.addPackets([packet(1), packet(1)]))).toBe('invalid')
  expect(valueOf(await catchball.packets())).toEqual([])
  expect(codeOf(await catchball.file([response()]))).toBe('invalid')
  expect(valueOf(await catchball.responses())).toEqual([])
})

test('what was read before is the same records again; what another window or program adds comes after it', async () => {
  const path = await planFile()
  const { catchball } = await openPlan(path)
  valueOf(await catchball.openRound(round()))
  valueOf(await catchball.addPackets([packet(1)]))
  const [first] = valueOf(await catchball.packets())
  const other = await openPlan(path)
  valueOf(await other.catchball.addPackets([packet(2)]))
  await other.plan.close()
  const again = valueOf(await catchball.packets())
  expect(again).toEqual([packet(1), packet(2)])
  expect(again[0]).toBe(first)
})

test('where a row was taken away or a new one does not fit, nothing is passed over', async () => {
  const path = await planFile()
  const { plan, catchball } = await openPlan(path)
  valueOf(await catchball.openRound(round(1)))
  valueOf(await catchball.openRound(round(2)))
  expect(valueOf(await catchball.rounds())).toHaveLength(2)
  const outside = new Database(path)
  outside.prepare('DELETE FROM round WHERE id = ?').run(round(1).id)
  expect(valueOf(await catchball.rounds())).toEqual([round(2)])
  valueOf(await catchball.openRound(round(3)))
  outside.prepare('UPDATE round SET number = -1 WHERE id = ?').run(round(3).id)
  outside.close()
  expect(codeOf(await catchball.rounds())).toBe('damaged')
  expect(codeOf(await catchball.rounds())).toBe('damaged')
  await plan.close()
})
