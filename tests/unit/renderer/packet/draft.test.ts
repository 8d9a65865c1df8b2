import { expect, test } from 'vitest'
import { answerFrom } from '../../../../renderer/packet/draft-answer.ts'
import { problemsOf } from '../../../../renderer/packet/draft-problems.ts'
import { EMPTY_DRAFT, progressOf, takesTarget } from '../../../../renderer/packet/draft.ts'
import type { Draft } from '../../../../renderer/packet/draft.ts'
import { summaryOf } from '../../../../renderer/packet/summary.ts'
import type { AskedItem } from '../../../../src/catchball/packet-document.ts'
import { stringsFor } from '../../../../src/exchange/packet/strings.ts'

const strings = stringsFor('en')
const metric: AskedItem = {
  ...{
    id: 'm3',
    code: 'M3',
    kind: 'metric',
    text: 'Scrap rate',
    part: 'owner',
    accountable: [],
    responsible: [],
  },
  ...{ baseline: 4.1, target: 2.4, unit: '% of output', due: '2027-12' },
}
const consulted: AskedItem = { ...metric, kind: 'priority', part: 'consulted' }

function draft(change: Partial<Draft>): Draft {
  return { ...EMPTY_DRAFT, ...change }
}

function problems(item: AskedItem, change: Partial<Draft>) {
  return problemsOf(item, draft(change), strings)
}

test('an acceptance counts at once, a counter once it is done', () => {
  expect(progressOf(metric, draft({}))).toBe('open')
  expect(progressOf(metric, draft({ verdict: 'accept' }))).toBe('answered')
  expect(progressOf(metric, draft({ verdict: 'counter', target: '2.9' }))).toBe('unfinished')
  expect(progressOf(metric, draft({ verdict: 'counter', target: '2.9', closed: true }))).toBe('answered')
})

test('a question alone is asked and not answered, beside a verdict it is part of the answer', () => {
  expect(progressOf(metric, draft({ question: 'Why?', closed: true }))).toBe('asked')
  expect(progressOf(metric, draft({ question: 'Why?', verdict: 'cannot', closed: true }))).toBe('answered')
  expect(progressOf(metric, draft({ question: '' }))).toBe('open')
})

test('who is only consulted answers with a question, a concern or nothing to add', () => {
  expect(progressOf(consulted, draft({ question: 'Why?', closed: true }))).toBe('answered')
  expect(answerFrom(consulted, draft({ nothing: true }), strings)).toEqual({
    ...{ item: 'm3', verdict: null, comment: 'Nothing to add' },
  })
})

test('what keeps an answer from being done is said by field', () => {
  const { errors } = strings
  expect(problems(metric, { verdict: 'counter' })).toEqual({
    target: errors.nothingChanged,
    reason: errors.reasonForCounter,
  })
  expect(problems(metric, { verdict: 'counter', target: '2,4', reason: 'x' })).toEqual({
    target: errors.sameAsPlan,
  })
  expect(problems(metric, { verdict: 'counter', target: 'less', due: 'soon', reason: 'x' })).toEqual({
    ...{ target: errors.number, due: errors.date },
  })
  expect(problems(metric, { verdict: 'counter', target: '1,875', reason: 'x' })).toEqual({
    target: errors.chooseOne,
  })
  expect(problems(metric, { verdict: 'cannot' })).toEqual({ reason: errors.reasonForCannot })
  expect(problems(metric, { question: ' ' })).toEqual({ question: errors.question })
  expect(problems(metric, { verdict: 'accept', question: '' })).toEqual({})
  expect(
    problems(metric, { verdict: 'counter', text: 'Scrap rate', target: '2.9', reason: 'x'.repeat(10_001) }),
  ).toEqual({
    reason: errors.tooLong(10_000),
  })
})

test('an answer says what was entered, read', () => {
  const full = draft({
    verdict: 'counter',
    target: '2,9',
    due: 'December 2028',
    text: 'Scrap',
    reason: 'Late.',
    question: 'Who pays?',
  })
  expect(answerFrom(metric, full, strings)).toEqual({
    item: 'm3',
    verdict: 'counter',
    counter: { target: 2.9, due: '2028-12', text: 'Scrap' },
    reason: 'Late.',
    questions: ['Who pays?'],
  })
  expect(summaryOf(metric, full, strings)).toBe(
    'Countered 2.9\u00a0% of output, by December 2028, with another wording',
  )
})

test('a reason typed before the mind changed does not go out with an acceptance', () => {
  expect(answerFrom(metric, draft({ verdict: 'accept', reason: 'Never.', target: '9' }), strings)).toEqual({
    ...{ item: 'm3', verdict: 'accept' },
  })
})

test('who helps with an item counters its date alone', () => {
  const helper: AskedItem = { ...metric, kind: 'priority', part: 'responsible' }
  expect(problems(helper, { verdict: 'counter', reason: 'June.' })).toEqual({
    due: strings.errors.dateUnchanged,
  })
  expect(problems(helper, { verdict: 'counter', reason: 'June.', due: '2028-03' })).toEqual({})
  expect(takesTarget(helper)).toBe(false)
  expect(takesTarget({ ...helper, part: 'accountable' })).toBe(true)
})
