import { expect, test } from 'vitest'
import { loadOf } from '../../../../../src/domain/person/load.ts'
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
