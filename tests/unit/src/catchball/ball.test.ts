import { expect, test } from 'vitest'
import { ballsOf } from '../../../../src/catchball/ball.ts'
import type { Deal } from '../../../../src/catchball/deal.ts'
import type { Counter } from '../../../../src/domain/decision/decision.ts'
import { itemIdSchema, personIdSchema } from '../../../../src/domain/record/ids.ts'
import type { Review } from '../../../../src/catchball/review.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

const plan = planFrom({ items: { corp: 'G1 P1 M1' }, links: {}, roles: {} })
run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: 2.4, unit: '%', due: '2027-12' } })

const deal = (state: Deal['state'], turn: Deal['turn'] = 'ours'): Deal => {
  const [item, partner] = [itemIdSchema.parse('corp-M1'), personIdSchema.parse('person1')]
  return { item, partner, state, turn, changes: [], waits: [] }
}
const review = (counter: Counter, counts = true): Review => ({
  ...{ response: 'sha256:1', item: 'corp-M1', packet: 'p1', packetName: 'plan-r1', round: 1 },
  ...{ person: personIdSchema.parse('person1'), from: 'Ann', origin: 'file', filedAt: '2027-01-01', counts },
  ...{ standing: 'waiting', waits: true, reopens: false, fields: [], effects: [], openQuestions: [] },
  ...{ decisions: [], answer: { item: 'corp-M1', verdict: 'counter', counter } },
})
const ball = (one: Deal, ...reviews: Review[]) => ballsOf(plan, [one], reviews).get('corp-M1')

test('the sides are apart by the last counter of the one whose acceptance counts', () => {
  const countered = deal('countered by them')
  expect(ball(countered, review({ target: 3 }), review({ target: 2.9 }))).toEqual({
    ...{ state: 'countered by them', turn: 'ours', apart: 0.5, unit: '%', other: false },
  })
  expect(ball(countered, review({ target: 2.9 }), review({ target: 9 }, false))).toMatchObject({ apart: 0.5 })
})

test('nobody is apart once it is agreed, or where both say the same', () => {
  expect(ball(deal('agreed', 'none'), review({ target: 2.9 }))).toEqual({
    ...{ state: 'agreed', turn: 'none', other: false },
  })
  expect(ball(deal('countered by us', 'theirs'), review({ target: 2.4, due: '2027-12' }))).toEqual({
    ...{ state: 'countered by us', turn: 'theirs', other: false },
  })
})

test('another date is told apart from another target', () => {
  expect(ball(deal('declined', 'theirs'), review({ due: '2028-03' }))).toEqual({
    ...{ state: 'declined', turn: 'theirs', other: true },
  })
})
