import { beforeEach, expect, it } from 'vitest'
import { carriedBy } from '../../../../src/domain/person/carried.ts'
import { allRecords } from '../../../../src/domain/plan/plan.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import { personIdSchema } from '../../../../src/domain/record/ids.ts'
import { createApp } from '../../../../renderer/store/app.ts'
import type { App } from '../../../../renderer/store/app.ts'
import {
  addDepartment,
  addPerson,
  departmentsOf,
  leaveVacant,
  mergeDepartments,
  mergePeople,
  movePersonBy,
  removeDepartment,
  removePerson,
  setDepartment,
  setPerson,
} from '../../../../renderer/store/edit-people.ts'
import { adoptPlan, goToRecord, undo } from '../../../../renderer/store/plan-actions.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { planFrom } from '../../../support/plan-of.ts'

let app: App

beforeEach(() => {
  const plan = planFrom({
    items: { corp: 'P1 P2 M1' },
    roles: { corp: 'P1 ann A, P1 bob R, P2 bob A, P2 cid C' },
  })
  const records = [...allRecords(plan)]
  app = createApp(fakeHost(records).api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
})

const plan = () => app.store.getState().open!.plan
const person = (id: string) => plan().tables.person.get(personIdSchema.parse(id))!
const names = () => peopleOf(plan()).map(each => each.name)
const rolesOf = (id: string) =>
  carriedBy(plan(), personIdSchema.parse(id)).roles.map(({ item, role }) => `${item} ${role}`)

it('merges several people in one step of undo', async () => {
  mergePeople(app, [person('ann'), person('cid')], person('bob'))
  expect(names()).toEqual(['bob'])
  expect(rolesOf('bob')).toEqual(['corp-P1 accountable', 'corp-P2 accountable'])
  await undo(app)
  expect(names()).toEqual(['ann', 'bob', 'cid'])
  expect(rolesOf('bob')).toEqual(['corp-P2 accountable', 'corp-P1 responsible'])
})

it('leaves a post vacant with all that it carries, and whoever fills it takes it over', () => {
  leaveVacant(app, person('ann'))
  expect(person('ann')).toMatchObject({ kind: 'vacant', name: 'Post of ann' })
  setPerson(app, person('ann').id, { kind: 'person', name: 'Dora' })
  expect(person('ann')).toMatchObject({ kind: 'person', name: 'Dora' })
  expect(rolesOf('ann')).toEqual(['corp-P1 accountable'])
})

it('hands over what somebody carries, or clears it', () => {
  removePerson(app, person('ann'), person('cid').id)
  expect(rolesOf('cid')).toEqual(['corp-P1 accountable', 'corp-P2 consulted'])
  removePerson(app, person('cid'), null)
  expect(names()).toEqual(['bob'])
})

it('moves people, but not beyond the ends', () => {
  movePersonBy(app, person('cid'), peopleOf(plan()), -2)
  expect(names()).toEqual(['cid', 'ann', 'bob'])
  movePersonBy(app, person('cid'), peopleOf(plan()), -1)
  expect(names()).toEqual(['cid', 'ann', 'bob'])
})

it('keeps departments: added, headed, merged, removed', () => {
  const one = addDepartment(app, 'Purchase')!
  const other = addDepartment(app, 'PURCHASE')!
  setDepartment(app, other, { head: person('ann').id })
  addPerson(app, { name: 'Eve', kind: 'team', title: '', department: other })
  const [kept, gone] = departmentsOf(plan())
  expect([kept!.id, gone!.id, kept!.code, gone!.code]).toEqual([one, other, 'purchase', 'purchase-2'])
  mergeDepartments(app, [gone!], kept!)
  expect(departmentsOf(plan())).toMatchObject([{ id: one, name: 'Purchase', head: 'ann' }])
  expect(peopleOf(plan()).at(-1)).toMatchObject({ name: 'Eve', kind: 'team', department: one })
  removeDepartment(app, departmentsOf(plan())[0]!)
  expect(peopleOf(plan()).at(-1)?.department).toBeUndefined()
})

it('goes to people and departments on their page, to roles on the sheet, and nowhere for what is gone', () => {
  expect(goToRecord(app, 'corp-P1-bob')).toBe(true)
  expect(app.store.getState().view).toMatchObject({
    page: 'plan',
    cursor: { row: 'corp-P1', column: 'bob' },
  })
  const id = addDepartment(app, 'Quality')!
  expect(goToRecord(app, id)).toBe(true)
  expect(app.store.getState().view).toMatchObject({ page: 'people', person: id })
  expect(goToRecord(app, 'nobody')).toBe(false)
})
