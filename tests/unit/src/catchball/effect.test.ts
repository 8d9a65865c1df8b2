import { expect, test } from 'vitest'
import { effectsOf } from '../../../../src/catchball/effect.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

type Feeds = Readonly<Record<string, { rule: string; share?: number; target: number; baseline?: number }>>

/** A goal of target 10 that metrics feed. */
function fed(
  parts: Feeds,
  goal: Readonly<Record<string, unknown>> = { target: 10, direction: 'increase' },
): Plan {
  const plan = planFrom({ items: { corp: `G1 ${Object.keys(parts).join(' ')}` } })
  run(plan, { type: 'item.set', id: 'corp-G1', patch: goal })
  for (const [code, { rule, share, ...figures }] of Object.entries(parts)) {
    const feeds = [{ item: 'corp-G1', rule, ...(share === undefined ? {} : { share }) }]
    run(plan, { type: 'item.set', id: `corp-${code}`, patch: { ...figures, feeds } })
  }
  return plan
}

const effect = (plan: Plan, target: number) => {
  const [found] = effectsOf(plan, new Map([['corp-M1' as never, target]]))
  return found && [found.before, found.after, found.coveredBefore, found.covered, found.missing]
}

test('a sum, an average, one figure for all, and shares', () => {
  expect(effect(fed({ M1: { rule: 'sum', target: 6 }, M2: { rule: 'sum', target: 4 } }), 5)).toEqual([
    10,
    9,
    true,
    false,
    1,
  ])
  expect(effect(fed({ M1: { rule: 'average', target: 8 }, M2: { rule: 'average', target: 12 } }), 9)).toEqual(
    [10, 10.5, true, true, 0],
  )
  const lower = fed({ M1: { rule: 'same', target: 2.4 } }, { target: 2.4, direction: 'decrease' })
  expect(effect(lower, 2.9)).toEqual([2.4, 2.9, true, false, 0.5])
  const shares = fed({
    M1: { rule: 'share', share: 0.4, baseline: 0, target: 10 },
    M2: { rule: 'share', share: 0.6, target: 3 },
  })
  expect(effect(shares, 5)).toEqual([1, 0.8, true, false, expect.closeTo(0.2)])
})

test('a parent without a number, or with a part without one, says nothing', () => {
  expect(effect(fed({ M1: { rule: 'sum', target: 6 } }, { target: 'better' }), 5)).toBeUndefined()
  const plan = fed({ M1: { rule: 'sum', target: 6 }, M2: { rule: 'sum', target: 4 } })
  run(plan, { type: 'item.set', id: 'corp-M2', patch: { target: 'some' } })
  expect(effect(plan, 5)).toBeUndefined()
})
