import { expect, test } from 'vitest'
import { dealStates } from '../../../../src/catchball/deal-states.ts'
import { negotiationOf } from '../../../../src/catchball/negotiation.ts'
import type { FiledResponse, Packet } from '../../../../src/catchball/records.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { filedAnswers, packetTo } from '../../../support/answered.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

function small(): Plan {
  const plan = planFrom({ items: { corp: 'P1 M1 M2' }, roles: { corp: 'P1 ann A, P1 bob C' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 5, owner: 'ann' } })
  return plan
}

/** "corp-P1 waiting": every item with a state. */
function states(plan: Plan, packets: readonly Packet[], responses: readonly FiledResponse[]): string[] {
  const { index } = negotiationOf(plan, { rounds: [], packets, responses, messages: [] })
  return [...dealStates(index)].map(([item, state]) => `${item} ${state}`)
}

test('an item has the state of its deal once somebody was asked whose acceptance counts', () => {
  const plan = small()
  const packet = packetTo(plan, 'ann', ['corp-P1', 'corp-M1'])
  expect(states(plan, [], [])).toEqual([])
  expect(states(plan, [packet], [])).toEqual(['corp-P1 waiting', 'corp-M1 waiting'])
  const filed = filedAnswers(packet, [{ item: 'corp-M1', verdict: 'accept' }])
  expect(states(plan, [packet], [filed])).toEqual(['corp-P1 waiting', 'corp-M1 accepted'])
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 4 } })
  expect(states(plan, [packet], [filed])).toEqual(['corp-P1 waiting', 'corp-M1 waiting'])
  const only = packetTo(plan, 'bob', ['corp-P1'], 2)
  expect(states(plan, [only], [])).toEqual([])
})
