import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { GridLine, GridModel } from '../../../../../renderer/matrix/grid-model.ts'
import { createApp, setView } from '../../../../../renderer/store/app.ts'
import type { App } from '../../../../../renderer/store/app.ts'
import { receivePaste } from '../../../../../renderer/store/paste/receive-paste.ts'
import { adoptPlan, undo } from '../../../../../renderer/store/plan-actions.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import { listOf, ownersOf } from '../../../../../src/domain/plan/queries.ts'
import { matrixIdSchema } from '../../../../../src/domain/record/ids.ts'
import { fakeHost } from '../../../../support/fake-host.ts'
import { planFrom } from '../../../../support/plan-of.ts'
import { expectSameRecords } from '../../../../support/same-plan.ts'

const corp = matrixIdSchema.parse('corp')
let app: App

beforeEach(start)

function start(): void {
  const records = [...allRecords(planFrom({ items: { corp: 'P1 P2 M1 M2' }, roles: { corp: 'P1 ann A' } }))]
  app = createApp(fakeHost(records).api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
}

const line = (id: string, side: GridLine['side']): GridLine => ({ id, side, open: false })
/** Two priorities by two metrics and one owner. */
const model: Pick<GridModel, 'rows' | 'columns'> = {
  rows: [line('corp-P1', 'north'), line('corp-P2', 'north'), line('centre', 'centre')],
  columns: [line('centre', 'centre'), line('corp-M1', 'east'), line('corp-M2', 'east'), line('ann', 'owner')],
}

function paste(text: string, row: string, column: string): void {
  setView(app, { cursor: { row, column } })
  receivePaste(app, { html: '', text }, model)
}

const state = () => app.store.getState()
const plan = () => state().open!.plan
const said = () => state().toasts.map(toast => toast.text)
const links = () => [...plan().tables.link.values()].map(({ a, b, strength }) => `${a} ${b} ${strength}`)

test('a block that is certain is set at once, with the reading and the way to another', () => {
  paste('S\tM\n\tW', 'corp-P1', 'corp-M1')
  expect(links()).toEqual(['corp-M1 corp-P1 strong', 'corp-M2 corp-P1 medium', 'corp-M2 corp-P2 weak'])
  expect(said()).toEqual(['Read as S/M/W: 1 strong, 1 medium, 1 weak.'])
  expect(state().toasts[0]?.action?.label).toBe('Change reading')
  expect(state().dialog).toBeUndefined()
})

test.each([
  ['a cell is not understood', 'S\t?'],
  ['it could be read in two ways', 'x\tx'],
  ['something falls beside the grid', 'S\tM\tA\tS'],
])('it is shown first where %s', (_, text) => {
  paste(text, 'corp-P1', 'corp-M1')
  expect(state().dialog?.kind).toBe('paste')
  expect(links()).toEqual([])
})

test('it is shown first where a role would be overwritten', () => {
  paste('R', 'corp-P1', 'ann')
  expect(state().dialog?.kind).toBe('paste')
})

test('what is no mark is refused with what to do', () => {
  paste('Vision inspection', 'corp-P1', 'corp-M1')
  expect(said()[0]).toMatch(
    /^“Vision inspection” is no mark\. .* go to a label of their list and paste there\.$/,
  )
})

test('names become owners: those the plan knows are taken, those who stand here are left', () => {
  paste('• Ann\nBob Bell\n\nA. Okafor\nbob bell', 'centre', 'ann')
  const matrix = plan().tables.matrix.get(corp)!
  expect(ownersOf(plan(), matrix).map(({ name }) => name)).toEqual(['ann', 'Bob Bell', 'A. Okafor'])
  expect(said()).toEqual(['2 owners pasted. 2 stood here already.'])
})

test('a column becomes items after the one at the cursor', () => {
  paste('1. one\n2. two', 'corp-P1', 'centre')
  expect(listOf(plan(), corp, 'priority').map(({ code, text }) => `${code} ${text}`)).toEqual([
    'P1 Text of P1',
    'P3 one',
    'P4 two',
    'P2 Text of P2',
  ])
})

test('whatever is pasted at once, one undo brings back the plan as it was', async () => {
  const cell = fc.constantFrom('S', 'M', 'W', '', 'A', 'one', '3', '●')
  const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  const place = fc.constantFrom(
    ['corp-P1', 'corp-M1'],
    ['corp-P2', 'ann'],
    ['corp-P2', 'centre'],
    ['centre', 'ann'],
  )
  await fc.assert(
    fc.asyncProperty(block, place, async (rows, [row = '', column = '']) => {
      start()
      const before = structuredClone([...allRecords(plan())])
      paste(rows.map(cells => cells.join('\t')).join('\n'), row, column)
      await app.session?.sync.settled()
      if (JSON.stringify([...allRecords(plan())]) !== JSON.stringify(before)) await undo(app)
      expectSameRecords(allRecords(plan()), before)
    }),
    { numRuns: 40 },
  )
})
