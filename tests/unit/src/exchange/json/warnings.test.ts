import { describe, expect, test } from 'vitest'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import { writePlanJson } from '../../../../../src/exchange/json/write-plan-json.ts'
import { loose, readDocument } from '../../../../support/documents.ts'

const plan = { title: 'T', status: 'draft', arrangement: 'standard' }
const items = [
  { id: 'B1', kind: 'breakthrough', text: 'b' },
  { id: 'G1', kind: 'goal', text: 'g' },
  { id: 'P1', kind: 'priority', text: 'p' },
  { id: 'P2', kind: 'priority', text: 'p' },
  { id: 'M1', kind: 'metric', text: 'm' },
]
const people = [{ id: 'qd', name: 'Q', kind: 'person' }]

function document(links: unknown[], roles: unknown[] = []) {
  return {
    format: 'hoshin-plan',
    version: 1,
    plan,
    people,
    matrices: [{ id: 'corp', title: 'C', items, links, roles }],
  }
}

/** What is said about the links and which of them stay. */
function linksFrom(...links: unknown[]) {
  const { warnings, records } = readDocument(document(links))
  return { warnings, links: loose(writePlanJson(planOf(records))).matrices[0]?.links }
}

describe('links', () => {
  test('stand in the order of their pair, whichever end comes first', () => {
    const given = [
      { a: 'M1', b: 'B1', strength: 'weak' },
      { a: 'P1', b: 'M1', strength: 'medium' },
      { a: 'G1', b: 'P2', strength: 'none', reason: 'tried' },
      { a: 'G1', b: 'P1', strength: 'strong', effect: 'against' },
      { a: 'B1', b: 'G1', strength: 'strong' },
    ]
    expect(linksFrom(...given)).toEqual({
      warnings: [],
      links: [
        { a: 'G1', b: 'B1', strength: 'strong' },
        { a: 'P1', b: 'G1', strength: 'strong', effect: 'against' },
        { a: 'P2', b: 'G1', strength: 'none', reason: 'tried' },
        { a: 'M1', b: 'P1', strength: 'medium' },
        { a: 'B1', b: 'M1', strength: 'weak' },
      ],
    })
  })

  test('between lists that do not meet are kept out, one line each', () => {
    const given = [
      { a: 'G1', b: 'M1', strength: 'strong' },
      { a: 'B1', b: 'P1', strength: 'weak' },
      { a: 'P1', b: 'P2', strength: 'weak' },
      { a: 'P1', b: 'P1', strength: 'weak' },
    ]
    expect(linksFrom(...given)).toEqual({
      warnings: [
        'matrices[0].links[0]: G1 (an annual goal) and M1 (a metric) do not meet on the X; the link was kept out',
        'matrices[0].links[1]: B1 (a breakthrough) and P1 (a priority) do not meet on the X; the link was kept out',
        'matrices[0].links[2]: P1 (a priority) and P2 (a priority) do not meet on the X; the link was kept out',
        'matrices[0].links[3]: P1 (a priority) and P1 (a priority) do not meet on the X; the link was kept out',
      ],
      links: undefined,
    })
  })

  test('of a pair that stands twice the stronger stays, and the warning names both', () => {
    const weak = { a: 'G1', b: 'B1', strength: 'weak', reason: 'first' }
    const strong = { a: 'B1', b: 'G1', strength: 'strong', reason: 'second' }
    expect(linksFrom(weak, strong)).toEqual({
      warnings: [
        'matrices[0].links[1]: B1 and G1 are linked twice, weak in matrices[0].links[0] and strong here; strong was kept (C38)',
      ],
      links: [{ a: 'G1', b: 'B1', strength: 'strong', reason: 'second' }],
    })
    expect(linksFrom(strong, weak).links).toEqual([
      { a: 'G1', b: 'B1', strength: 'strong', reason: 'second' },
    ])
    expect(linksFrom(weak, weak).warnings).toHaveLength(1)
  })
})

test('a role on anything but a priority is kept out, one line each', () => {
  const { warnings, records } = readDocument(
    document(
      [],
      [
        { item: 'M1', person: 'qd', role: 'accountable' },
        { item: 'P1', person: 'qd', role: 'accountable' },
      ],
    ),
  )
  expect(warnings).toEqual([
    'matrices[0].roles[0]: M1 is a metric, and roles stand on priorities only; the role of "qd" was kept out',
  ])
  expect(records.filter(record => record.table === 'role')).toHaveLength(1)
})

