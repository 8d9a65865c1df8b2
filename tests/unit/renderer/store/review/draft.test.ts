import { expect, test } from 'vitest'
import { effectsOf } from '../../../../../src/catchball/effect.ts'
import {
  decisionsOf,
  newDraft,
  raisedTarget,
  targetIn,
  uncovered,
} from '../../../../../renderer/store/review/draft.ts'
import {
  acceptLabel,
  choicesFor,
  counterLabel,
  declineLabel,
  stagedLabel,
} from '../../../../../renderer/store/review/labels.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { digest, reviewOf } from '../../../../support/review-of.ts'

/** M1 and M2 make up the target of G1. */
function plan() {
  const made = planFrom({ items: { corp: 'G1 M1 M2' }, roles: {} })
  run(made, { type: 'item.set', id: 'corp-G1', patch: { target: 10, direction: 'increase' } })
  for (const [code, target] of [
    ['M1', 6],
    ['M2', 4],
  ] as const) {
    const feeds = [{ item: 'corp-G1', rule: 'sum' }]
    run(made, { type: 'item.set', id: `corp-${code}`, patch: { target, unit: '%', feeds } })
  }
  return made
}
const two = reviewOf({
  answer: { item: 'corp-M1', verdict: 'counter', counter: { target: 2.9, due: '2027-12' } },
  fields: [
    { field: 'target', base: 6, theirs: 2.9, ours: 6, stand: 'clean' },
    { field: 'due', base: null, theirs: '2027-12', ours: null, stand: 'clean' },
  ],
})

test('a counter and a decline need a reason, an acceptance does not', () => {
  const review = reviewOf()
  expect(decisionsOf(review, newDraft(review, 'accept'), [])).toMatchObject({
    ok: true,
    value: [{ act: 'accept' }],
  })
  expect(decisionsOf(review, newDraft(review, 'decline'), [])).toEqual({ ok: false, error: 'reason' })
  const counter = newDraft(review, 'counter')
  expect(decisionsOf(review, { ...counter, reason: 'Why' }, [])).toEqual({ ok: false, error: 'values' })
  expect(decisionsOf(review, { ...counter, counter: { target: 2.6 } }, [])).toEqual({
    ok: false,
    error: 'reason',
  })
  const done = decisionsOf(review, { ...counter, counter: { target: 2.6 }, reason: ' Half way ' }, [])
  expect(done).toMatchObject({
    ok: true,
    value: [{ act: 'counter', counter: { target: 2.6 }, reason: 'Half way' }],
  })
})

test('one of two values is taken, the other declined with the same reason', () => {
  const draft = { ...newDraft(two, 'accept'), taken: ['due' as const] }
  expect(decisionsOf(two, draft, [])).toEqual({ ok: false, error: 'reason' })
  expect(decisionsOf(two, { ...draft, reason: 'Later is fine' }, [])).toEqual({
    ok: true,
    value: [
      { act: 'accept', response: digest(1), item: 'corp-M1', reason: 'Later is fine', fields: ['due'] },
      { act: 'decline', response: digest(1), item: 'corp-M1', reason: 'Later is fine', fields: ['target'] },
    ],
  })
  expect(decisionsOf(two, { ...draft, taken: [], reason: 'x' }, [])).toEqual({ ok: false, error: 'taken' })
})

test('a parent that is left uncovered needs a choice, and whoever covers it a name', () => {
  const review = reviewOf()
  const effects = effectsOf(plan(), new Map([['corp-M1' as never, 2.9]]))
  const draft = newDraft(review, 'accept')
  expect(uncovered(effects).map(({ parent }) => parent.code)).toEqual(['G1'])
  expect(decisionsOf(review, draft, effects)).toEqual({ ok: false, error: 'parents' })
  const cover = { item: 'corp-G1' as never, way: 'cover' as const, amount: 3.1 }
  expect(decisionsOf(review, { ...draft, parents: [cover] }, effects)).toEqual({ ok: false, error: 'cover' })
  const carry = [{ item: 'corp-G1' as never, way: 'carry' as const }]
  expect(decisionsOf(review, { ...draft, parents: carry }, effects)).toMatchObject({
    ok: true,
    value: [{ parents: carry }],
  })
  expect(decisionsOf(review, { ...draft, choice: 'decline', reason: 'No' }, effects)).toMatchObject({
    ok: true,
  })
  expect(raisedTarget(effects[0]!)).toBe(6.9)
  expect(targetIn(review, draft)).toBe(2.9)
  expect(targetIn(review, { ...draft, choice: 'decline' })).toBeUndefined()
})

test('buttons name their result', () => {
  const p = plan()
  const review = reviewOf()
  const raise = [{ item: 'corp-G1' as never, way: 'raise' as const, target: 6.9 }]
  expect(acceptLabel(p, review, newDraft(review, 'accept'))).toBe('Accept 2.9\u00a0%')
  expect(acceptLabel(p, review, { taken: ['target'], parents: raise })).toBe('Accept 2.9\u00a0%, G1 follows')
  expect(acceptLabel(p, two, newDraft(two, 'accept'))).toBe('Accept 2.9\u00a0% and 1 more')
  expect(acceptLabel(p, two, { taken: ['due'] })).toBe('Accept December 2027, keep 6\u00a0%')
  expect(declineLabel(p, review)).toBe('Decline, keep 2.4\u00a0%')
  expect(counterLabel(p, review, { target: 2.6 })).toBe('Counter 2.6\u00a0%')
  const drop = reviewOf({
    item: 'new-1',
    answer: undefined,
    fields: [],
    offer: { id: 'new-1', kind: 'drop', links: [{ to: 'corp-M2', strength: 'weak' }] },
  } as never)
  expect(acceptLabel(p, drop, newDraft(drop, 'accept'))).toBe('Drop M2')
  const link = reviewOf({
    item: 'new-2',
    fields: [],
    offer: {
      id: 'new-2',
      kind: 'link',
      links: [
        { to: 'corp-M2', strength: 'none' },
        { to: 'corp-G1', strength: 'none' },
      ],
    },
  })
  expect(acceptLabel(p, link, newDraft(link, 'accept'))).toBe('Clear M2 by G1')
  expect(stagedLabel(p, review, [{ act: 'decline', reason: 'No' }])).toBe('Decline, keep 2.4\u00a0%')
})

test('what can be decided hangs on what was said', () => {
  expect(choicesFor(reviewOf())).toEqual(['accept', 'counter', 'decline'])
  expect(choicesFor(reviewOf({ standing: 'decided' }))).toEqual([])
  const asks = { item: 'corp-M1', verdict: null, questions: ['Why?'] }
  expect(choicesFor(reviewOf({ answer: asks, fields: [], waits: false }))).toEqual([])
  const gone = reviewOf({ fields: [{ field: 'target', base: 1, theirs: 2, ours: null, stand: 'gone' }] })
  expect(choicesFor(gone)).toEqual(['decline'])
  expect(choicesFor(reviewOf({ offer: { id: 'new-1', kind: 'priority' } }))).toEqual(['accept', 'decline'])
})
