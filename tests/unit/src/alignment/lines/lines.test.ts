import { expect, test } from 'vitest'
import { coverageOfBreakthrough } from '../../../../../src/alignment/lines/coverage.ts'
import { disagreementsIn } from '../../../../../src/alignment/lines/disagreements.ts'
import { spelledChain } from '../../../../../src/alignment/lines/spelled-chain.ts'
import { linesOf, strengthBetween } from '../../../../../src/alignment/lines/strengths.ts'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { itemByCode, matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { itemIdSchema } from '../../../../../src/domain/record/ids.ts'
import { readDocument, SAMPLES, sampleText } from '../../../../support/documents.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const id = (text: string) => itemIdSchema.parse(text)

function chain(plan: Plan, from: string, to: string): string | undefined {
  const found = spelledChain(plan, linesOf(plan), id(from), id(to))
  return found && [found.from, ...found.steps.map(step => `${step.by} ${step.to}`)].join(' > ')
}

test('a chain goes over levels by what a goal deploys and by what a target feeds', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 M1', ops: 'G1 P1 M1 M2' },
    links: { corp: 'P1>G1 M, G1>B1 S, M1>P1 S', ops: 'M1>P1 S, P1>G1 S' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  run(plan, { type: 'item.set', id: 'ops-M2', patch: { feeds: [{ item: 'corp-M1', rule: 'sum' }] } })
  expect(chain(plan, 'ops-M1', 'corp-B1')).toBe(
    'ops-M1 > link ops-P1 > link ops-G1 > deploys corp-P1 > link corp-G1 > link corp-B1',
  )
  expect(chain(plan, 'ops-M2', 'corp-B1')).toBe(
    'ops-M2 > feeds corp-M1 > link corp-P1 > link corp-G1 > link corp-B1',
  )
  expect(strengthBetween(linesOf(plan), id('ops-M1'), id('corp-B1'))).toBe(2)
})

test('links without effect or against, and what was set aside, carry no chain', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 G2 P1 M1' },
    links: { corp: 'M1>P1 S, P1>G1 N, P1>G2 S, G1>B1 S, G2>B1 S' },
  })
  expect(chain(plan, 'corp-M1', 'corp-B1')).toContain('G2')
  run(plan, { type: 'item.set', id: 'corp-G2', patch: { setAside: { reason: 'Later' } } })
  expect(chain(plan, 'corp-M1', 'corp-B1')).toBeUndefined()
})

test('a breakthrough says what reaches it and how firmly, by matrix or in all', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 M1 M2', ops: 'G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, P2>G1 W, M1>P1 S, M2>P2 S', ops: 'M1>P1 M, P1>G1 S' },
    deploys: { 'ops-G1': ['corp-P1'] },
    roles: { corp: 'P1 ann A, P2 bob A, P2 ann R, P1 cal C' },
  })
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { owner: 'cal' } })
  const [corp] = matricesOf(plan)
  const lines = linesOf(plan)
  const breakthrough = plan.tables.item.get('corp-B1')
  if (breakthrough === undefined || corp === undefined) throw new Error('Not made')
  const all = coverageOfBreakthrough(plan, lines, breakthrough)
  expect(all.metrics).toEqual({ 3: ['corp-M1'], 2: ['ops-M1'], 1: ['corp-M2'] })
  expect(all.priorities).toEqual({ 3: ['corp-P1', 'ops-P1'], 2: [], 1: ['corp-P2'] })
  expect(all.owners).toEqual({ 3: ['ann'], 2: ['cal'], 1: ['bob'] })
  const here = coverageOfBreakthrough(plan, lines, breakthrough, corp.id)
  expect(here.metrics).toEqual({ 3: ['corp-M1'], 2: [], 1: ['corp-M2'] })
  expect(here.owners[2]).toEqual([])
})

test('a mark and the chains of a priority disagree just where C10 speaks', () => {
  const plan = planFrom({
    items: { corp: 'B1 B2 B3 G1 P1 M1 M2' },
    links: { corp: 'G1>B1 S, G1>B3 S, P1>G1 S, M1>P1 S, M2>P1 S, B1>M1 S, B2>M1 W' },
  })
  const [corp] = matricesOf(plan)
  if (corp === undefined) throw new Error('Not made')
  const said = disagreementsIn(plan, corp).map(
    ({ metric, breakthrough, what, priority }) =>
      `${metric.code} ${what} ${breakthrough.code} ${priority.code}`,
  )
  expect(said.sort()).toEqual(['M1 marked B2 P1', 'M1 unmarked B3 P1', 'M2 unmarked B3 P1'])
})

test.each(SAMPLES)('the disagreements of %s and its findings C10 name the same breakthroughs', name => {
  const plan = planOf(readDocument(sampleText(name)).records)
  const pairs = new Set(
    matricesOf(plan).flatMap(matrix =>
      disagreementsIn(plan, matrix).map(({ priority, breakthrough }) => `${priority.id} ${breakthrough.id}`),
    ),
  )
  const found = checkPlanRules(plan)
    .filter(({ rule }) => rule === 'C10')
    .flatMap(({ items: [priority, ...apart] }) => apart.map(each => `${priority} ${each}`))
  expect([...pairs].sort()).toEqual(found.sort())
})

test('in the pump works every metric has its line but none through G5 and P5', () => {
  const plan = planOf(readDocument(sampleText('pump-works')).records)
  const lines = linesOf(plan)
  const [matrix] = matricesOf(plan)
  const strengths = ['M1', 'M2', 'M3', 'M4', 'M5'].map(code => {
    const metric = matrix && itemByCode(plan, matrix.id, code)
    return lines.breakthroughs.map(({ id: end }) => (metric ? strengthBetween(lines, metric.id, end) : 0))
  })
  expect(strengths).toEqual([
    [3, 1, 1],
    [3, 1, 1],
    [3, 1, 1],
    [0, 3, 0],
    [1, 0, 3],
  ])
})
