import { expect, test } from 'vitest'
import { coverageOf } from '../../../../../src/alignment/findings/coverage.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

test('parts of a target stand in the order of the plan, and the first gives the rule, whatever was edited last', () => {
  const plan = planFrom({ items: { corp: 'G1', ops: 'G1 M1' } })
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { target: 10 } })
  const feeds = (rule: string) => [{ item: 'corp-G1', rule }]
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { target: 4, feeds: feeds('average') } })
  run(plan, { type: 'item.set', id: 'ops-G1', patch: { target: 8, feeds: feeds('sum') } })
  const goal = plan.tables.item.get('corp-G1')
  const said = () => {
    const coverage = goal && coverageOf(plan, goal)
    return [coverage?.rule, coverage?.state, coverage?.parts.map(({ id }) => id)]
  }
  expect(said()).toEqual(['sum', 'covered', ['ops-G1', 'ops-M1']])
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { text: 'Other words' } })
  run(plan, { type: 'item.set', id: 'ops-G1', patch: { text: 'Other words' } })
  expect(said()).toEqual(['sum', 'covered', ['ops-G1', 'ops-M1']])
})
