import { beforeEach, expect, test } from 'vitest'
import { allRecords } from '../../../../src/domain/plan/plan.ts'
import { linkBetween } from '../../../../src/domain/plan/queries.ts'
import { itemIdSchema, matrixIdSchema } from '../../../../src/domain/record/ids.ts'
import type { App } from '../../../../renderer/store/app.ts'
import { createApp } from '../../../../renderer/store/app.ts'
import { addUnder, moveUnder } from '../../../../renderer/store/edit-tree.ts'
import { adoptPlan, undo } from '../../../../renderer/store/plan-actions.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { planFrom } from '../../../support/plan-of.ts'

const id = (code: string) => itemIdSchema.parse(`corp-${code}`)
let app: App

beforeEach(() => {
  const links = { corp: 'P1>G1 W, P2>G1 S, P2>G2 M, P3>G2 N' }
  const records = [...allRecords(planFrom({ items: { corp: 'B1 G1 G2 P1 P2 P3' }, links }))]
  app = createApp(fakeHost(records).api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
})

const plan = () => app.store.getState().open!.plan
const item = (code: string) => plan().tables.item.get(id(code))!
const strength = (x: string, y: string) => linkBetween(plan(), id(x), id(y))?.strength

test('an item added under another hangs there firmly, and one undo takes both away', async () => {
  const where = { matrix: matrixIdSchema.parse('corp'), kind: 'priority', after: id('P1') } as const
  const added = addUnder(app, item('G2'), where, 'New way')!
  expect(plan().tables.item.get(added)?.text).toBe('New way')
  expect(linkBetween(plan(), added, id('G2'))?.strength).toBe('strong')
  await app.session!.sync.settled()
  await undo(app)
  expect(plan().tables.item.has(added)).toBe(false)
  expect(plan().tables.link.size).toBe(4)
})

test('an item moved under another keeps the strength of its link', () => {
  expect(moveUnder(app, item('P1'), id('G1'), item('G2'))).toBe(true)
  expect([strength('P1', 'G1'), strength('P1', 'G2')]).toEqual([undefined, 'weak'])
})

test('a link that is there already stays as it is, and one without effect becomes one', () => {
  moveUnder(app, item('P2'), id('G1'), item('G2'))
  expect([strength('P2', 'G1'), strength('P2', 'G2')]).toEqual([undefined, 'medium'])
  moveUnder(app, item('P3'), undefined, item('G2'))
  expect(strength('P3', 'G2')).toBe('strong')
})

test('nothing moves to where it is', () => {
  expect(moveUnder(app, item('P1'), id('G1'), item('G1'))).toBe(false)
  expect(strength('P1', 'G1')).toBe('weak')
})
