import { beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../../renderer/store/app.ts'
import type { App } from '../../../../renderer/store/app.ts'
import { setColumns, valuesLost } from '../../../../renderer/store/edit-columns.ts'
import { adoptPlan, undo } from '../../../../renderer/store/plan-actions.ts'
import type { OwnColumn } from '../../../../src/domain/item/own-columns.ts'
import { allRecords, headOf } from '../../../../src/domain/plan/plan.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { planFrom, run } from '../../../support/plan-of.ts'
import { expectSameRecords } from '../../../support/same-plan.ts'

const COST: OwnColumn = { id: 'cost', kind: 'priority', label: 'Cost', type: 'number' }
const SIZE: OwnColumn = { id: 'size', kind: 'priority', label: 'Size', type: 'choice', choices: ['S', 'L'] }
let app: App

beforeEach(() => {
  const plan = planFrom({ items: { corp: 'P1 P2 G1' } })
  run(plan, { type: 'plan.set', patch: { fields: [COST, SIZE] } })
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { fields: { cost: 3, size: 'L' } } })
  run(plan, { type: 'item.set', id: 'corp-P2', patch: { fields: { cost: 5 } } })
  const records = [...allRecords(plan)]
  app = createApp(fakeHost(records).api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
})

const plan = () => app.store.getState().open!.plan
const fieldsOf = (code: string) => [...plan().tables.item.values()].find(item => item.code === code)?.fields

it('a column goes with its values, and one undo brings all of it back', async () => {
  const before = [...allRecords(plan())]
  expect(valuesLost(plan(), COST, undefined)).toBe(2)
  expect(setColumns(app, [SIZE])).toBe(true)
  expect([fieldsOf('P1'), fieldsOf('P2')]).toEqual([{ size: 'L' }, undefined])
  await app.session!.sync.settled()
  await undo(app)
  expectSameRecords(allRecords(plan()), before)
})

it('a column that changes loses only the values that no longer fit', () => {
  const smaller = { ...SIZE, choices: ['S', 'M'] }
  expect(valuesLost(plan(), SIZE, smaller)).toBe(1)
  expect(valuesLost(plan(), COST, { ...COST, label: 'Budget' })).toBe(0)
  expect(setColumns(app, [{ ...COST, label: 'Budget' }, smaller])).toBe(true)
  expect([fieldsOf('P1'), fieldsOf('P2')]).toEqual([{ cost: 3 }, { cost: 5 }])
  expect(headOf(plan()).fields.map(({ label }) => label)).toEqual(['Budget', 'Size'])
})