test('two accountable people on one priority are valid', () => {
  const two = document(
    [],
    ['qd', 'vp'].map(person => ({ item: 'P1', person, role: 'accountable' })),
  )
  const { warnings, records } = readDocument({
    ...two,
    people: [...people, { id: 'vp', name: 'V', kind: 'person' }],
  })
  expect(warnings).toEqual([])
  expect(records.filter(record => record.table === 'role')).toHaveLength(2)
})

test('what the importer fills in by itself it says, once for each field and value', () => {
  const bare = {
    format: 'hoshin-plan',
    version: 1,
    plan: { title: 'T', fields: [{ id: 'budget', kind: 'goal' }] },
    departments: [{ name: 'Supply & Logistics' }, { id: 'supply' }],
    people: [{ name: 'A. Bee' }, { id: 'a-bee' }, { id: 'c' }],
    matrices: [
      {
        id: 'corp',
        title: 'C',
        items: [...items, { id: 'G2', kind: 'goal', text: 'g', feeds: [{ matrix: 'corp', item: 'B1' }] }],
        links: [{ a: 'G1', b: 'B1' }],
        roles: [{ item: 'P1', person: 'c' }],
        waivers: [{ rule: 'C19' }],
      },
    ],
  }
  const { warnings, records } = readDocument(bare)
  expect(warnings).toEqual([
    'plan.status: not given, taken as "draft"',
    'plan.arrangement: not given, taken as "standard"',
    'plan.fields[0].label: not given, taken as "budget"',
    'plan.fields[0].type: not given, taken as "text"',
    'departments[0].id: not given, taken as "supply-logistics"',
    'departments[1].name: not given, taken as "supply"',
    'people[0].id: not given, taken as "a-bee-2"',
    'people[1].name: not given, taken as "a-bee"',
    'people[2].name: not given, taken as "c"',
    'people[0].kind: not given, taken as "person" (and in 2 more places)',
    'matrices[0].items[5].feeds[0].rule: not given, taken as "same"',
    'matrices[0].links[0].strength: not given, taken as "strong"',
    'matrices[0].roles[0].role: not given, taken as "responsible"',
    'matrices[0].waivers[0].reason: not given, taken as ""',
  ])
  expect(readDocument(writePlanJson(planOf(records))).warnings).toEqual([])
})

test('the written form: keys in the order of the format, absent fields left out, lists in display order', () => {
  const given = {
    matrices: [
      {
        roles: [],
        links: [],
        items: [
          {
            past: [{ value: 1, month: '2026-01' }],
            owner: 'qd',
            target: 2,
            baseline: 1,
            unit: '%',
            direction: 'increase',
            why: 'w',
            text: 'm',
            kind: 'metric',
            id: 'M1',
          },
          {
            milestones: [{ value: 1, by: '2027-06' }],
            due: '2027-12',
            direction: 'decrease',
            unit: '%',
            target: 1,
            baseline: 2,
            why: 'w',
            text: 'b',
            kind: 'breakthrough',
            id: 'B1',
          },
        ],
        parent: null,
        title: 'C',
        code: 'CORP',
        id: 'corp',
      },
    ],
    people,
    plan: {
      limits: { density: 0.5, goal: 8 },
      arrangement: 'standard',
      periodStart: '2027-01',
      status: 'draft',
      trueNorth: 'N',
      title: 'T',
    },
    version: 1,
    format: 'hoshin-plan',
  }
  const text = writePlanJson(planOf(readDocument(given).records))
  expect(text).toBe(
    `${JSON.stringify(
      {
        format: 'hoshin-plan',
        version: 1,
        plan: {
          title: 'T',
          trueNorth: 'N',
          status: 'draft',
          periodStart: '2027-01',
          arrangement: 'standard',
          limits: { goal: 8, density: 0.5 },
        },
        people: [{ id: 'qd', name: 'Q', kind: 'person' }],
        matrices: [
          {
            id: 'corp',
            code: 'CORP',
            title: 'C',
            items: [
              {
                id: 'B1',
                kind: 'breakthrough',
                text: 'b',
                why: 'w',
                baseline: 2,
                target: 1,
                unit: '%',
                direction: 'decrease',
                due: '2027-12',
                milestones: [{ by: '2027-06', value: 1 }],
              },
              {
                id: 'M1',
                kind: 'metric',
                text: 'm',
                why: 'w',
                unit: '%',
                direction: 'increase',
                baseline: 1,
                target: 2,
                owner: 'qd',
                past: [{ month: '2026-01', value: 1 }],
              },
            ],
          },
        ],
      },
      null,
      2,
    )}\n`,
  )
})
