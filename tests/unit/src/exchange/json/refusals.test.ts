import { describe, expect, test } from 'vitest'
import { problemLine } from '../../../../../src/exchange/json/format-error.ts'
import { readPlanJson } from '../../../../../src/exchange/json/read-plan-json.ts'
import { entryOf, idsInARow, loose, sampleText } from '../../../../support/documents.ts'
import type { LooseDocument } from '../../../../support/documents.ts'

function refused(input: string | Uint8Array): { code: string; lines: string[] } {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const read = readPlanJson(bytes, idsInARow())
  if (read.ok) throw new Error('was not refused')
  return { code: read.error.code, lines: read.error.problems.map(problemLine) }
}

/** What is said about the pump works after one change to its document. */
function afterwards(change: (document: LooseDocument) => void): string[] {
  const document = loose(sampleText('pump-works'))
  change(document)
  return refused(JSON.stringify(document)).lines
}

const start = '{"format":"hoshin-plan","version":1,"plan":{"title":"T"'

const TEXTS: [what: string, input: string | Uint8Array, code: string, line: string][] = [
  [
    'nothing',
    '',
    'not-json',
    'line 1, column 1: the document ends where a value should stand; it may be cut off',
  ],
  [
    'half a document',
    `${start}`,
    'not-json',
    'line 1, column 56: the document ends where a comma or "}" should stand; it may be cut off',
  ],
  [
    'half a text',
    '{"format":"hosh',
    'not-json',
    'line 1, column 16: the document ends inside a text; it may be cut off',
  ],
  ['a web page', '\n<!doctype html>', 'not-json', 'line 2, column 1: a value should stand here, not "<"'],
  [
    'two documents',
    '{}\n{}',
    'not-json',
    'line 2, column 1: there is more text after the end of the document',
  ],
  [
    'a trailing comma',
    '{"format":"hoshin-plan",}',
    'not-json',
    'line 1, column 25: a name in double quotes should stand here, not "}"',
  ],
  [
    'single quotes',
    "{'format':1}",
    'not-json',
    'line 1, column 2: a name in double quotes should stand here, not "\'"',
  ],
  ['not a number', '{"format":NaN}', 'not-json', 'line 1, column 11: a value should stand here, not "N"'],
  [
    'a number in hexadecimal',
    '{"format":0x10}',
    'not-json',
    'line 1, column 12: a comma or "}" should stand here, not "x"',
  ],
  [
    'a number beyond any',
    '{"format":1e999}',
    'not-json',
    'line 1, column 11: the number "1e999" is too large',
  ],
  [
    'a key twice',
    '{"format":1,\n "format":2}',
    'not-json',
    'line 2, column 2: "format" stands twice here; keep one',
  ],
  [
    'the prototype',
    '{"__proto__":{}}',
    'not-json',
    'line 1, column 2: "__proto__" is no field of a plan; take it out',
  ],
  [
    'a line break in a text',
    '{"a\nb":1}',
    'not-json',
    'line 1, column 4: a text holds a line break or control character; write it as \\n',
  ],
  [
    'a wrong escape',
    '{"a\\x":1}',
    'not-json',
    'line 1, column 4: a backslash stands before a character that it cannot escape',
  ],
  [
    '100,000 brackets',
    '['.repeat(100_000),
    'not-json',
    'line 1, column 65: brackets are nested deeper than 64 levels; no plan is',
  ],
  [
    '100,000 objects',
    '{"a":'.repeat(100_000),
    'not-json',
    'line 1, column 321: brackets are nested deeper than 64 levels; no plan is',
  ],
  [
    'bytes that are no UTF-8',
    new Uint8Array([0x7b, 0xc3, 0x28]),
    'not-text',
    'the file is not UTF-8 text; save it as UTF-8',
  ],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'not-text', 'the file is UTF-16; save it as UTF-8'],
  ['a list', '[]', 'wrong-format', 'is no plan: "format": "hoshin-plan" is missing at its top'],
  [
    'another format',
    '{"format":"x","version":1}',
    'wrong-format',
    'format: should be "hoshin-plan", not "x"',
  ],
  [
    'a response',
    '{"format":"hoshin-response","version":1}',
    'wrong-format',
    'format: is an answer to a review packet; merge it instead of importing it',
  ],
  [
    'a newer version',
    '{"format":"hoshin-plan","version":2}',
    'newer',
    'version: is 2; this program reads version 1, so update it or export version 1',
  ],
  ['no version', '{"format":"hoshin-plan","plan":{"title":"T"}}', 'invalid', 'version: is missing'],
]

