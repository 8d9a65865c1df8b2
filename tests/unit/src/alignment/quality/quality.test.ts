import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { linesOf } from '../../../../../src/alignment/lines/strengths.ts'
import { balanceOf } from '../../../../../src/alignment/quality/balance.ts'
import { fedTargets, qualityOf } from '../../../../../src/alignment/quality/plan-quality.ts'
import type { ItemQuality } from '../../../../../src/alignment/quality/plan-quality.ts'
import type { Remark } from '../../../../../src/alignment/quality/remarks.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { readDocument, sampleText } from '../../../../support/documents.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const sample = (name: string) => planOf(readDocument(sampleText(name)).records)

function quality(plan: Plan): ItemQuality[] {
  return qualityOf(plan, { lines: linesOf(plan), answers: new Map(), findings: checkPlanRules(plan) })
}

function said(remark: Remark): string {
  switch (remark.what) {
    case 'finding':
      return remark.finding.rule
    case 'vague':
      return `vague: ${remark.lacks.join(' ')}`
    case 'one-weak-line':
      return `weakly ${remark.breakthrough.code}`
    case 'one-department':
      return `${remark.department} of ${remark.goal.code}`
    case 'ends-before-start':
      return remark.what
  }
}

function remarks(plan: Plan): string[] {
  return quality(plan).flatMap(each => each.remarks.map(remark => `${each.item.code} ${said(remark)}`))
}

test('the remarks of the samples are those that were read by eye', () => {
  expect(remarks(sample('valve-works'))).toEqual([])
  expect(remarks(sample('pump-works'))).toEqual(['M4 C16'])
})

test('every finding about the quality of one metric or goal is a remark, and none is told twice', () => {
  for (const name of ['pump-works', 'tyre-works']) {
    const plan = sample(name)
    const told = quality(plan).flatMap(each =>
      each.remarks.flatMap(remark => (remark.what === 'finding' ? [remark.finding.message] : [])),
    )
    const found = checkPlanRules(plan)
      .filter(({ rule }) => ['C16', 'C17', 'C18', 'C24', 'C25'].includes(rule))
      .filter(({ items: [id] }) => ['metric', 'goal'].includes(plan.tables.item.get(id ?? '')?.kind ?? ''))
      .map(({ message }) => message)
    expect(told.sort()).toEqual(found.sort())
    expect(found.length).toBeGreaterThan(0)
  }
})

test.each([
  ['no number', { unit: '%', formula: 'a / b' }, 'vague: number'],
  ['neither unit nor formula', { target: 3 }, 'vague: unit formula'],
  ['no formula alone', { target: 3, unit: '%' }, undefined],
  ['a figure in its text', { text: 'Orders within 3 days', unit: 'days' }, undefined],
  ['a band', { direction: 'maintain', low: 1, high: 2, unit: '%' }, undefined],
] as const)('too vague: %s', (_, patch, expected) => {
  const plan = planFrom({ items: { corp: 'M1' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { text: 'Scrap', ...patch } })
  const vague = remarks(plan).filter(remark => remark.includes('vague'))
  expect(vague).toEqual(expected === undefined ? [] : [`M1 ${expected}`])
})

test('too narrow: one breakthrough and that weakly, but not two', () => {
  const plan = planFrom({
    items: { corp: 'B1 B2 G1 G2 P1 M1' },
    links: { corp: 'G1>B1 W, P1>G1 S, P1>G2 S, M1>P1 S' },
  })
  expect(remarks(plan)).toContain('M1 weakly B1')
  run(plan, { type: 'link.set', id: 'x', a: 'corp-G2', b: 'corp-B2', strength: 'weak' })
  expect(remarks(plan)).not.toContain('M1 weakly B1')
})

test('too narrow: one department of a goal that several work on', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, P2>G1 S, M1>P1 S' },
    roles: { corp: 'P1 ann A, P2 bob A' },
  })
  for (const [at, id] of ['north', 'south'].entries()) {
    const record = { table: 'department', id, code: id, name: id, order: `a${at}` }
    run(plan, { type: 'department.add', record })
  }
  run(plan, { type: 'person.set', id: 'ann', patch: { department: 'north' } })
  run(plan, { type: 'person.set', id: 'bob', patch: { department: 'north' } })
  expect(remarks(plan)).not.toContain('M1 north of G1')
  run(plan, { type: 'person.set', id: 'bob', patch: { department: 'south' } })
  expect(remarks(plan)).toContain('M1 north of G1')
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'bob' } })
  expect(remarks(plan)).not.toContain('M1 north of G1')
})

test('a due date before the start is a remark', () => {
  const plan = planFrom({ items: { corp: 'G1' } })
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { start: '2027-06', due: '2027-05' } })
  expect(remarks(plan)).toContain('G1 ends-before-start')
})

test('targets say how far their parts make them up, or whose figure is missing', () => {
  const plan = planFrom({ items: { corp: 'B1 G1 G2' } })
  const patch = (id: string, change: object) =>
    run(plan, { type: 'item.set', id: `corp-${id}`, patch: change })
  const states = () =>
    fedTargets(plan, linesOf(plan)).map(({ item, coverage }) => [
      item.code,
      coverage.state,
      coverage.state === 'unknown' ? coverage.lacking.map(({ code }) => code).join() : coverage.made,
    ])
  patch('B1', { target: 10, direction: 'increase' })
  expect(states()).toEqual([])
  patch('G1', { target: 4, feeds: [{ item: 'corp-B1', rule: 'sum' }] })
  patch('G2', { feeds: [{ item: 'corp-B1', rule: 'sum' }] })
  expect(states()).toEqual([['B1', 'unknown', 'G2']])
  patch('G2', { target: 5 })
  expect(states()).toEqual([['B1', 'short', 9]])
  patch('G2', { target: 6 })
  expect(states()).toEqual([['B1', 'covered', 10]])
})

test('the parts of a balance make up the whole', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const metrics = records.flatMap(record =>
        record.table === 'item' && record.kind === 'metric' ? [record] : [],
      )
      const balance = balanceOf(metrics)
      const sum = Object.values(balance.perspectives).reduce((total, count) => total + count, 0)
      expect(sum + balance.noPerspective).toBe(metrics.length)
      expect(balance.leading + balance.lagging + balance.noTiming).toBe(metrics.length)
      expect(balance.onlyLagging).toBe(
        metrics.length > 0 && metrics.every(({ timing }) => timing === 'lagging'),
      )
    }),
  )
})

test('any plan has a quality, and each metric and goal that is not set aside one of its own', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const wanted = records.filter(
        record =>
          record.table === 'item' &&
          (record.kind === 'metric' || record.kind === 'goal') &&
          record.setAside === undefined,
      )
      expect(new Set(quality(plan).map(({ item }) => item.id))).toEqual(new Set(wanted.map(({ id }) => id)))
      fedTargets(plan, linesOf(plan))
    }),
  )
})
