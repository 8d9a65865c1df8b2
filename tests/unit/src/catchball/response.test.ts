import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readResponse } from '../../../../src/catchball/read-response.ts'
import { makeResponse, writeResponse } from '../../../../src/catchball/response.ts'
import type { ResponseContent } from '../../../../src/catchball/response.ts'
import { arbitraryContent } from '../../../support/arbitrary-response.ts'

const content: ResponseContent = {
  plan: 'plan',
  packet: 'packet1',
  round: 2,
  base: `sha256:${'1'.repeat(64)}`,
  from: { person: 'qd', name: 'Lena Quill' },
  signed: null,
  answers: [
    {
      item: 'm3',
      verdict: 'counter',
      counter: { target: 2.9, due: '2027-12' },
      reason: ' The cameras come in June. ',
    },
    { item: 'm1', verdict: null, questions: ['Does it count rework?', '  '], comment: '' },
    { item: 'p9', verdict: null },
  ],
  offers: [],
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function problemIn(text: string) {
  const read = readResponse(bytes(text))
  return read.ok ? 'fine' : `${read.error.code}: ${read.error.message}`
}

/** The written form with some of its text replaced. */
function altered(from: string | RegExp, to: string): string {
  return writeResponse(content).replace(from, to)
}

test('the written form is the one of the format', () => {
  const text = writeResponse(content)
  expect(text.endsWith('}\n')).toBe(true)
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    ...[
      'format',
      'version',
      'plan',
      'packet',
      'round',
      'base',
      'from',
      'signed',
      'answers',
      'offers',
      'digest',
    ],
  ])
  expect(text).toContain(
    '  "answers": [\n    {\n      "item": "m1",\n      "verdict": null,\n      "questions": [',
  )
  expect(text).toContain('"reason": "The cameras come in June."')
  expect(text).not.toContain('p9')
})

test('equal answers are equal bytes, in whatever order they were given', () => {
  fc.assert(
    fc.property(arbitraryContent, fc.infiniteStream(fc.nat()), (given, order) => {
      const shuffled = [...given.answers].sort(() => ((order.next().value ?? 0) % 3) - 1)
      expect(writeResponse({ ...given, answers: shuffled })).toBe(writeResponse(given))
    }),
  )
})

test('what was written reads back as the same response', () => {
  fc.assert(
    fc.property(arbitraryContent, given => {
      const read = readResponse(bytes(writeResponse(given)))
      expect(read.ok ? read.value.response : read.error).toEqual(
        JSON.parse(JSON.stringify(makeResponse(given))),
      )
    }),
  )
})

test('any change of a value is found by the digest', () => {
  expect(problemIn(altered('2.9', '2.4'))).toMatch(/^altered: .*digest/)
  expect(problemIn(altered('June', 'July'))).toMatch(/^altered/)
  expect(problemIn(altered('"round": 2', '"round": 3'))).toMatch(/^altered/)
})

test('white space, order of fields and a byte order mark change nothing', () => {
  expect(problemIn(`\ufeff${JSON.stringify(JSON.parse(writeResponse(content)))}`)).toBe('fine')
})

test.each([
  ['', 'truncated: The file is empty. Ask for it again.'],
  [
    writeResponse(content).slice(0, 200),
    'truncated: The file ends in the middle. Ask for it again; mail may have cut it off.',
  ],
  [
    '{"format":"hoshin-plan","version":1}',
    'wrong-format: This is a plan, not a response. Import it instead.',
  ],
  ['<!doctype html><html></html>', /^wrong-format: This is no response/],
  ['[]', /^wrong-format/],
  [
    altered('"version": 1', '"version": 2'),
    /^newer: The response has version 2; this program reads version 1/,
  ],
  [
    altered('" The', '"The').replace('"The cameras come in June."', '5'),
    /^invalid: answers\[1\]\.reason: a number where text belongs/,
  ],
  [altered('2.9', '[2.9]'), /^invalid: answers\[1\]\.counter\.target: a list does not belong here/],
  [
    altered('"counter"', '"perhaps"'),
    /^invalid: answers\[1\]\.verdict: "perhaps" is none of accept, counter, cannot/,
  ],
  [altered('2027-12', '2027-13'), /^invalid: answers\[1\]\.counter\.due/],
  [altered('"signed": null,', ''), /^invalid: signed: is missing/],
  [
    altered('"signed": null,', '"signed": null, "note": "hi\u202e",'),
    /^invalid: has a field that the format does not know \("note"\)/,
  ],
  [altered('"item": "m1"', '"item": "m3"'), /^invalid: answers: one item is answered twice \(m3\)/],
  [altered('"item": "m1"', '"item": "<script>"'), /^invalid: answers\[0\]\.item/],
])('a bad file is refused with one line %#', (text, expected) => {
  expect(problemIn(text)).toMatch(expected)
  expect(problemIn(text)).not.toContain('\n')
})

test('what is too large, deep or no text at all is refused without effort', () => {
  const huge = readResponse(new Uint8Array(20_000_001))
  expect(huge.ok ? '' : huge.error.code).toBe('too-large')
  const noText = readResponse(new Uint8Array([0x7b, 0xff, 0xfe]))
  expect(noText.ok ? '' : noText.error.code).toBe('not-text')
  expect(problemIn(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatch(/^wrong-format/)
  expect(
    problemIn(
      `{"format":"hoshin-response","version":1,"answers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ),
  ).toMatch(/^invalid/)
})
