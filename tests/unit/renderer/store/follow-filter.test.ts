import { beforeEach, expect, test } from 'vitest'
import { planFilterSchema } from '../../../../src/domain/plan/filter.ts'
import { allRecords } from '../../../../src/domain/plan/plan.ts'
import { listOf } from '../../../../src/domain/plan/queries.ts'
import { itemIdSchema, matrixIdSchema } from '../../../../src/domain/record/ids.ts'
import type { App } from '../../../../renderer/store/app.ts'
import { createApp, setView } from '../../../../renderer/store/app.ts'
import { addItem, moveItemBy, setItem } from '../../../../renderer/store/edit-items.ts'
import { labelPlace } from '../../../../renderer/store/places.ts'
import { adoptPlan } from '../../../../renderer/store/plan-actions.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { planFrom } from '../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')
const item = (code: string) => itemIdSchema.parse(`corp-${code}`)
let app: App

beforeEach(() => {
  const plan = planFrom({
    items: { corp: 'P1 P2 P3 P4', ops: 'P1' },
    roles: { corp: 'P1 ann A, P2 bob A, P3 ann A' },
  })
  const records = [...allRecords(plan)]
  app = createApp(fakeHost(records).api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
})

const state = () => app.store.getState()
const hidden = () => [...state().sifted.hidden].map(id => id.replace('corp-', '')).join(' ')
const go = (code: string) =>
  setView(app, {
    cursor: labelPlace(state().open!.plan, { id: item(code), kind: 'priority' }),
    selected: item(code),
  })
const filter = (criteria: unknown) => setView(app, { filter: planFilterSchema.parse(criteria) })

test('cursor and selection leave what the filter hides, and stay on what it shows', () => {
  go('P1')
  filter({ owner: 'ann' })
  expect(hidden()).toBe('P2 P4 bob')
  expect(state().view.selected).toBe('corp-P1')
  filter({ owner: 'bob' })
  expect([state().view.cursor, state().view.selected]).toEqual([undefined, undefined])
  filter({})
  expect(hidden()).toBe('')
})

test('a new item and one that no longer passes stay in sight until the filter changes', () => {
  filter({ text: 'text of' })
  const id = addItem(app, { matrix: corp, kind: 'priority', after: item('P1') }, 'Something else')
  setItem(app, item('P2'), { text: 'Another' })
  expect(hidden()).toBe('')
  expect([...state().sifted.keep]).toEqual(expect.arrayContaining([id, 'corp-P2']))
  filter({ text: 'text' })
  expect([...state().sifted.hidden].sort()).toEqual([id, 'bob', 'corp-P2'].sort())
})

test('going to a hidden item shows it', () => {
  filter({ owner: 'bob' })
  go('P4')
  expect(hidden()).toBe('P1 P3 ann')
})

test('another matrix is filtered afresh', () => {
  filter({ owner: 'bob' })
  go('P4')
  setView(app, { matrix: matrixIdSchema.parse('ops') })
  expect(hidden()).toBe('ops-P1')
  setView(app, { matrix: corp })
  expect(hidden()).toBe('P1 P3 P4 ann')
})

test('an item moves past what is hidden', () => {
  filter({ owner: 'ann' })
  const list = () =>
    listOf(state().open!.plan, corp, 'priority')
      .map(each => each.code)
      .join(' ')
  moveItemBy(app, state().open!.plan.tables.item.get(item('P1'))!, 1)
  expect(list()).toBe('P2 P3 P1 P4')
  moveItemBy(app, state().open!.plan.tables.item.get(item('P1'))!, -1)
  expect(list()).toBe('P2 P1 P3 P4')
})
