import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boardOf } from '../../../../src/catchball/board.ts'
import { sentItem } from '../../../../src/catchball/packet-index.ts'
import { negotiationOf } from '../../../../src/catchball/negotiation.ts'
import type { Negotiation } from '../../../../src/catchball/negotiation.ts'
import type { FiledResponse } from '../../../../src/catchball/records.ts'
import { keyOf } from '../../../../src/catchball/statements.ts'
import type { Statement } from '../../../../src/catchball/statements.ts'
import { advance, allRecords } from '../../../../src/domain/plan/plan.ts'
import { reverseDiff } from '../../../../src/domain/diff/diff.ts'
import { arbitraryHistory, happen, stage, stand, startWorld } from '../../../support/catchball-history.ts'
import type { Step, World } from '../../../support/catchball-history.ts'
import { expectSameRecords } from '../../../support/same-plan.ts'

const runs = { numRuns: 300 }

function lived(history: readonly Step[]): World {
  const world = startWorld()
  for (const step of history) happen(world, step)
  return world
}

/** All that a negotiation comes to, without the order in which things were said. */
function picture(negotiation: Negotiation) {
  const { index, statements } = negotiation
  const items = [...index.plan.tables.item.keys()].sort()
  return {
    deals: items
      .map(id => index.dealOf(id as never))
      .map(deal => deal && { ...deal, waits: deal.waits.length }),
    standings: statements
      .map(one => [keyOf(one), one.standing, one.reopens, one.decisions.map(({ id }) => id)])
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    cells: boardOf(index, statements, 'corp' as never, '2026-12-01').rows.map(({ person, cells }) => [
      person,
      cells,
    ]),
  }
}

/** Whether every revision of every packet is told by the day of its signature, so that filing order says nothing. */
function toldApart(responses: readonly FiledResponse[]): (one: FiledResponse) => boolean {
  return one => {
    const days = responses
      .filter(({ packet }) => packet === one.packet)
      .map(({ body }) => (JSON.parse(body) as { signed: { on: string } | null }).signed?.on)
    return days.every(day => day !== undefined) && new Set(days).size === days.length
  }
}

