import { expect, test } from 'vitest'
import { linesOf } from '../../../../../src/alignment/lines/strengths.ts'
import { smartOf, SMART } from '../../../../../src/alignment/quality/smart.ts'
import type { AnswerState } from '../../../../../src/alignment/quality/answer-states.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

function small(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 W, M1>P1 S' },
    roles: { corp: 'P1 ann A' },
  })
  const patch = { owner: 'ann', unit: '%', target: 5, due: '2027-12' }
  run(plan, { type: 'item.set', id: 'corp-M1', patch })
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { text: 'Scrap 25 % lower', due: '2027-12' } })
  return plan
}

/** "SM-rT": a letter that holds stands large, one that does not small, one that nobody can tell yet as a dash. */
function letters(plan: Plan, code: string, answer?: AnswerState): string {
  const item = plan.tables.item.get(`corp-${code}`)
  if (item?.kind !== 'metric' && item?.kind !== 'goal') throw new Error('No metric or goal')
  const answers = new Map(answer === undefined ? [] : [[item.id, answer]])
  const smart = smartOf(plan, linesOf(plan), answers, item)
  return SMART.map(letter => {
    const { met } = smart[letter]
    return met === undefined ? '-' : met ? letter : letter.toLowerCase()
  }).join('')
}

test('a metric and a goal with everything hold all letters once they are accepted', () => {
  const plan = small()
  expect(letters(plan, 'M1')).toBe('SM-RT')
  expect(letters(plan, 'G1')).toBe('SM-RT')
  expect(letters(plan, 'M1', 'waiting')).toBe('SM-RT')
  for (const answer of ['accepted', 'agreed', 'agreed subject to'] as const)
    expect(letters(plan, 'M1', answer)).toBe('SMART')
  for (const answer of ['changed since agreed', 'countered by them', 'cannot', 'declined'] as const)
    expect(letters(plan, 'G1', answer)).toBe('SMaRT')
})

test.each([
  ['without an owner', 'M1', { owner: null }, 'sM-RT'],
  ['without a unit, but with a formula', 'M1', { unit: null, formula: 'a / b' }, 'SM-RT'],
  ['without unit and formula', 'M1', { unit: null }, 'Sm-RT'],
  ['with a target in words', 'M1', { target: 'best in class' }, 'Sm-RT'],
  ['with a band', 'M1', { target: null, direction: 'maintain', low: 2, high: 4 }, 'SM-RT'],
  ['without a date', 'M1', { due: null }, 'SM-Rt'],
  ['with a milestone', 'M1', { due: null, milestones: [{ by: '2027-06', value: 6 }] }, 'SM-RT'],
  ['with planned months', 'M1', { due: null, planned: [null, 6] }, 'SM-RT'],
  ['with months planned empty', 'M1', { due: null, planned: [null] }, 'SM-Rt'],
  ['a goal without a figure', 'G1', { text: 'Less scrap' }, 'Sm-RT'],
  ['a goal with a target of its own', 'G1', { text: 'Less scrap', target: 3 }, 'SM-RT'],
] as const)('%s', (_, code, patch, expected) => {
  const plan = small()
  run(plan, { type: 'item.set', id: `corp-${code}`, patch })
  expect(letters(plan, code)).toBe(expected)
})

test('a vacant post owns nothing, and a priority that was set aside is no action', () => {
  const plan = small()
  run(plan, { type: 'person.set', id: 'ann', patch: { kind: 'vacant' } })
  expect(letters(plan, 'M1')).toBe('sM-RT')
  expect(letters(plan, 'G1')).toBe('sM-RT')
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { setAside: { reason: 'Later' } } })
  expect(letters(plan, 'G1')).toBe('sm-RT')
  expect(letters(plan, 'M1')).toBe('sM-rT')
})

test('relevance names the breakthroughs of the strongest chains', () => {
  const plan = planFrom({
    items: { corp: 'B1 B2 B3 G1 P1 M1' },
    links: { corp: 'G1>B1 W, G1>B2 M, G1>B3 M, P1>G1 S, M1>P1 S' },
  })
  const item = plan.tables.item.get('corp-M1')
  if (item?.kind !== 'metric') throw new Error('No metric')
  const { R } = smartOf(plan, linesOf(plan), new Map(), item)
  expect([R.strength, ...R.breakthroughs.map(({ code }) => code)]).toEqual([2, 'B2', 'B3'])
})
