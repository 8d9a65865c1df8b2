import { expect, test } from 'vitest'
import { moveCommands } from '../../../../../src/alignment/load/move-part.ts'
import { previewChange } from '../../../../../src/alignment/load/preview-change.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { roleOf } from '../../../../../src/domain/plan/queries.ts'
import type { ItemId, PersonId, RoleId } from '../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const ann = 'ann' as PersonId
const bob = 'bob' as PersonId
const fresh = 'fresh' as RoleId

function overloaded(): Plan {
  return planFrom({
    items: { corp: 'P1 P2 P3' },
    roles: { corp: 'P1 ann A, P2 ann A, P3 ann A, P1 bob R' },
  })
}

function preview(plan: Plan, code: string) {
  const role = roleOf(plan, `corp-${code}` as ItemId, ann)
  if (role === undefined) throw new Error(`ann has no role on ${code}`)
  const result = previewChange(plan, moveCommands(plan, { role }, bob, fresh), [ann, bob])
  if (!result.ok) throw new Error(result.error.message)
  const { people, appearing, vanishing, changing } = result.value
  return {
    loads: people.map(({ before, after }) => `${before.person.name} ${before.load} > ${after.load}`),
    appearing: appearing.map(each => each.message),
    vanishing: vanishing.map(each => each.message),
    changing: changing.map(each => each.message),
  }
}

test('a move is seen with both loads and the findings that come and go, and nothing is done', () => {
  const plan = overloaded()
  expect(preview(plan, 'P2')).toEqual({
    loads: ['ann 6 > 4', 'bob 1 > 3'],
    appearing: [],
    vanishing: ['ann: accountable for 3 priorities, limit 2'],
    changing: [],
  })
  expect(roleOf(plan, 'corp-P2' as ItemId, bob)).toBeUndefined()
  run(plan, { type: 'plan.set', patch: { limits: { accountable: 0 } } })
  expect(preview(plan, 'P2')).toEqual({
    loads: ['ann 6 > 4', 'bob 1 > 3'],
    appearing: ['bob: accountable for 1 priority, limit 0'],
    vanishing: [],
    changing: ['ann: accountable for 2 priorities, limit 0'],
  })
})

test('who has a weaker role there has the stronger one afterwards; another accountable stays', () => {
  const plan = overloaded()
  expect(preview(plan, 'P1').loads).toEqual(['ann 6 > 4', 'bob 1 > 2'])
  run(plan, {
    type: 'person.add',
    record: { table: 'person', id: 'cid', code: 'cid', name: 'cid', kind: 'person', order: 'a9' },
  })
  run(plan, { type: 'role.set', id: 'x', item: 'corp-P1', person: 'cid', role: 'accountable', second: true })
  const role = roleOf(plan, 'corp-P1' as ItemId, ann)
  for (const command of role ? moveCommands(plan, { role }, bob, fresh) : []) run(plan, command)
  const roles = [...plan.tables.role.values()].filter(({ item }) => item === 'corp-P1')
  expect(roles.map(each => `${each.person} ${each.role}`).sort()).toEqual([
    'bob accountable',
    'cid accountable',
  ])
})

test('a metric goes to its new owner, in an agreed plan as well', () => {
  const plan = planFrom({ items: { corp: 'P1 M1' }, roles: { corp: 'P1 ann A, P1 bob R' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  run(plan, { type: 'plan.set', patch: { status: 'agreed' } })
  const metric = plan.tables.item.get('corp-M1')
  if (metric?.kind !== 'metric') throw new Error('M1 is gone')
  const result = previewChange(plan, moveCommands(plan, { metric }, bob, fresh), [ann, bob])
  expect(result.ok && result.value.people.map(({ before, after }) => [before.load, after.load])).toEqual([
    [3, 2],
    [1, 2],
  ])
  expect(moveCommands(plan, { metric }, ann, fresh)).toEqual([])
})
