import { expect, test } from 'vitest'
import type { RULES } from '../../../../../src/alignment/findings/catalogue.ts'
import { NO_CONTEXT } from '../../../../../src/alignment/findings/context.ts'
import type { FindingContext } from '../../../../../src/alignment/findings/context.ts'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import type { Shorthand } from '../../../../support/plan-of.ts'

const WHOLE: Shorthand = {
  items: { corp: 'B1 G1 P1 M1' },
  links: { corp: 'G1>B1 S, P1>G1 S, M1>P1 S, B1>M1 S' },
  roles: { corp: 'P1 ann A' },
}
const METRIC = { owner: 'ann', baseline: 4, target: 2, unit: '%', direction: 'decrease' }
const id = (code: string) => `corp-${code}` as ItemId

type Patches = Readonly<Record<string, object>>
interface Case {
  readonly plan?: Shorthand
  readonly items?: Patches
  readonly head?: object
  readonly people?: Patches
  readonly more?: readonly object[]
  readonly context?: Partial<FindingContext>
  /** A second source says something else about G1 and B1. */
  readonly disputed?: boolean
}

/** The rules that speak about a plan: a sound one, with what the case changes. */
function spoken({
  plan: shorthand = WHOLE,
  items = {},
  head,
  people = {},
  more = [],
  context,
  disputed = false,
}: Case): string[] {
  const plan = planFrom(shorthand)
  if (disputed) dispute(plan)
  const metrics = [...plan.tables.item.values()].filter(({ kind }) => kind === 'metric')
  if (plan.tables.person.has('ann'))
    for (const { id: metric } of metrics) run(plan, { type: 'item.set', id: metric, patch: METRIC })
  for (const [code, patch] of Object.entries(items)) run(plan, { type: 'item.set', id: id(code), patch })
  if (head !== undefined) run(plan, { type: 'plan.set', patch: head })
  for (const [person, patch] of Object.entries(people)) run(plan, { type: 'person.set', id: person, patch })
  for (const command of more) run(plan, command)
  return checkPlanRules(plan, { ...NO_CONTEXT, ...context }).map(
    ({ rule, items: about, people: names }) =>
      `${rule} ${[...about, ...names].join(' ').replaceAll('corp-', '')}`,
  )
}

/** As an import leaves it that holds the pair twice. */
function dispute(plan: Plan): void {
  const records = [...allRecords(plan)].map(record =>
    record.id === 'corp-G1-corp-B1' ? { ...record, disputed: { strength: 'weak' } } : record,
  )
  run(plan, { type: 'plan.replace', label: 'Import', records })
}

