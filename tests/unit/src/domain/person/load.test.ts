import { expect, test } from 'vitest'
import { loadOf, loadPartsOf } from '../../../../../src/domain/person/load.ts'
import { personIdSchema } from '../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const ann = personIdSchema.parse('ann')

test('the load counts 2 a priority accountable for, 1 responsible for, 1 a metric owned, over all matrices', () => {
  const plan = planFrom({
    items: { corp: 'P1 P2 P3 M1', ops: 'P1 M1' },
    roles: { corp: 'P1 ann A, P2 ann R, P3 ann C, P3 bob I', ops: 'P1 ann A' },
  })
  expect(loadOf(plan, ann)).toBe(5)
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { owner: 'ann' } })
  expect(loadOf(plan, ann)).toBe(7)
  expect(loadOf(plan, personIdSchema.parse('bob'))).toBe(0)
})

test('what was set aside weighs nothing', () => {
  const plan = planFrom({ items: { corp: 'P1 M1' }, roles: { corp: 'P1 ann A' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann', setAside: { reason: 'later' } } })
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { setAside: { reason: 'later' } } })
  expect(loadOf(plan, ann)).toBe(0)
})

test('a priority and what carries it out on another level are counted once, by the heavier role', () => {
  const plan = planFrom({
    items: { corp: 'P1 P2', ops: 'G1 P1 P2 P3' },
    roles: { corp: 'P1 ann R, P2 ann A', ops: 'P1 ann A, P2 ann R, P3 bob A' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  // A goal that deploys a priority has no roles of its own.
  expect(loadOf(plan, ann)).toBe(6)
  run(plan, { type: 'item.set', id: 'ops-P1', patch: { deploys: ['corp-P1'] } })
  expect(loadOf(plan, ann)).toBe(5)
  run(plan, { type: 'item.set', id: 'ops-P2', patch: { deploys: ['corp-P2'] } })
  expect(loadOf(plan, ann)).toBe(4)
  // Where somebody else does the work below, both carry their own part.
  run(plan, { type: 'item.set', id: 'ops-P3', patch: { deploys: ['corp-P1'] } })
  expect(loadOf(plan, personIdSchema.parse('bob'))).toBe(2)
  const parts = loadPartsOf(plan, ann).map(
    part => 'role' in part && [part.role.item, part.points, part.carriedOutBy],
  )
  expect(parts).toEqual(
    expect.arrayContaining([
      ['corp-P1', 0, 'ops-P1'],
      ['corp-P2', 1, 'ops-P2'],
      ['ops-P1', 2, undefined],
      ['ops-P2', 1, undefined],
    ]),
  )
  run(plan, { type: 'item.set', id: 'ops-P1', patch: { setAside: { reason: 'later' } } })
  expect(loadOf(plan, ann)).toBe(3)
})
