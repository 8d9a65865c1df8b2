import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { packet, response, round } from '../../support/catchball-records.ts'
import { retitled } from '../../support/plan-edits.ts'
import { codeOf, openPlan, openToRead, planFile, valueOf } from '../../support/plan-file.ts'

test('rounds, packets and responses come back as they went in, in the order they came', async () => {
  const path = await planFile()
  const { plan, catchball } = await openPlan(path)
  const rounds = [round(1), { ...round(2), due: undefined, message: undefined }]
  for (const one of rounds) valueOf(await catchball.openRound(one))
  valueOf(await catchball.addPackets([packet(2), packet(1)]))
  expect(valueOf(await catchball.file(response(2)))).toBe('filed')
  expect(valueOf(await catchball.file(response(1)))).toBe('filed')
  await plan.close()
  const again = await openToRead(path)
  expect(valueOf(await again.catchball.rounds())).toEqual(rounds)
  expect(valueOf(await again.catchball.packets())).toEqual([packet(2), packet(1)])
  expect(valueOf(await again.catchball.responses())).toEqual([response(2), response(1)])
  expect(valueOf(await again.plan.verify())).toEqual([])
})

test('filing stands in the history with its own revision, and undo passes over it', async () => {
  const { plan, catchball } = await openPlan(await planFile())
  valueOf(await catchball.openRound(round()))
  valueOf(await catchball.addPackets([packet()]))
  valueOf(await plan.commit(0, retitled('Plan', 'One')))
  valueOf(await catchball.file(response()))
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
  valueOf(await catchball.file(response(2)))
  expect(await plan.undoState()).toEqual({ redo: 'Title: One' })
  expect(valueOf(await catchball.responses())).toHaveLength(2)
})

test('the same response is filed once; a duplicate leaves a file at rest untouched', async () => {
  const path = await planFile()
  const first = await openPlan(path)
  valueOf(await first.catchball.openRound(round()))
  valueOf(await first.catchball.addPackets([packet()]))
  valueOf(await first.catchball.file(response()))
  await first.plan.close()
  const { plan, catchball } = await openPlan(path)
  expect(valueOf(await catchball.file({ ...response(), filedBy: 'Somebody else' }))).toBe('duplicate')
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
  expect(codeOf(await catchball.file(response()))).toBe('invalid')
  expect(valueOf(await catchball.responses())).toEqual([])
})
