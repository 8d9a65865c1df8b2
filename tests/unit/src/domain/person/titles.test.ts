import { expect, test } from 'vitest'
import { titlesForNames } from '../../../../../src/domain/person/titles.ts'
import { peopleOf } from '../../../../../src/domain/plan/queries.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const unnamed = (department: string | undefined) => `somebody in ${department ?? 'the house'}`

test('titles stand for names, also in texts; teams and vacant posts keep theirs', () => {
  const plan = planFrom({ items: { corp: 'P1 P2' }, roles: { corp: 'P1 ann A, P1 bob R, P2 quality A' } })
  run(plan, { type: 'person.set', id: 'ann', patch: { name: 'A. Berg', title: 'Plant Manager' } })
  run(plan, { type: 'person.set', id: 'bob', patch: { name: 'Bob' } })
  run(plan, { type: 'person.set', id: 'quality', patch: { name: 'Quality', kind: 'team', title: 'Crew' } })
  run(plan, {
    type: 'item.set',
    id: 'corp-P1',
    patch: { text: 'Ask A. Berg, not A. Bergmann', why: 'Bob asked' },
  })
  const { plan: titled, inText } = titlesForNames(plan, unnamed)
  expect(peopleOf(titled).map(({ name }) => name)).toEqual([
    'Plant Manager',
    'somebody in the house',
    'Quality',
  ])
  const item = [...titled.tables.item.values()].find(({ code }) => code === 'P1')
  expect(item?.text).toBe('Ask Plant Manager, not A. Bergmann')
  expect(item?.why).toBe('Bob asked')
  expect(inText('A. Berg?')).toBe('Plant Manager?')
  expect([...plan.tables.person.values()].map(({ name }) => name)).toContain('A. Berg')
})
