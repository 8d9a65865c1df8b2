import { expect, test } from 'vitest'
import { answersTo, canAgree, isOpen, nextOpen } from '../../../../../renderer/store/review/order.ts'
import { NOTHING_STAGED, matterKey, withStaged } from '../../../../../renderer/store/review/staging.ts'
import { digest, reviewOf } from '../../../../support/review-of.ts'

const m10 = reviewOf({ item: 'corp-M10', code: 'M10' })
const m2 = reviewOf({ item: 'corp-M2', code: 'M2' })
const offer = reviewOf({ item: 'new-1', code: undefined, offer: { id: 'new-1', kind: 'priority' } } as never)
const other = reviewOf({ packet: 'packet2', response: digest(2) })

test('the answers of a packet stand by code, offers last, one for each item: the last word', () => {
  const decided = { ...m2, response: digest(3), standing: 'decided' as const }
  const all = [offer, m10, decided, m2, other]
  expect(answersTo(all, 'packet1')).toEqual([m2, m10, offer])
  expect(answersTo(all, undefined)).toEqual([])
})

test('the next to decide is further on, then at the beginning, then in another packet', () => {
  const all = [m2, m10, other]
  expect(nextOpen(all, m2, NOTHING_STAGED)).toBe(m10)
  expect(nextOpen(all, m10, NOTHING_STAGED)).toBe(m2)
  const staging = withStaged(NOTHING_STAGED, matterKey(m2), [])
  expect(nextOpen(all, m10, staging)).toBe(other)
  expect(nextOpen([m2], m2, NOTHING_STAGED)).toBeUndefined()
})

test('an acceptance with nothing to weigh can be agreed to; a decided answer with a question is still open', () => {
  const accepted = reviewOf({ answer: { item: 'corp-M1', verdict: 'accept' }, waits: false, fields: [] })
  expect(canAgree(accepted)).toBe(true)
  expect(canAgree({ ...accepted, reopens: true })).toBe(false)
  expect(isOpen({ ...accepted, standing: 'decided' })).toBe(false)
  expect(isOpen({ ...accepted, standing: 'decided', openQuestions: ['Why?'] })).toBe(true)
})
