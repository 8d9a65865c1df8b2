import { expect, test } from 'vitest'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { checkRecords } from '../../../../../src/domain/command/check-diff.ts'
import { commandSchema } from '../../../../../src/domain/command/commands.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const COLUMNS = [
  { id: 'note', kind: 'priority', label: 'Note', type: 'text' },
  { id: 'budget', kind: 'priority', label: 'Budget', type: 'number' },
  { id: 'gate', kind: 'priority', label: 'Gate', type: 'date' },
  { id: 'size', kind: 'priority', label: 'Size', type: 'choice', choices: ['S', 'L'] },
]

function planWithColumns(): Plan {
  const plan = planFrom({ items: { corp: 'G1 P1 P2' } })
  run(plan, { type: 'plan.set', patch: { fields: COLUMNS } })
  return plan
}

/** What the plan says to a command: `ok`, or why not. */
function said(plan: Plan, command: unknown): string {
  const result = applyCommand(plan, commandSchema.parse(command))
  return result.ok ? 'ok' : result.error.message
}
const fill = (fields: unknown, id = 'corp-P1') => ({ type: 'item.set', id, patch: { fields } })

test('a value that fits its column is taken', () => {
  const plan = planWithColumns()
  expect(said(plan, fill({ note: 'x', budget: 12.5, gate: '2027-06', size: 'L' }))).toBe('ok')
})

test.for([
  [{ note: 5 }, '"Note" of P1 should be text.'],
  [{ budget: '12' }, '"Budget" of P1 should be a number.'],
  [{ gate: 'June' }, '"Gate" of P1 should be a date as YYYY-MM or YYYY-MM-DD.'],
  [{ size: 'M' }, '"Size" of P1 should be one of "S", "L".'],
  [{ cost: 1 }, 'P1 holds a value for "cost", which is no column here.'],
] as const)('%j is refused', ([fields, message]) => {
  expect(said(planWithColumns(), fill(fields))).toBe(message)
})

test('a column of one kind takes nothing from another', () => {
  expect(said(planWithColumns(), fill({ note: 'x' }, 'corp-G1'))).toContain('no column here')
})

test('a new item is looked at like one that is there', () => {
  const add = { type: 'item.add', id: 'n', matrix: 'corp', kind: 'priority', text: 'New', order: 'z0' }
  expect(said(planWithColumns(), { ...add, patch: { fields: { budget: 'much' } } })).toContain(
    '"Budget" of P3',
  )
})

test('a column goes only with its values, as one step', () => {
  const plan = planWithColumns()
  run(plan, fill({ note: 'x', budget: 3 }))
  const rest = COLUMNS.filter(column => column.id !== 'note')
  expect(said(plan, { type: 'plan.set', patch: { fields: rest } })).toContain('no column here')
  const commands = [fill({ budget: 3 }), { type: 'plan.set', patch: { fields: rest } }]
  expect(said(plan, { type: 'batch', label: 'Delete column', commands })).toBe('ok')
})

test('a column whose type or choices change looks at what is there', () => {
  const plan = planWithColumns()
  run(plan, fill({ size: 'L' }))
  const changed = (change: object) => ({
    type: 'plan.set',
    patch: { fields: COLUMNS.map(column => (column.id === 'size' ? { ...column, ...change } : column)) },
  })
  expect(said(plan, changed({ choices: ['S'] }))).toContain('should be one of "S"')
  expect(said(plan, changed({ choices: [] }))).toBe('The column "Size" needs something to choose from.')
  expect(said(plan, changed({ label: 'Scale' }))).toBe('ok')
})

test('two columns of one kind with one id are refused', () => {
  const twice = [COLUMNS[0], { ...COLUMNS[0], label: 'Again' }]
  expect(said(planFrom({ items: { corp: 'P1' } }), { type: 'plan.set', patch: { fields: twice } })).toBe(
    '"note" is a column of this kind already.',
  )
})

test('records with a value that does not fit are no whole plan', () => {
  const plan = planWithColumns()
  const records = [...allRecords(plan)].map(record =>
    record.id === 'corp-P1' ? { ...record, fields: { budget: 'much' } } : record,
  )
  expect(checkRecords(records as Parameters<typeof checkRecords>[0])?.record).toBe('corp-P1')
})
