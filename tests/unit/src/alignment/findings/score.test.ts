import { expect, test } from 'vitest'
import { addScores } from '../../../../../src/alignment/findings/score.ts'
import { changedFindings } from '../../../../../src/alignment/findings/changed.ts'
import { checkPlanRules, scoreIn, startSuite } from '../../../../../src/alignment/findings/suite.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const corp = 'corp' as MatrixId
const scored = (plan: Plan, matrix = corp) => {
  const { held, required, open } = scoreIn(startSuite(plan), matrix)
  const names = open.map(
    ({ item, to, crowded }) => `${item.replace(/^\w+-/, '')} ${to}${crowded ? ' crowded' : ''}`,
  )
  return { held, required, open: names }
}

test('each of the nine connections counts once it holds a strong mark, or somebody accountable', () => {
  const whole = planFrom({
    items: { corp: 'B1 G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, M1>P1 S, B1>M1 S' },
    roles: { corp: 'P1 ann A' },
  })
  expect(scored(whole)).toEqual({ held: 9, required: 9, open: [] })
  const weak = planFrom({
    items: { corp: 'B1 G1 P1 M1' },
    links: { corp: 'G1>B1 M, P1>G1 S, M1>P1 W, B1>M1 N' },
    roles: { corp: 'P1 ann R' },
  })
  expect(scored(weak)).toEqual({
    ...{ held: 2, required: 9 },
    open: [
      'B1 goal',
      'B1 metric',
      'G1 breakthrough',
      'P1 metric',
      'P1 accountable',
      'M1 priority',
      'M1 breakthrough',
    ],
  })
})

/** Three priorities by three goals, of which all marks are strong. */
function crowded(): Plan {
  const marks = ['P1>G1', 'P1>G2', 'P2>G2', 'P2>G3', 'P3>G3', 'P3>G1'].map(pair => `${pair} S`)
  return planFrom({ items: { corp: 'P1 P2 P3 G1 G2 G3' }, links: { corp: marks.join(', ') } })
}

test('a corner that is marked too densely adds nothing until it is mended or accepted', () => {
  const plan = crowded()
  expect(scored(plan).held).toBe(0)
  expect(scored(plan).open.filter(line => line.endsWith('crowded'))).toHaveLength(6)
  const [finding] = checkPlanRules(plan).filter(({ rule }) => rule === 'C20')
  const record = {
    table: 'waiver',
    id: 'w',
    matrix: 'corp',
    rule: 'C20',
    items: finding!.items,
    reason: 'So it is',
  }
  run(plan, { type: 'waiver.add', record })
  expect(scored(plan).held).toBe(6)
  run(plan, { type: 'waiver.remove', id: 'w' })
  for (const id of ['corp-P1-corp-G2', 'corp-P2-corp-G3']) {
    const { a, b } = plan.tables.link.get(id)!
    run(plan, { type: 'link.set', id, a, b, strength: null })
  }
  expect(scored(plan).held).toBe(6)
})

test('what a child matrix has from its parent counts, and no breakthroughs are asked of it', () => {
  const plan = planFrom({
    items: { corp: 'P1', ops: 'G1 M1' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  run(plan, { type: 'matrix.set', id: 'ops', patch: { parent: { matrix: 'corp', items: ['corp-P1'] } } })
  const ops = scored(plan, 'ops' as MatrixId)
  expect(ops).toEqual({ held: 1, required: 3, open: ['G1 priority', 'M1 priority'] })
  const suite = startSuite(plan)
  const both = addScores([scoreIn(suite, corp), scoreIn(suite, 'ops' as MatrixId)])
  expect([both.held, both.required, both.open.length]).toEqual([1, 6, 5])
})

test('what has come and gone is told by rule and what it is about; what is accepted counts as gone', () => {
  const plan = planFrom({ items: { corp: 'B1 G1 G2' }, links: { corp: 'G1>B1 S' } })
  const before = checkPlanRules(plan)
  run(plan, { type: 'link.set', id: 'new', a: 'corp-G2', b: 'corp-B1', strength: 'strong' })
  run(plan, { type: 'link.set', id: 'old', a: 'corp-G1', b: 'corp-B1', strength: null })
  const record = {
    table: 'waiver',
    id: 'w',
    matrix: 'corp',
    rule: 'C03',
    items: ['corp-G1'],
    reason: 'Later',
  }
  run(plan, { type: 'waiver.add', record })
  const changed = changedFindings(before, checkPlanRules(plan))
  const lines = (found: typeof before) => found.map(({ rule, items }) => `${rule} ${items.join(' ')}`)
  expect(lines([...changed.new])).toEqual(['C02 corp-G1'])
  expect(lines([...changed.gone])).toEqual(['C02 corp-G2', 'C03 corp-G1'])
  expect(changedFindings(before, before)).toEqual({ new: [], gone: [] })
})
