import * as fc from 'fast-check'
import type { Answer, ResponseContent } from '../../src/catchball/response.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const item = fc.string({ unit: fc.constantFrom(...'abc123'), minLength: 1, maxLength: 4 })
const date = fc.constantFrom('2027-06', '2027-12-15', '2028-02-29')
const measure = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant('about 3'))

function some<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record<T, never>(model, { requiredKeys: [], noNullPrototype: true })
}

const counter = some({
  target: measure,
  due: date,
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  owner: item,
  milestones: fc.array(fc.record({ by: date, value: measure }), { maxLength: 3 }),
})

/** An answer to an item, with any of the fields that the format knows. */
const arbitraryAnswer: fc.Arbitrary<Answer> = fc
  .record({
    item,
    verdict: fc.constantFrom('accept', 'counter', 'cannot', null),
    more: some({
      counter,
      reason: text,
      conditions: fc.array(fc.record({ what: fc.constant('a press'), from: text, by: date }), {
        maxLength: 2,
      }),
      needs: fc.array(fc.record({ kind: fc.constantFrom('people', 'money'), has: text, needs: text }), {
        maxLength: 2,
      }),
      obstacles: fc.array(text, { maxLength: 2 }),
      questions: fc.array(text, { maxLength: 2 }),
      comment: text,
    }),
  })
  .map(({ more, ...answer }) => ({ ...answer, ...more }))

/** What somebody answered, each item at most once. */
export const arbitraryContent: fc.Arbitrary<ResponseContent> = fc.record({
  plan: item,
  packet: item,
  round: fc.integer({ min: 1, max: 9 }),
  base: fc.constant(`sha256:${'0'.repeat(64)}`),
  from: fc.record({ person: item, name: fc.constant('Lena Quill') }),
  signed: fc.constantFrom(null, { name: 'Lena Quill', on: '2026-10-12' }),
  answers: fc.uniqueArray(arbitraryAnswer, { selector: answer => answer.item, maxLength: 5 }),
  offers: fc.constant([]),
})
