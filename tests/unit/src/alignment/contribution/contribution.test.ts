import { expect, test } from 'vitest'
import { isEmptyContribution } from '../../../../../src/alignment/contribution/contribution.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { contributionOf } from '../../../../support/prose.ts'

function twoLevels() {
  return planFrom({
    items: { corp: 'B1 B2 G1 P1 M1', ops: 'B1 G1 P1 P2 M1' },
    links: {
      corp: 'G1>B1 S, P1>G1 M, M1>P1 S',
      ops: 'G1>B1 W, P1>G1 S, P2>G1 W, M1>P1 S, M1>P2 S',
    },
    roles: { ops: 'P1 ann A, P2 ann R, P1 bob R, P2 cy A', corp: 'P1 bob A' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
}

test('a priority leads over levels to the breakthroughs at the end of its strongest chains', () => {
  const { priorities } = contributionOf(twoLevels(), 'ann')
  expect(priorities.map(({ item, role }) => [item.code, role])).toEqual([
    ['P1', 'accountable'],
    ['P2', 'responsible'],
  ])
  const [p1, p2] = priorities.map(({ ways }) => ({
    ends: ways.ends.map(({ item, strength }) => `${item.id} ${strength}`),
    through: ways.through.map(({ id }) => id),
  }))
  expect(p1).toEqual({ ends: ['corp-B1 2', 'ops-B1 1'], through: ['ops-G1', 'corp-P1', 'corp-G1'] })
  expect(p2).toEqual({ ends: ['corp-B1 1', 'ops-B1 1'], through: ['ops-G1', 'corp-P1', 'corp-G1'] })
})

test('a breakthrough that carries out one above is on the way and no end', () => {
  const plan = twoLevels()
  run(plan, { type: 'item.set', id: 'ops-B1', patch: { deploys: ['corp-B1'] } })
  const ends = contributionOf(plan, 'ann').priorities[0]?.ways.ends.map(({ item }) => item.id)
  expect(ends).toEqual(['corp-B1'])
})

test('a metric reaches breakthroughs through its priorities; a mark without such a chain is told apart', () => {
  const plan = planFrom({
    items: { corp: 'B1 B2 G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, M1>P1 M, B2>M1 S, B1>M1 S' },
    roles: { corp: 'P1 ann A' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  const [metric] = contributionOf(plan, 'ann').metrics
  expect(metric?.ways.ends.map(({ item, strength }) => [item.code, strength])).toEqual([['B1', 2]])
  expect(metric?.direct.map(({ code }) => code)).toEqual(['B2'])
})

test('one works with everybody on the same priorities, and with who leads what one measures', () => {
  const plan = twoLevels()
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { owner: 'bob' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  const { colleagues } = contributionOf(plan, 'ann')
  expect(
    colleagues.map(({ person, roles, metrics }) => [
      person.code,
      roles.map(({ role, items }) => `${role} ${items.map(({ id }) => id).join(' ')}`).join(', '),
      metrics.map(({ id }) => id).join(' '),
    ]),
  ).toEqual([
    ['bob', 'accountable corp-P1, responsible ops-P1', 'ops-M1'],
    ['cy', 'accountable ops-P2', ''],
  ])
})

test('what was set aside is no part of a contribution', () => {
  const plan = twoLevels()
  for (const id of ['ops-P1', 'ops-P2', 'ops-M1'])
    run(plan, { type: 'item.set', id, patch: { setAside: { reason: 'next year' } } })
  expect(isEmptyContribution(contributionOf(plan, 'ann'))).toBe(true)
})
