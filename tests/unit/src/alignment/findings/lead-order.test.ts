import { expect, test } from 'vitest'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

test('C12 names people in their own order, however their roles came about', () => {
  const plan = planFrom({ items: { corp: 'P1' }, roles: { corp: 'P1 ann A, P1 bob A' } })
  const said = () => checkPlanRules(plan).find(({ rule }) => rule === 'C12')?.message
  expect(said()).toBe('P1 has 2 accountable: ann, bob')
  run(plan, { type: 'role.set', id: 'corp-P1-ann', item: 'corp-P1', person: 'ann', role: null })
  run(plan, { type: 'role.set', id: 'x', item: 'corp-P1', person: 'ann', role: 'accountable', second: true })
  expect(said()).toBe('P1 has 2 accountable: ann, bob')
})
