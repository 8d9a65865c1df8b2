import { expect, it } from 'vitest'
import { personIdSchema } from '../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

it('turns a person into a vacant post and keeps what the post carries', () => {
  const plan = planFrom({ items: { corp: 'P1' }, roles: { corp: 'P1 ann A' } })
  run(plan, { type: 'person.set', id: 'ann', patch: { kind: 'vacant', name: 'Quality lead' } })
  expect(plan.tables.person.get(personIdSchema.parse('ann'))?.kind).toBe('vacant')
  expect(plan.tables.role.size).toBe(1)
})
