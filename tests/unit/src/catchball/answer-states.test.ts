import { expect, test } from 'vitest'
import { answerStates } from '../../../../src/catchball/answer-states.ts'
import { filedResponseSchema, packetSchema } from '../../../../src/catchball/records.ts'
import type { FiledResponse, Packet } from '../../../../src/catchball/records.ts'
import { writeResponse } from '../../../../src/catchball/response.ts'
import type { Answer } from '../../../../src/catchball/response.ts'
import { allRecords } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

const digest = (n: number) => `sha256:${n.toString(16).padStart(64, '0')}`

function small(): Plan {
  const plan = planFrom({ items: { corp: 'P1 M1 M2' }, roles: { corp: 'P1 ann A, P1 bob R' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 5, owner: 'ann' } })
  return plan
}

function sentTo(plan: Plan, person: string, n: number): Packet {
  return packetSchema.parse({
    ...{ id: `packet${n}`, round: 'round1', plan: 'plan', matrix: 'corp', addressee: person },
    ...{ name: `plan-${person}-r1`, madeAt: '2026-11-02T00:00:00.000Z', base: digest(n) },
    asked: ['corp-P1', 'corp-M1'],
    slice: [...allRecords(plan)],
    ...{ terms: {}, requests: [] },
  })
}

function reply(to: Packet, answers: Answer[]): FiledResponse {
  const body = writeResponse({
    ...{ plan: to.plan, packet: to.id, round: 1, base: to.base, signed: null, offers: [], answers },
    from: { person: to.addressee, name: to.addressee },
  })
  return filedResponseSchema.parse({
    ...{ packet: to.id, filedAt: '2026-11-03T00:00:00.000Z', filedBy: 'Office', from: to.addressee },
    ...{ digest: (JSON.parse(body) as { digest: string }).digest, body, origin: 'file' },
  })
}

const accept = (item: string): Answer => ({ item, verdict: 'accept' })

test('what nobody was asked about has no state, what nobody answered is asked', () => {
  const plan = small()
  const states = answerStates(plan, [sentTo(plan, 'ann', 1)], [])
  expect([...states]).toEqual([
    ['corp-P1', 'asked'],
    ['corp-M1', 'asked'],
  ])
})

test('an acceptance holds until what was accepted changes', () => {
  const plan = small()
  const packet = sentTo(plan, 'ann', 1)
  const filed = reply(packet, [accept('corp-M1'), { item: 'corp-P1', verdict: null, questions: ['Why?'] }])
  const states = () => answerStates(plan, [packet], [filed])
  expect(states().get('corp-M1' as never)).toBe('accepted')
  expect(states().get('corp-P1' as never)).toBe('asked')
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 4 } })
  expect(states().get('corp-M1' as never)).toBe('changed')
})

test('a counter is open until the plan says the same', () => {
  const plan = small()
  const packet = sentTo(plan, 'ann', 1)
  const filed = reply(packet, [{ item: 'corp-M1', verdict: 'counter', counter: { target: 6 } }])
  expect(answerStates(plan, [packet], [filed]).get('corp-M1' as never)).toBe('countered')
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 6 } })
  expect(answerStates(plan, [packet], [filed]).get('corp-M1' as never)).toBe('accepted')
})

test('of one person the last answer counts, of several the weightiest; what cannot be read says nothing', () => {
  const plan = small()
  const [ann, bob] = [sentTo(plan, 'ann', 1), sentTo(plan, 'bob', 2)]
  const never = reply(bob, [{ item: 'corp-P1', verdict: 'cannot', reason: 'No people' }])
  const fine = reply(ann, [accept('corp-P1')])
  const late = reply(bob, [accept('corp-P1')])
  const broken = { ...late, body: '{' }
  const state = (...filed: FiledResponse[]) => answerStates(plan, [ann, bob], filed).get('corp-P1' as never)
  expect(state(never, fine)).toBe('cannot')
  expect(state(never, fine, late)).toBe('accepted')
  expect(state(never, fine, broken)).toBe('cannot')
})
