import { expect, test } from 'vitest'
import { answerSchema } from '../../../../../src/catchball/response.ts'
import {
  EMPTY_ENTRY,
  canFile,
  enteredAnswers,
  entryTrouble,
} from '../../../../../renderer/store/review/entered.ts'
import type { Entry } from '../../../../../renderer/store/review/entered.ts'

const things = ['m1', 'm2', 'm3'].map(id => ({ id, verdicts: [], fields: [] }))
const entries = (one: Partial<Entry>) => new Map([['m2', { ...EMPTY_ENTRY, ...one }]])

test('only what was said becomes an answer, and it is one that can be filed', () => {
  expect(enteredAnswers(things, new Map())).toEqual([])
  expect(enteredAnswers(things, entries({}))).toEqual([])
  const [answer] = enteredAnswers(
    things,
    entries({
      ...{ verdict: 'counter', target: '2,9', due: 'Dec 2027', reason: ' One line ', question: 'Who pays?' },
      ...{ condition: 'Two fitters', conditionFrom: 'Maintenance', conditionBy: '06/2027' },
    }),
  )
  expect(answer).toEqual({
    item: 'm2',
    verdict: 'counter',
    counter: { target: 2.9, due: '2027-12' },
    reason: 'One line',
    questions: ['Who pays?'],
    conditions: [{ what: 'Two fitters', from: 'Maintenance', by: '2027-06' }],
  })
  expect(answerSchema.safeParse(answer).success).toBe(true)
})

test('a counter without a value and a value that reads two ways are not filed', () => {
  const counter = { ...EMPTY_ENTRY, verdict: 'counter' as const }
  expect(canFile([counter])).toBe(false)
  expect(canFile([{ ...counter, target: '1,200' }])).toBe(false)
  expect(canFile([{ ...counter, target: '2.9' }])).toBe(true)
  expect(canFile([{ ...EMPTY_ENTRY, verdict: 'accept', conditionBy: 'soon' }])).toBe(false)
  expect(entryTrouble('due', '13/2027')).toBeDefined()
})