const links = (corp: string): Shorthand => ({ ...WHOLE, links: { corp } })
const list = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`).join(' ')
const grid = (rows: number, columns: number, mark: (at: number) => string) =>
  Array.from({ length: rows * columns }, (_, i) => {
    const strength = mark(i)
    return strength && `P${Math.floor(i / columns) + 1}>G${(i % columns) + 1} ${strength}`
  })
    .filter(Boolean)
    .join(', ')
const corner = (mark: (at: number) => string): Case => ({
  plan: { items: { corp: 'P1 P2 P3 G1 G2 G3' }, links: { corp: grid(3, 3, mark) } },
})
const department = (code: string) => ({
  type: 'department.add',
  record: { table: 'department', id: code, code, name: code, order: `a${code.length}` },
})
const departments = [department('ops'), department('sales')]
const twoPeople: Shorthand = { ...WHOLE, roles: { corp: 'P1 ann A, P1 bob C' } }

/** For each rule a case in which it speaks, and one nearly equal in which it does not. */
const CASES: Readonly<Record<keyof typeof RULES, readonly [speaks: Case, about: string, silent: Case]>> = {
  C01: [{ plan: links('P1>G1 S, M1>P1 S, B1>M1 S') }, 'B1', {}],
  C02: [{ plan: links('G1>B1 N, P1>G1 S, M1>P1 S, B1>M1 S') }, 'G1', {}],
  C03: [{ plan: links('G1>B1 S, M1>P1 S, B1>M1 S') }, 'G1', {}],
  C04: [{ plan: links('G1>B1 S, M1>P1 S, B1>M1 S') }, 'P1', {}],
  C05: [{ plan: links('G1>B1 S, P1>G1 S, B1>M1 S') }, 'P1', {}],
  C06: [{ plan: links('G1>B1 S, P1>G1 S, B1>M1 S') }, 'M1', {}],
  C07: [{ plan: links('G1>B1 S, P1>G1 S, M1>P1 S') }, 'M1', {}],
  C08: [{ plan: links('G1>B1 S, P1>G1 S, M1>P1 S') }, 'B1', {}],
  C09: [
    { plan: links('G1>B1 S, P1>G1 W, M1>P1 S, B1>M1 S') },
    'B1',
    { plan: links('G1>B1 M, P1>G1 M, M1>P1 S, B1>M1 S') },
  ],
  C10: [
    {
      plan: {
        ...WHOLE,
        items: { corp: 'B1 B2 G1 P1 M1' },
        links: { corp: 'G1>B1 S, P1>G1 S, M1>P1 S, B2>M1 S' },
      },
    },
    'P1 B1 B2',
    {},
  ],
  C11: [{ plan: { ...WHOLE, roles: { corp: 'P1 ann R' } } }, 'P1', {}],
  C12: [
    { plan: { ...WHOLE, roles: { corp: 'P1 ann A, P1 bob A' } } },
    'P1',
    { plan: { ...WHOLE, roles: { corp: 'P1 ann A, P1 bob R' } } },
  ],
  C13: [{ head: { limits: { accountable: 0 } } }, 'ann', { head: { limits: { accountable: 1, load: 3 } } }],
  C14: [
    {
      more: [
        {
          type: 'person.add',
          record: { table: 'person', id: 'eve', code: 'eve', name: 'eve', kind: 'person', order: 'b00' },
        },
      ],
    },
    'eve',
    { plan: twoPeople },
  ],
  C15: [{ people: { ann: { kind: 'team' } } }, 'P1', {}],
  C16: [
    { items: { M1: { unit: null } } },
    'M1',
    { items: { M1: { direction: 'maintain', low: 1, high: 2, target: null, baseline: null } } },
  ],
  C17: [{ items: { G1: { target: 'twice as good' } } }, 'G1', { items: { G1: { target: 2 } } }],
  C18: [{ items: { M1: { cadence: 'quarterly' } } }, 'M1', { items: { M1: { cadence: 'weekly' } } }],
  C19: [{ plan: { items: { corp: list('G', 9) } } }, 'G9', { plan: { items: { corp: list('G', 8) } } }],
  C20: [
    corner(at => (at < 5 ? ['S', 'M'][at % 2]! : '')),
    'P1 P2 G1 G2 G3',
    corner(at => (at < 4 ? ['S', 'M'][at % 2]! : '')),
  ],
  C21: [corner(at => (at < 3 ? 'M' : '')), 'P1', corner(at => (at < 2 ? 'M' : ''))],
  C22: [
    {
      plan: { items: { corp: 'P1 P2' } },
      items: { P1: { text: 'Pull system in machining' }, P2: { text: 'Pull system in the machining' } },
    },
    'P1 P2',
    {
      plan: { items: { corp: 'P1 P2' } },
      items: {
        P1: { text: 'Pull system in machining, phase 1' },
        P2: { text: 'Pull system in machining, phase 2' },
      },
    },
  ],
  C23: [
    {
      plan: { items: { corp: 'G1 G2' } },
      items: { G1: { text: 'Sales up 15 %' }, G2: { text: 'Sales up by 25 %' } },
    },
    'G1 G2',
    {
      plan: { items: { corp: 'G1 G2' } },
      items: { G1: { text: 'Sales up 15 %' }, G2: { text: 'Exports up by 25 %' } },
    },
  ],
  C24: [
    { items: { G1: { text: 'Verbesserung der Qualität' } } },
    'G1',
    { items: { G1: { text: 'Improve yield to 97 %' } } },
  ],
  C25: [
    { items: { M1: { text: 'Number of meetings held' } } },
    'M1',
    { items: { M1: { text: 'Number of claims' } } },
  ],
  C26: [
    { plan: { ...WHOLE, items: { corp: 'B1 G1 P1 M1 M2 M3 M4' } } },
    'M1 M2 M3 M4',
    {
      plan: { ...WHOLE, items: { corp: 'B1 G1 P1 M1 M2 M3 M4' } },
      items: {
        M1: { perspective: 'financial', timing: 'leading' },
        M2: { perspective: 'customer' },
        M3: { perspective: 'process' },
        M4: { perspective: 'people' },
      },
    },
  ],
  C27: [
    { items: { P1: { text: 'Order new presses', due: '2027-03-01' } } },
    'P1',
    { items: { P1: { text: 'Order new presses', due: '2027-03', start: '2027-01' } } },
  ],
  C28: [
    { items: { B1: { baseline: 10, target: 0, due: '2029-12', milestones: [{ by: '2028-12', value: 8 }] } } },
    'B1',
    { items: { B1: { baseline: 10, target: 0, due: '2029-12', milestones: [{ by: '2028-12', value: 5 }] } } },
  ],
  C29: [
    { context: { open: [{ matrix: 'corp' as never, item: id('P1'), what: 'question', who: 'ann' }] } },
    'P1',
    {},
  ],
  C30: [{ context: { silent: [id('P1'), id('M1')] } }, 'P1 M1', {}],
  C35: [
    {
      plan: twoPeople,
      more: departments,
      people: {},
      items: { M1: { owner: 'bob' } },
    },
    'P1',
    { plan: twoPeople, more: departments, items: { M1: { owner: 'ann' } } },
  ],
  C36: [
    { plan: { items: { corp: 'G1 G2' } }, items: { G1: { weight: 60 }, G2: { weight: 24 } } },
    'G1 G2',
    { plan: { items: { corp: 'G1 G2' } }, items: { G1: { weight: 60 }, G2: { weight: 40 } } },
  ],
  C37: [
    { context: { late: new Set([id('P1')]) } },
    'P1',
    {
      plan: { ...WHOLE, items: { corp: 'B1 G1 P1 P2 M1' } },
      items: { P1: { displaces: ['corp-P2'] } },
      context: { late: new Set([id('P1')]) },
    },
  ],
  C38: [
    { disputed: true },
    'G1 B1',
    { disputed: true, more: [{ type: 'link.set', id: 'new', a: id('G1'), b: id('B1'), strength: 'strong' }] },
  ],
  C40: [
    { context: { asked: new Set([id('P1')]) } },
    'P1',
    { items: { P1: { why: 'Because' } }, context: { asked: new Set([id('P1')]) } },
  ],
  C41: [
    {
      plan: { items: { corp: 'B1 G1 G2' } },
      items: {
        B1: { target: 10 },
        G1: { target: 4, feeds: [{ item: 'corp-B1', rule: 'sum' }] },
        G2: { target: 5, feeds: [{ item: 'corp-B1', rule: 'sum' }] },
      },
    },
    'B1',
    {
      plan: { items: { corp: 'B1 G1 G2' } },
      items: {
        B1: { target: 10 },
        G1: { target: 4, feeds: [{ item: 'corp-B1', rule: 'sum' }] },
        G2: { target: 6, feeds: [{ item: 'corp-B1', rule: 'sum' }] },
      },
    },
  ],
}

/** Departments exist before people can be put into them, so this case is dressed up here. */
function dressed(rule: string, of: Case): Case {
  if (rule !== 'C35') return of
  const into = (person: string, code: string) => ({
    type: 'person.set',
    id: person,
    patch: { department: code },
  })
  return { ...of, more: [...departments, into('ann', 'ops'), into('bob', 'sales')] }
}

test.each(Object.entries(CASES))('%s speaks, and in a plan nearly the same it does not', (rule, of) => {
  const [speaks, about, silent] = of
  expect(spoken(dressed(rule, speaks))).toContain(`${rule} ${about}`)
  expect(spoken(dressed(rule, silent)).filter(line => line.startsWith(`${rule} `))).toEqual([])
})

test('the sound plan that the cases start from has nothing to say against it', () => {
  expect(spoken({})).toEqual([])
})

test('in a child matrix a goal that deploys a parent item needs no breakthrough, and no list of breakthroughs is missed', () => {
  const plan = planFrom({
    items: { corp: 'P1', side: 'P1', ops: 'G1 P1 M1' },
    links: { ops: 'P1>G1 S, M1>P1 S' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  const of = () =>
    checkPlanRules(plan)
      .filter(({ matrix, rule }) => matrix === 'ops' && ['C02', 'C07', 'C08'].includes(rule))
      .map(({ rule }) => rule)
  expect(of()).toEqual(['C02', 'C07'])
  run(plan, { type: 'matrix.set', id: 'ops', patch: { parent: { matrix: 'corp', items: ['corp-P1'] } } })
  expect(of()).toEqual([])
  // What it deploys has to be the parent's, and a breakthrough of its own is asked for metrics again.
  run(plan, { type: 'item.set', id: 'ops-G1', patch: { deploys: ['side-P1'] } })
  expect(of()).toEqual(['C02'])
  const own = { id: 'ops-B1', matrix: 'ops', kind: 'breakthrough', text: 'Own', order: 'z0' }
  run(plan, { type: 'item.add', ...own })
  expect(of()).toEqual(['C02', 'C07', 'C08'])
})

test('a waiver covers the finding of its rule about exactly its items', () => {
  const plan = planFrom({ items: { corp: 'G1 G2' } })
  const waiver = { table: 'waiver', id: 'w', matrix: 'corp', rule: 'C02', items: ['corp-G1'], reason: 'Law' }
  run(plan, { type: 'waiver.add', record: waiver })
  const waived = checkPlanRules(plan).filter(({ waiver }) => waiver?.id === 'w')
  expect(waived.map(({ rule, items }) => [rule, ...items])).toEqual([['C02', 'corp-G1']])
})