/** A shuffled archive. Revisions of one packet that nothing tells apart keep their order. */
function shuffled(responses: readonly FiledResponse[], keys: readonly number[]): FiledResponse[] {
  const told = toldApart(responses)
  const mixed = responses
    .map((one, at) => ({ one, key: keys[at % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)
  const queues = new Map<string, FiledResponse[]>()
  for (const one of responses)
    if (!told(one)) queues.set(one.packet, [...(queues.get(one.packet) ?? []), one])
  return mixed.map(one => queues.get(one.packet)?.shift() ?? one)
}

test('filing responses in any order gives the same state', () => {
  fc.assert(
    fc.property(arbitraryHistory, fc.array(fc.nat(), { minLength: 1 }), (history, keys) => {
      const { plan, archive } = lived(history)
      const other = { ...archive, responses: shuffled(archive.responses, keys) }
      expect(picture(negotiationOf(plan, other))).toEqual(picture(negotiationOf(plan, archive)))
    }),
    runs,
  )
})

test('every answer is waiting, decided with a reason, or replaced by a later one of the same person: one of the three', () => {
  fc.assert(
    fc.property(arbitraryHistory, history => {
      const world = lived(history)
      const { statements } = stand(world)
      const said = world.archive.responses.map(
        ({ body }) => (JSON.parse(body) as { answers: unknown[] }).answers.length,
      )
      expect(statements).toHaveLength(said.reduce((sum, count) => sum + count, 0))
      for (const [at, one] of statements.entries()) {
        const same = (other: Statement) =>
          other.about === one.about && other.packet.addressee === one.packet.addressee
        const later = statements.slice(at + 1).some(same)
        const replies = world.archive.messages.filter(
          ({ item, replies }) => item === one.about && replies.includes(one.response.digest),
        )
        if (one.standing === 'replaced') expect(later).toBe(true)
        if (one.standing === 'waiting') expect(later).toBe(false)
        if (one.standing === 'decided')
          expect(
            [...one.decisions.map(({ reason }) => reason), ...replies.map(({ text }) => text)].join(''),
          ).not.toBe('')
      }
    }),
    runs,
  )
})

test('agreed is shown only while both sides hold the same values', () => {
  fc.assert(
    fc.property(arbitraryHistory, history => {
      const world = lived(history)
      const { index, statements } = stand(world)
      for (const item of world.plan.tables.item.values()) {
        const deal = index.dealOf(item.id)
        if (deal?.state !== 'agreed' && deal?.state !== 'agreed subject to') continue
        // Looked up anew, by what they said last and what stood in the packet that they said it to.
        const last = statements.findLast(
          one =>
            one.about === item.id &&
            one.packet.addressee === deal.partner &&
            one.standing === 'decided' &&
            one.kind === 'answer' &&
            one.answer.verdict !== null,
        )
        if (last?.kind !== 'answer') throw new Error(`${item.code} is agreed and nobody said so`)
        expect(last.decisions.some(({ act }) => act === 'accept')).toBe(true)
        expect(['accept', 'counter']).toContain(last.answer.verdict)
        const sent = sentItem(last.packet, item.id)
        const held = {
          target: sent?.target,
          due: sent?.due,
          text: sent?.text,
          ...(last.answer.verdict === 'counter' ? last.answer.counter : {}),
        }
        expect({ target: item.target, due: item.due, text: item.text }).toEqual(held)
      }
    }),
    { numRuns: 600 },
  )
})

test('no value of the plan changes without a decision of ours in the same change', () => {
  fc.assert(
    fc.property(arbitraryHistory, history => {
      const world = startWorld()
      for (const step of history) {
        const before = [...allRecords(world.plan)]
        happen(world, step)
        if (step.do === 'send' || step.do === 'answer' || step.do === 'say') {
          const after = [...allRecords(world.plan)]
          expect(after.every((record, at) => record === before[at]) && after.length === before.length).toBe(
            true,
          )
        }
      }
      for (const diff of world.decided)
        expect(Object.values(diff.added).some(({ table }) => table === 'decision')).toBe(true)
    }),
    runs,
  )
})

test('deciding and undoing gives the plan before and the answers back to where they were; archive and thread stay', () => {
  fc.assert(
    fc.property(arbitraryHistory, fc.nat(50), fc.constantFrom('accept', 'decline'), (history, at, act) => {
      const world = lived(history)
      const records = [...allRecords(world.plan)]
      const before = picture(stand(world))
      const archive = structuredClone(world.archive)
      const { statements } = stand(world)
      const one = statements[at % Math.max(1, statements.length)]
      if (one === undefined) return
      const steps = world.undo.length
      stage(world, { act: act, response: one.response.digest, item: one.about, reason: 'Seen.' })
      if (world.undo.length === steps) return
      if (one.standing === 'waiting') {
        const after = stand(world).statements.find(other => keyOf(other) === keyOf(one))
        expect(after?.standing).toBe('decided')
      }
      advance(world.plan, reverseDiff(world.undo.pop()!))
      expectSameRecords(allRecords(world.plan), records)
      expect(picture(stand(world))).toEqual(before)
      expect(world.archive).toEqual(archive)
    }),
    runs,
  )
})

test('a counter of what was sent and is the plan changes nothing but that it is decided', () => {
  fc.assert(
    fc.property(fc.constantFrom('ann', 'bob', 'cyd'), fc.constantFrom('target', 'due'), (who, field) => {
      const world = startWorld()
      happen(world, { do: 'send', to: who })
      const said = { verdict: 'counter' as const, figure: 2, due: field === 'due', asks: false, needs: false }
      happen(world, { do: 'answer', from: who, at: 0, said: [said], signed: false })
      for (const one of stand(world).statements) {
        if (one.kind !== 'answer') continue
        const sent = sentItem(one.packet, one.about)
        const same = field === 'target' && sent?.target === 2
        const before = [...allRecords(world.plan)]
        stage(world, { act: 'accept', response: one.response.digest, item: one.about })
        const values = [...allRecords(world.plan)].filter(({ table }) => table !== 'decision')
        if (same)
          expectSameRecords(
            values,
            before.filter(({ table }) => table !== 'decision'),
          )
      }
    }),
  )
})
