import { expect, test } from 'vitest'
import {
  closing,
  gapKey,
  needsReason,
  waysFor,
} from '../../../../../../renderer/app/features/dialogs/rounds/gap-ways.ts'
import type { Way } from '../../../../../../renderer/app/features/dialogs/rounds/gap-ways.ts'
import { stagedSchema } from '../../../../../../src/catchball/staged.ts'
import type { Gap } from '../../../../../../src/catchball/round-state.ts'

const gaps: Gap[] = [
  { kind: 'no answer', packet: 'p1', person: 'ann' },
  { kind: 'undecided', packet: 'p2', person: 'ben', item: 'i1', code: 'P1' },
  { kind: 'unanswered item', packet: 'p2', person: 'ben', item: 'i2', code: 'M1' },
]
const chosen = (...ways: Way[]) => new Map(gaps.map((gap, at) => [gapKey(gap), ways[at] ?? '']))
const escalation = { person: 'cyd' as never, due: '2027-02-01' }

test('what becomes of each gap stands before the closing, each as the main process takes it', () => {
  const staged = closing('r1', gaps, chosen('no-answer', 'carry', 'escalate'), {
    reason: 'Later.',
    escalation,
  })
  expect(staged).toEqual([
    { act: 'no-answer', packet: 'p1' },
    { act: 'carry', packet: 'p2', item: 'i1', reason: 'Later.' },
    { act: 'escalate', packet: 'p2', item: 'i2', reason: 'Later.', person: 'cyd', due: '2027-02-01' },
    { act: 'close', round: 'r1' },
  ])
  for (const one of staged) expect(stagedSchema.safeParse(one).success).toBe(true)
})

test('only what changes what is asked needs a reason', () => {
  expect(needsReason(gaps, chosen('no-answer'))).toBe(false)
  expect(needsReason(gaps, chosen('no-answer', 'carry'))).toBe(true)
})

test('nobody can note "no answer" on an answer, or withdraw one', () => {
  expect(waysFor(gaps[1]!)).toEqual(['', 'carry', 'escalate'])
})
