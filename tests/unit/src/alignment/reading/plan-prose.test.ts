import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planProse } from '../../../../../src/alignment/reading/plan-prose.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { readDocument, sampleText, SAMPLES } from '../../../../support/documents.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { itemsIn, pieceOf, saidIn } from '../../../../support/prose.ts'

const sample = (name: string) => planOf(readDocument(sampleText(name)).records)

test('the plan is told from true north to owners', () => {
  const prose = planProse(sample('pump-works'))
  expect(
    itemsIn(prose)
      .map(({ code, depth }) => `${'-'.repeat(depth)}${code}`)
      .join(' '),
  ).toBe('B1 -G1 --P1 ---M1 ---M2 --P2 ---M3 --P4 ---M5 --P5 -G2 B2 -G3 --P3 ---M4 B3 -G4 G5')
  const said = saidIn(prose)
  for (const sentence of [
    'Our true north: A pump that the plant forgets it has, and a service crew that comes before it stops',
    'This plan runs from January 2027 to December 2027.',
    'H. Vorrelund answers for this plan.',
    'It is to fall from 4.2 to 2.0 % of sales by December 2029.',
    'Why: We pay for every fault twice: once on the floor and once under warranty.',
    'On the way: 3.1 % of sales by December 2027, 2.5 % of sales by December 2028 and 2 % of sales by December 2029.',
    'This year G1 and G2 take us there.',
    'C. Ambriset is accountable.',
    'We get there by P1 (above), P2 (above) and P5 (above).',
    'No metric shows yet whether it works.',
    'C. Ambriset owns this metric.',
  ])
    expect(said).toContain(sentence)
})

test('what hangs nowhere is named at the end, with what hangs under it', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 G2 P1 M1 M2' },
    links: { corp: 'G1>B1 S, P1>G2 S, M1>P1 S' },
    roles: {},
  })
  const prose = planProse(plan)
  expect(itemsIn(prose).map(({ code, depth }) => `${'-'.repeat(depth)}${code}`)).toEqual([
    ...['B1', '-G1'],
    ...['G2', '-P1', '--M1', 'M2'],
  ])
  expect(pieceOf(prose, 'G1').sentences).toContain('Nobody works towards it yet: it has no priority.')
  expect(pieceOf(prose, 'G2').first).toBe('It moves no breakthrough.')
  expect(pieceOf(prose, 'M2').first).toBe('It measures no priority.')
  expect(saidIn(prose)).toContain('What hangs nowhere yet')
})

test('levels follow each other from the top down and say what they carry out', () => {
  const plan = planFrom({
    items: { ops: 'B1 G1', corp: 'B1 G1 P1' },
    links: { corp: 'G1>B1 S, P1>G1 S' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  run(plan, { type: 'matrix.set', id: 'ops', patch: { parent: { matrix: 'corp', items: ['corp-P1'] } } })
  const said = saidIn(planProse(plan))
  expect(said.indexOf('corp')).toBeLessThan(said.indexOf('ops'))
  expect(said).toContain('This level carries out P1 of “corp”.')
  expect(said).toContain('It is carried out in “ops”.')
})

test('an empty plan says what is not there yet', () => {
  expect(saidIn(planProse(planFrom({ items: {} })))).toEqual([
    'The plan in sentences',
    'Plan',
    'The plan names no true north yet.',
    'The plan has no matrix yet, so there is nothing to read.',
  ])
  expect(saidIn(planProse(planFrom({ items: { corp: '' } })))).toContain('No breakthrough is set here yet.')
})

test.each(SAMPLES)('everything in %s that was not set aside is told once', name => {
  const plan = sample(name)
  const codes = [...plan.tables.item.values()].filter(item => !item.setAside).map(({ code }) => code)
  expect(
    itemsIn(planProse(plan))
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(codes.toSorted())
})

test('any plan is told whole, each item once, in either language', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.constantFrom('en', 'de', undefined), (records, language) => {
      const plan = planOf(records)
      const told = itemsIn(planProse(plan, language))
      const items = [...plan.tables.item.values()].filter(item => item.setAside === undefined)
      expect(told).toHaveLength(items.length)
      for (const { sentences } of told) expect(sentences.join(' ')).not.toMatch(/undefined|NaN|\[object/)
    }),
    { numRuns: 150 },
  )
})
