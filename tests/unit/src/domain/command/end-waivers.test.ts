import { expect, test } from 'vitest'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { commandSchema } from '../../../../../src/domain/command/commands.ts'
import { reverseDiff } from '../../../../../src/domain/diff/diff.ts'
import { advance, allRecords } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

/** A plan with one waiver of a rule about items or people. */
function waived(rule: string, about: { items?: string[]; people?: string[] }): Plan {
  const plan = planFrom({
    items: { corp: 'B1 G1 G2 P1 P2 M1' },
    links: { corp: 'G1>B1 W, P1>G1 W, M1>P1 S, B1>M1 S' },
    roles: { corp: 'P1 ann A, P1 bob R' },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'bob', target: 4 } })
  run(plan, {
    type: 'item.set',
    id: 'corp-G1',
    patch: { target: 4, feeds: [{ item: 'corp-B1', rule: 'sum' }] },
  })
  const { items = [], people } = about
  const record = {
    ...{ table: 'waiver', id: 'w', matrix: 'corp', rule, items, reason: 'for now', on: '2026-11-02' },
    ...(people && { people }),
  }
  run(plan, { type: 'waiver.add', record })
  return plan
}

const text = (id: string) => ({ type: 'item.set', id: `corp-${id}`, patch: { text: 'Something else' } })
const link = (a: string, b: string, strength: string | null = 'strong') => ({
  ...{ type: 'link.set', id: 'new', a: `corp-${a}`, b: `corp-${b}`, strength },
})
const role = (item: string, person: string, is: string | null) => ({
  ...{ type: 'role.set', id: 'new', item: `corp-${item}`, person, role: is },
})
const set = (id: string, patch: object) => ({ type: 'item.set', id: `corp-${id}`, patch })

type Case = readonly [rule: string, about: { items?: string[]; people?: string[] }, command: object]
const items = (...codes: string[]) => ({ items: codes.map(code => `corp-${code}`) })

test.each<Case>([
  ['C02', items('G2'), text('G2')],
  ['C02', items('G2'), link('G2', 'B1')],
  ['C02', items('G2'), set('G2', { setAside: { reason: 'later' } })],
  ['C09', items('B1'), link('P1', 'G1')],
  ['C11', items('P2'), role('P2', 'ann', 'accountable')],
  ['C13', { people: ['ann'] }, role('P2', 'ann', 'responsible')],
  ['C13', { people: ['ann'] }, { type: 'person.remove', id: 'bob', handover: 'ann' }],
  ['C13', { people: ['bob'] }, set('M1', { owner: 'ann' })],
  ['C15', items('P1'), { type: 'person.set', id: 'ann', patch: { kind: 'team' } }],
  ['C16', items('M1'), set('M1', { baseline: 9 })],
  ['C35', items('P1'), set('M1', { owner: 'ann' })],
  ['C41', items('B1'), set('G1', { target: 5 })],
  ['C38', items('G1', 'B1'), link('G1', 'B1', 'weak')],
])('a waiver of %s about %o ends by %o, and is back once that is taken back', (rule, about, command) => {
  const plan = waived(rule, about)
  if (rule === 'C38') dispute(plan)
  const diff = applyCommand(plan, commandSchema.parse(command))
  if (!diff.ok) throw new Error(diff.error.message)
  expect(Object.keys(diff.value.removed)).toContain('w')
  advance(plan, diff.value)
  expect(plan.tables.waiver.size).toBe(0)
  advance(plan, reverseDiff(diff.value))
  expect(plan.tables.waiver.has('w')).toBe(true)
})

test.each<Case>([
  ['C02', items('G2'), text('G1')],
  ['C02', items('G2'), link('P2', 'G1')],
  ['C02', items('G2'), { type: 'item.move', id: 'corp-G2', order: 'z0' }],
  ['C02', items('G2'), { type: 'item.renumber', id: 'corp-G2', code: 'G7' }],
  ['C16', items('M1'), set('M1', { actual: [1, 2] })],
  ['C16', items('M1'), link('M1', 'P2')],
  ['C24', items('G1'), link('G1', 'B1')],
  ['C13', { people: ['ann'] }, { type: 'person.set', id: 'ann', patch: { name: 'A. Holm' } }],
  ['C13', { people: ['ann'] }, role('P2', 'bob', 'responsible')],
  ['C41', items('B1'), text('G2')],
  [
    'C02',
    { ...items('G1') },
    { type: 'link.set', id: 'new', a: 'corp-G1', b: 'corp-B1', strength: 'weak', note: 'So it is' },
  ],
])('a waiver of %s about %o stands after %o', (rule, about, command) => {
  const plan = waived(rule, about)
  run(plan, command)
  expect(plan.tables.waiver.has('w')).toBe(true)
})

test('an import or a restore says itself which waivers there are', () => {
  const plan = waived('C02', items('G2'))
  const records = [...allRecords(plan)].map(each =>
    each.id === 'corp-G2' ? { ...each, text: 'Other' } : each,
  )
  run(plan, { type: 'plan.replace', label: 'Import', records })
  expect(plan.tables.waiver.has('w')).toBe(true)
})

test('what is accepted anew in the same step stands', () => {
  const plan = waived('C02', items('G2'))
  const again = { ...plan.tables.waiver.get('w'), id: 'w2' }
  const commands = [text('G2'), { type: 'waiver.add', record: again }]
  run(plan, { type: 'batch', label: 'Both', commands })
  expect([...plan.tables.waiver.keys()]).toEqual(['w2'])
})

function dispute(plan: Plan): void {
  const records = [...allRecords(plan)].map(each =>
    each.id === 'corp-G1-corp-B1' ? { ...each, disputed: { strength: 'strong' } } : each,
  )
  run(plan, { type: 'plan.replace', label: 'Import', records })
}
