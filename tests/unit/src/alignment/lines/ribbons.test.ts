import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOfSight } from '../../../../../src/alignment/line-of-sight.ts'
import { chainGraph } from '../../../../../src/alignment/lines/chain-graph.ts'
import { lineRows } from '../../../../../src/alignment/lines/line-rows.ts'
import { litRibbons } from '../../../../../src/alignment/lines/lit-ribbons.ts'
import { ribbonsOf } from '../../../../../src/alignment/lines/ribbons.ts'
import type { Ribbons } from '../../../../../src/alignment/lines/ribbons.ts'
import { linesOf } from '../../../../../src/alignment/lines/strengths.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { personIdSchema } from '../../../../../src/domain/record/ids.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { drawnChains, planOfChains } from '../../../../support/drawn-chains.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const columnOf = ({ nodes }: Ribbons, id: string) => nodes.find(node => node.id === id)?.column

test('metrics that reach no breakthrough stand first; a matrix shows its own breakthroughs and those it reaches', () => {
  const plan = planFrom({
    items: { corp: 'B1 B2 G1 P1 M1 M2', ops: 'G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, M2>P1 M', ops: 'M1>P1 S, P1>G1 S' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  const lines = linesOf(plan)
  const [corp, ops] = matricesOf(plan)
  const shown = (of: ReturnType<typeof lineRows>) => [
    of.breakthroughs.map(({ id }) => id).join(' '),
    ...of.rows.map(({ metric, strengths }) => `${metric.id} ${strengths.join('')}`),
  ]
  expect(shown(lineRows(lines))).toEqual(['corp-B1 corp-B2', 'corp-M1 00', 'corp-M2 20', 'ops-M1 30'])
  expect(shown(lineRows(lines, corp?.id))).toEqual(['corp-B1 corp-B2', 'corp-M1 00', 'corp-M2 20'])
  expect(shown(lineRows(lines, ops?.id))).toEqual(['corp-B1', 'ops-M1 3'])
  expect(lineRows(lines).without).toBe(1)
})

test('ribbons run level by level from breakthroughs to owners', () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 M1', ops: 'G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 M, M1>P1 W', ops: 'P1>G1 S, M1>P1 S' },
    deploys: { 'ops-G1': ['corp-P1'] },
    roles: { ops: 'P1 ann A, P1 bob R' },
  })
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { owner: 'ann' } })
  const [corp] = matricesOf(plan)
  const all = ribbonsOf(plan, chainGraph(plan))
  expect(all.columns.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    ...['breakthrough 0', 'goal 0', 'priority 0', 'metric 0', 'goal 1', 'priority 1', 'metric 1', 'owner 0'],
  ])
  expect(all.ribbons.map(({ from, to, width, by }) => `${from} ${to} ${width} ${by}`).sort()).toEqual([
    'corp-B1 corp-G1 3 link',
    'corp-G1 corp-P1 2 link',
    'corp-P1 corp-M1 1 link',
    'corp-P1 ops-G1 3 level',
    'ops-G1 ops-P1 3 link',
    'ops-M1 ann 1 owner',
    'ops-P1 ops-M1 3 link',
  ])
  const one = ribbonsOf(plan, chainGraph(plan), corp?.id)
  expect(one.nodes.map(({ id }) => id)).toEqual(['corp-B1', 'corp-G1', 'corp-P1', 'corp-M1'])
  const lit = litRibbons(all, personIdSchema.parse('ann'))
  expect(lit.nodes.has('corp-B1' as never)).toBe(true)
  expect(lit.nodes.has('corp-M1' as never)).toBe(false)
})

test('too large a plan is drawn from the top down, whole matrices, and says what is left out', () => {
  const codes = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`).join(' ')
  const plan = planFrom({
    items: { low: codes('P', 200), top: `B1 ${codes('G', 400)}`, tail: codes('M', 60) },
    deploys: { 'low-P1': ['top-G1'], 'tail-M1': ['top-G1'] },
  })
  const { nodes, left } = ribbonsOf(plan, chainGraph(plan))
  expect(left).toEqual({ matrices: 1, items: 320 })
  expect(nodes.filter(({ id }) => id.startsWith('top-'))).toHaveLength(81)
  expect(nodes.some(({ id }) => id.startsWith('low-'))).toBe(true)
})

test('law: every ribbon leads to the right, between nodes that are there, in any plan', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const graph = chainGraph(plan)
      for (const matrix of [undefined, ...matricesOf(plan).map(({ id }) => id)]) {
        const ribbons = ribbonsOf(plan, graph, matrix)
        for (const { from, to } of ribbons.ribbons)
          expect(columnOf(ribbons, from)).toBeLessThan(columnOf(ribbons, to) ?? -1)
        for (const { column } of ribbons.nodes) expect(ribbons.columns[column]).toBeDefined()
      }
    }),
  )
})

test('law: within one matrix what is lit of the items is the line of sight of the matrix', () => {
  fc.assert(
    fc.property(drawnChains, chains => {
      const plan = planOfChains({ ...chains, deploys: [], feeds: [] })
      const [matrix] = matricesOf(plan)
      const ribbons = ribbonsOf(plan, chainGraph(plan), matrix?.id)
      for (const { id } of ribbons.nodes) {
        const lit = litRibbons(ribbons, id).nodes
        const reach = plan.tables.item.has(id) ? lineOfSight(plan, [id as never])?.reach : undefined
        expect([...lit].sort()).toEqual([...(reach?.keys() ?? [])].sort())
      }
    }),
  )
})