const DOCUMENTS: [line: string, change: (document: LooseDocument) => void][] = [
  ['plan.title: is missing', ({ plan }) => delete plan.title],
  ['plan.title: is empty; write something or leave the field out', ({ plan }) => (plan.title = '')],
  ['plan.title: is null; give it text or leave the field out', ({ plan }) => (plan.title = null)],
  ['plan.titel: unknown field; is "title" meant?', ({ plan }) => (plan.titel = 'T')],
  ['extra: unknown field; take it out', document => (document.extra = 1)],
  [
    'plan.status: should be one of "draft", "catch-ball", "agreed", "running", "closed", not "done"',
    ({ plan }) => (plan.status = 'done'),
  ],
  ['plan.periodStart: is not a month as YYYY-MM: "2027-13"', ({ plan }) => (plan.periodStart = '2027-13')],
  ['plan.limits.goal: should be a number, not "8"', ({ plan }) => (plan.limits = { goal: '8' })],
  ['people: should be a list, not an object', document => Object.assign(document, { people: {} })],
  [
    'people[5].id: "qd" is the id of people[1] already; give it another',
    ({ people }) => people.push({ id: 'qd', name: 'Somebody else' }),
  ],
  ['people[0].department: no department "attic"', ({ people }) => (people[0]!.department = 'attic')],
  ['matrices[0].owner: no person "nobody"', ({ matrices }) => (matrices[0]!.owner = 'nobody')],
  [
    'matrices[0].parent.matrix: no matrix "group"',
    ({ matrices }) => (matrices[0]!.parent = { matrix: 'group', items: [] }),
  ],
  [
    'matrices[0]: "Pump works" would be its own parent.',
    ({ matrices }) => (matrices[0]!.parent = { matrix: 'corp', items: [] }),
  ],
  [
    'matrices[0].items[1].id: "B1" is the id of items[0] already; give it another',
    ({ matrices }) =>
      Object.assign(matrices[0]!, {
        items: ['B1', 'B1'].map(id => ({ id, kind: 'goal', text: 'x' })),
        links: [],
        roles: [],
      }),
  ],
  [
    'matrices[0].items[0].kind: should be one of "breakthrough", "goal", "priority", "metric", not "aim"',
    document => (entryOf(document, 'B1').kind = 'aim'),
  ],
  ['matrices[0].items[0].kind: is missing', document => delete entryOf(document, 'B1').kind],
  [
    'matrices[0].items[0].weight: unknown field; take it out',
    document => (entryOf(document, 'B1').weight = 3),
  ],
  [
    'matrices[0].items[0].id: must be 1 to 64 letters, digits, ".", "_" or "-": "B 1"',
    document => (entryOf(document, 'B1').id = 'B 1'),
  ],
  [
    'matrices[0].items[0].text: is longer than 2,000 characters; shorten it',
    document => (entryOf(document, 'B1').text = 'x'.repeat(2001)),
  ],
  [
    'matrices[0].items[0].why: is longer than 10,000 characters; shorten it',
    document => (entryOf(document, 'B1').why = 'x'.repeat(10_001)),
  ],
  [
    'matrices[0].items[0].text: holds half a character: "half \\ud800"',
    document => (entryOf(document, 'B1').text = 'half \ud800'),
  ],
  [
    'matrices[0].items[0].target: should be a number or text, not true',
    document => (entryOf(document, 'B1').target = true),
  ],
  [
    'matrices[0].items[0].target: is longer than 60 characters; shorten it',
    document => (entryOf(document, 'B1').target = 'x'.repeat(61)),
  ],
  [
    'matrices[0].items[0].due: is not a day of that month: "2027-02-30"',
    document => (entryOf(document, 'B1').due = '2027-02-30'),
  ],
  [
    'matrices[0].items[0].translations.Klingon: cannot be a name here: is no language code such as "de" or "pt-BR"',
    document => (entryOf(document, 'B1').translations = { Klingon: 'x' }),
  ],
  [
    'matrices[0].items[0].fields.cost: no column "cost" for a breakthrough in plan.fields',
    document => (entryOf(document, 'B1').fields = { cost: 1 }),
  ],
  [
    'matrices[0].items[3].deploys[0].matrix: no matrix "group"',
    document => (entryOf(document, 'G1').deploys = [{ matrix: 'group', item: 'P1' }]),
  ],
  [
    'matrices[0].items[3].feeds[0].item: no item "B9" in matrix "corp"',
    document => (entryOf(document, 'G1').feeds = [{ matrix: 'corp', item: 'B9', rule: 'sum' }]),
  ],
  [
    'matrices[0].items[3]: G1 cannot deploy, feed or displace itself.',
    document => (entryOf(document, 'G1').feeds = [{ matrix: 'corp', item: 'G1', rule: 'sum' }]),
  ],
  [
    'matrices[0].items[13].planned: holds more than 12 values; take some out',
    document => (entryOf(document, 'M1').planned = Array.from({ length: 13 }, () => 1)),
  ],
  [
    'matrices[0].items[13].planned[1]: should be a number, not "2"',
    document => (entryOf(document, 'M1').planned = [1, '2']),
  ],
  [
    'matrices[0].items[13].planned: 3,000 values; that is too many here',
    document => (entryOf(document, 'M1').planned = Array.from({ length: 3000 }, () => 'x')),
  ],
  ['matrices[0].items[13].owner: no person "nobody"', document => (entryOf(document, 'M1').owner = 'nobody')],
  [
    'matrices[0].links[3].b: no item "G9" in matrix "corp"',
    ({ matrices }) => (matrices[0]!.links[3]!.b = 'G9'),
  ],
  [
    'matrices[0].links[0].strength: should be one of "strong", "medium", "weak", "none", not 3',
    ({ matrices }) => (matrices[0]!.links[0]!.strength = 3),
  ],
  ['matrices[0].links[0].a: is missing', ({ matrices }) => delete matrices[0]!.links[0]!.a],
  [
    'matrices[0].roles[0].person: no person "nobody"',
    ({ matrices }) => (matrices[0]!.roles[0]!.person = 'nobody'),
  ],
  [
    'matrices[0].roles[1]: "qd" has a role on P1 already (roles[0]); keep one of the two',
    ({ matrices }) => (matrices[0]!.roles[1]!.person = 'qd'),
  ],
  [
    'matrices[0].waivers[0].rule: should be C and two digits: "Z1"',
    ({ matrices }) => (matrices[0]!.waivers = [{ rule: 'Z1', reason: 'x' }]),
  ],
  [
    'plan.fields[0].choices: a column of type "choice" needs its choices',
    ({ plan }) => (plan.fields = [{ id: 'size', kind: 'goal', label: 'Size', type: 'choice' }]),
  ],
]

