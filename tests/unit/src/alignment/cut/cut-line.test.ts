import { expect, test } from 'vitest'
import { cutLine } from '../../../../../src/alignment/cut/cut-line.ts'
import type { Weakened } from '../../../../../src/alignment/cut/cut-line.ts'
import { contributions, reachOf } from '../../../../../src/alignment/cut/reach.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

function works(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 B2 G1 G2 P1 P2 P3 M1 M2', ops: 'G1 G2 P1' },
    links: {
      corp: 'G1>B1 S, G2>B2 M, P1>G1 S, P2>G1 W, P2>G2 S, P3>G2 N, M1>P1 S, M1>P2 W, M2>P3 M, B1>M1 S',
      ops: 'P1>G1 S',
    },
    roles: { corp: 'P1 ann A, P2 bob A, P2 ann R, P3 bob C' },
    deploys: { 'ops-G1': ['corp-P2'], 'ops-G2': ['corp-P2', 'corp-P1'] },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  return plan
}

function cut(plan: Plan, ...codes: string[]) {
  const matrix = plan.tables.matrix.get('corp')
  if (matrix === undefined) throw new Error('corp is gone')
  const result = cutLine(reachOf(plan, matrix), new Set(codes.map(code => `corp-${code}` as ItemId)))
  const weak = ({ item, before, after }: Weakened) => `${item.code} ${before}>${after}`
  return {
    ends: result.ends.map(
      ({ end, before, after, weakened }) =>
        `${end.code} ${before.strongest}>${after.strongest}, ${before.points}>${after.points}: ${weakened.map(weak).join(' ')}`,
    ),
    goals: result.goals.map(weak),
    metrics: result.metrics.map(weak),
    stranded: result.stranded.map(({ id }) => id),
    freed: result.freed.map(({ person, before, after }) => `${person.name} ${before}>${after}`),
  }
}

test('a cut says what each breakthrough loses, over goals and metrics, and who is relieved', () => {
  const plan = works()
  expect(cut(plan, 'P2', 'P3')).toEqual({
    ends: ['B1 3>3, 4>3: ', 'B2 2>0, 2>0: G2 3>0'],
    goals: ['G2 3>0'],
    metrics: ['M2 2>0'],
    stranded: ['ops-G1'],
    freed: ['bob 2>0', 'ann 4>3'],
  })
  expect(cut(plan, 'P1')).toMatchObject({
    ends: ['B1 3>1, 4>1: G1 3>1 M1 3>1', 'B2 2>2, 2>2: '],
    stranded: [],
  })
})

test('links against and without effect carry nothing, and what is set aside is not there', () => {
  const plan = works()
  run(plan, { type: 'link.set', id: 'x', a: 'corp-P2', b: 'corp-G2', strength: 'strong', effect: 'against' })
  expect(cut(plan, 'P2').ends[1]).toBe('B2 0>0, 0>0: ')
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { setAside: { reason: 'later' } } })
  expect(cut(plan, 'P2').ends[0]).toBe('B1 1>0, 1>0: G1 1>0 M1 1>0')
  expect(cut(plan, 'P2').stranded).toEqual(['ops-G1', 'ops-G2'])
})

test('a matrix without breakthroughs is measured by its goals', () => {
  const plan = works()
  const matrix = plan.tables.matrix.get('ops')
  if (matrix === undefined) throw new Error('ops is gone')
  const reach = reachOf(plan, matrix)
  const { ends } = cutLine(reach, new Set(['ops-P1' as ItemId]))
  expect(ends.map(({ end, before, after }) => `${end.code} ${before.points}>${after.points}`)).toEqual([
    'G1 3>0',
    'G2 0>0',
  ])
  expect([...contributions(reach)]).toEqual([['ops-P1', 3]])
})
