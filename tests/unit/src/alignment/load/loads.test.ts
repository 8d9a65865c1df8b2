import { expect, test } from 'vitest'
import { departmentLoads } from '../../../../../src/alignment/load/department-load.ts'
import { personLoads } from '../../../../../src/alignment/load/person-load.ts'
import { itemOfPart } from '../../../../../src/alignment/load/part-order.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

/** Two levels, three people, departments with one below the other. */
function twoLevels() {
  const plan = planFrom({
    items: { corp: 'P1 P2 P3 M1', ops: 'P1 P2 M1' },
    roles: { corp: 'P1 ann A, P2 ann A, P3 bob A, P3 ann R', ops: 'P2 bob R, P1 cid A' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  for (const [at, [code, parent]] of [
    ['works', undefined],
    ['line', 'works'],
    ['sales', undefined],
  ].entries())
    run(plan, {
      type: 'department.add',
      record: { table: 'department', id: code, code, name: code, order: `a${at}`, parent },
    })
  run(plan, { type: 'person.set', id: 'ann', patch: { department: 'works' } })
  run(plan, { type: 'person.set', id: 'bob', patch: { department: 'line' } })
  return plan
}

test('everybody has their load against the limits of the plan, and what it is made of', () => {
  const plan = twoLevels()
  const said = () =>
    personLoads(plan).map(
      ({ person, load, limit, leads, leadLimit, over }) =>
        `${person.name} ${load}/${limit} A ${leads}/${leadLimit}${over ? ' over' : ''}`,
    )
  expect(said()).toEqual(['ann 6/6 A 2/2', 'bob 3/6 A 1/2', 'cid 2/6 A 1/2'])
  run(plan, { type: 'plan.set', patch: { limits: { load: 5 } } })
  expect(said()[0]).toBe('ann 6/5 A 2/2 over')
  run(plan, { type: 'plan.set', patch: { limits: { accountable: 1 } } })
  expect(said()[0]).toBe('ann 6/6 A 2/1 over')
  const [ann] = personLoads(plan)
  expect(ann?.parts.map(part => itemOfPart(plan, part)?.id)).toEqual([
    'corp-P1',
    'corp-P2',
    'corp-P3',
    'corp-M1',
  ])
})

test('a department carries what its people and those of the departments in it carry', () => {
  const plan = twoLevels()
  const said = departmentLoads(plan, personLoads(plan)).map(
    ({ department, depth, load, limit, people, overloaded, over }) =>
      `${'> '.repeat(depth)}${department?.name ?? 'none'} ${load}/${limit} of ${people.length}, ${overloaded} over, ${over}`,
  )
  expect(said).toEqual([
    'works 9/12 of 2, 0 over, false',
    '> line 3/6 of 1, 0 over, false',
    'sales 0/0 of 0, 0 over, false',
    'none 2/6 of 1, 0 over, false',
  ])
})