describe('text that is no document', () => {
  test.each(TEXTS)('%s', (_, input, code, line) => {
    expect(refused(input)).toEqual({ code, lines: [line] })
  })

  test('more than 64 MB is refused by its size', () => {
    expect(refused(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({
      code: 'too-large',
      lines: ['the file has 65 MB; at most 64 MB are read'],
    })
  })

  test('millions of values are refused before memory runs out', () => {
    const { lines } = refused(`${start}},"matrices":[${'0,'.repeat(9_000_000)}0]}`)
    expect(lines).toEqual([
      expect.stringContaining('there are more than 8,000,000 values; no plan has that many'),
    ])
  })

  test('a byte order mark before a good document does no harm', () => {
    const bytes = new TextEncoder().encode(`\ufeff${sampleText('pump-works')}`)
    expect(readPlanJson(bytes, idsInARow()).ok).toBe(true)
  })
})

describe('documents that say something wrong', () => {
  test.each(DOCUMENTS)('%s', (line, change) => {
    expect(afterwards(change)).toEqual([line])
  })

  test('a list of more than 500 items', () => {
    const lines = afterwards(({ matrices }) => {
      for (let i = 6; i <= 502; i += 1) matrices[0]!.items.push({ id: `G${i}`, kind: 'goal', text: 'x' })
    })
    expect(lines).toEqual([
      'matrices[0].items: 502 entries of kind "goal"; a list holds at most 500, so move some to another matrix',
    ])
  })

  test('more than 500 matrices, more than 5,000 people', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `n${i}`, title: 'x' }))
    expect(afterwards(document => Object.assign(document, { matrices: many(501) }))).toEqual([
      'matrices: 501 entries; at most 500 are possible here',
    ])
    expect(afterwards(document => Object.assign(document, { people: many(5001) }))).toEqual([
      'people: 5,001 entries; at most 5,000 are possible here',
    ])
  })

  test('everything wrong is said, each with its place', () => {
    const lines = afterwards(({ plan, people, matrices }) => {
      plan.status = 'x'
      people[0]!.kind = 'robot'
      matrices[0]!.links[0]!.strength = 'huge'
    })
    expect(lines.map(line => line.split(':')[0])).toEqual(['plan.status'])
    const inner = afterwards(({ people, matrices }) => {
      people[0]!.kind = 'robot'
      matrices[0]!.links[0]!.strength = 'huge'
    })
    expect(inner.map(line => line.split(':')[0])).toEqual(['people[0].kind', 'matrices[0].links[0].strength'])
  })

  test('of very many problems a hundred are kept', () => {
    const lines = afterwards(({ matrices }) => {
      matrices[0]!.links = Array.from({ length: 50_000 }, () => ({ a: 1 }))
    })
    expect(lines.length).toBeLessThanOrEqual(104)
  })

  test('a foreign text in a message stays on one line and short', () => {
    const [line] = afterwards(({ plan }) => (plan[`x\n\u202e\u001b[31m${'y'.repeat(500)}`] = 1))
    expect(line).toMatch(/^plan\["x\\n\\u202e\\u001b\[31my+…"\]: unknown field; take it out$/)
  })
})
