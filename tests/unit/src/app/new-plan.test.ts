import { expect, test } from 'vitest'
import { emptyPlan, nextYear } from '../../../../src/app/new-plan.ts'
import { checkRecords } from '../../../../src/domain/command/check-diff.ts'
import { planOf } from '../../../../src/domain/plan/plan.ts'
import { writePlanJson } from '../../../../src/exchange/json/write-plan-json.ts'
import { SAMPLES, entryOf, idsInARow, loose, readDocument, sampleText } from '../../../support/documents.ts'

test('an empty plan is whole and starts with the next year to plan', () => {
  const inSpring = emptyPlan('T', idsInARow(), { now: () => '2027-03-02T08:00:00.000Z' })
  const inAutumn = emptyPlan('T', idsInARow(), { now: () => '2027-10-02T08:00:00.000Z' })
  expect(checkRecords(inSpring)).toBeUndefined()
  expect(inSpring[0]).toMatchObject({ title: 'T', status: 'draft', periodStart: '2027-01' })
  expect(inAutumn[0]).toMatchObject({ periodStart: '2028-01' })
  expect(loose(writePlanJson(planOf(inSpring))).matrices).toEqual([
    { id: 'corp', code: 'CORP', title: 'Corporate' },
  ])
})

test.each(SAMPLES)('next year of %s is whole and has the same structure and people', name => {
  const last = planOf(readDocument(sampleText(name), 'last').records)
  const next = nextYear(last, idsInARow('next'))
  if (!next.ok) throw new Error(next.error)
  expect(checkRecords(next.value)).toBeUndefined()
  const before = loose(writePlanJson(last))
  const after = loose(writePlanJson(planOf(next.value)))
  expect(after.people).toEqual(before.people)
  expect(after.matrices[0]?.links).toEqual(before.matrices[0]?.links)
  expect(after.matrices[0]?.roles).toEqual(before.matrices[0]?.roles)
  expect(after.plan.status).toBe('draft')
})

test('what was reached becomes earlier months, the plan moves on by a year', () => {
  const document = loose(sampleText('foam-group'))
  const metric = entryOf(document, 'M1')
  metric.past = [{ month: '2025-12', value: 8.3 }]
  const next = nextYear(planOf(readDocument(document).records), idsInARow('next'))
  if (!next.ok) throw new Error(next.error)
  const after = loose(writePlanJson(planOf(next.value)))
  const m1 = entryOf(after, 'M1')
  expect(after.plan.periodStart).toBe('2027-01')
  expect(m1).not.toHaveProperty('actual')
  expect(m1).not.toHaveProperty('planned')
  expect(m1.past).toEqual([
    { month: '2025-12', value: 8.3 },
    { month: '2026-01', value: 8.108 },
    { month: '2026-02', value: 8.017 },
  ])
})

test('at most 24 earlier months are kept, the latest', () => {
  const document = loose(sampleText('foam-group'))
  const metric = entryOf(document, 'M1')
  metric.past = Array.from({ length: 24 }, (_, i) => ({
    month: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    value: i,
  }))
  const next = nextYear(planOf(readDocument(document).records), idsInARow('next'))
  if (!next.ok) throw new Error(next.error)
  const m1 = next.value.find(record => record.table === 'item' && record.code === 'M1')
  expect(m1).toMatchObject({ past: { length: 24, 0: { month: '2024-03' }, 23: { month: '2026-02' } } })
})

test('figures without a first month of the plan have no month to move to', () => {
  const document = loose(sampleText('foam-group'))
  delete document.plan.periodStart
  expect(nextYear(planOf(readDocument(document).records), idsInARow())).toMatchObject({ ok: false })
})
