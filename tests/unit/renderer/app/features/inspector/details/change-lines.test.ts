import { expect, test } from 'vitest'
import { changeLines } from '../../../../../../../renderer/app/features/inspector/details/change-lines.ts'
import type { RecordChangeRow } from '../../../../../../../src/contract/answers.ts'
import { itemSchema } from '../../../../../../../src/domain/item/item.ts'
import { planFrom, run } from '../../../../../../support/plan-of.ts'

const plan = planFrom({ items: { corp: 'M1', ops: 'P1' }, roles: { ops: 'P1 ann A' } })
run(plan, {
  type: 'plan.set',
  patch: {
    periodStart: '2027-04',
    fields: [{ id: 'cost', kind: 'metric', label: 'Cost', type: 'number' }],
  },
})
const metric = plan.tables.item.get('corp-M1')!

/** The lines of a change that replaced some fields of the metric. */
function linesOf(before: object, after: object): string[] {
  return changeLines(plan, {
    ...ROW,
    from: itemSchema.parse({ ...metric, ...before }),
    to: itemSchema.parse({ ...metric, ...after }),
  })
}
const ROW: RecordChangeRow = {
  revision: 1,
  at: '2026-11-02T10:00:00.000Z',
  author: 'Ann',
  origin: 'typed',
  kind: 'edit',
  label: 'Change',
}

test('a change is a line for each field, with names for people and codes for items', () => {
  expect(linesOf({ target: 4.1 }, { target: 2.4, owner: 'ann' })).toEqual([
    'Target: 4.1 → 2.4',
    'Owner: nothing → ann',
  ])
  expect(linesOf({}, { deploys: ['ops-P1'], confidential: true })).toEqual([
    'Carries out: nothing → P1',
    'Confidential: nothing → yes',
  ])
})

test('months, own columns and languages are told one by one', () => {
  expect(linesOf({ fields: { cost: 3 } }, { fields: { cost: 4 } })).toEqual(['Cost: 3 → 4'])
  expect(linesOf({ actual: [4] }, { actual: [4, null, 3.9] })).toEqual(['Actual, Jun 2027: nothing → 3.9'])
  expect(linesOf({ translations: { de: 'Schrott' } }, {})).toEqual(['German: Schrott → nothing'])
})

test('a place in the list is a move, and nothing is said of what nobody wrote', () => {
  expect(linesOf({ order: 'a0' }, { order: 'a1' })).toEqual(['Moved to another place of its list'])
  expect(linesOf({ earlier: [] }, { earlier: ['M9'] })).toEqual([])
})

test('the first change says where the record came from, the last that it is gone', () => {
  expect(changeLines(plan, { ...ROW, origin: 'imported', to: metric })).toEqual(['Came with an import'])
  expect(changeLines(plan, { ...ROW, origin: 'packet', to: metric })).toEqual(['Came from a response'])
  expect(changeLines(plan, { ...ROW, from: metric })).toEqual(['Taken out of the plan'])
})
