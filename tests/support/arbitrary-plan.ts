import * as fc from 'fast-check'
import { ITEM_KINDS } from '../../src/domain/item/item.ts'
import { NEIGHBOURS } from '../../src/domain/link/neighbours.ts'
import { ARRANGEMENTS, PLAN_STATUSES, ROLES, STRENGTHS } from '../../src/domain/record/entities.ts'
import { entitySchema } from '../../src/domain/record/tables.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import { arbitraryFields, OWN_COLUMNS } from './arbitrary-item.ts'
import {
  arbitraryDate,
  arbitraryMonth,
  arbitraryNumber,
  arbitraryOrder,
  arbitraryText,
} from './arbitrary-values.ts'

const index = fc.nat(1000)
const maybe = fc.option(index, { nil: undefined })

/** A record with some of these fields. */
function some<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record<T, never>(model, { requiredKeys: [], noNullPrototype: true })
}

const head = fc.record({
  status: fc.constantFrom(...PLAN_STATUSES),
  arrangement: fc.constantFrom(...ARRANGEMENTS),
  title: arbitraryText(),
  labels: some({ goal: arbitraryText(), owner: arbitraryText() }),
  limits: some({ goal: fc.nat(), density: fc.double({ min: 0, max: 1, noNaN: true }) }),
  /** More columns than the items fill; those that they fill come first. */
  fields: fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('budget', 'x.2'),
        kind: fc.constantFrom(...ITEM_KINDS),
        label: arbitraryText(),
        type: fc.constantFrom('text', 'number'),
      }),
      { maxLength: 2, selector: ({ id, kind }) => `${kind} ${id}` },
    )
    .map(more => [...OWN_COLUMNS, ...more]),
  more: some({ trueNorth: arbitraryText(), periodStart: arbitraryMonth }),
})
const item = fc.constantFrom(...ITEM_KINDS).chain(kind =>
  fc.record({
    kind: fc.constant(kind),
    matrix: index,
    text: arbitraryText(),
    order: arbitraryOrder,
    earlier: fc.boolean(),
    fields: arbitraryFields(kind),
    owner: maybe,
    names: fc.record({ deploys: maybe, feeds: maybe, displaces: maybe, share: arbitraryNumber }),
  }),
)
const seed = fc.record({
  head,
  departments: fc.array(fc.record({ name: arbitraryText(), head: maybe, parent: maybe }), { maxLength: 3 }),
  people: fc.array(
    fc.record({
      name: arbitraryText(),
      department: maybe,
      kind: fc.constantFrom('person', 'team', 'vacant'),
      more: some({
        title: arbitraryText(),
        email: arbitraryText(),
        language: fc.constantFrom('de', 'pt-BR'),
      }),
    }),
    { maxLength: 4 },
  ),
  matrices: fc.array(
    fc.record({
      title: arbitraryText(),
      owner: maybe,
      approver: maybe,
      department: maybe,
      parent: maybe,
      shown: fc.uniqueArray(index, { maxLength: 2 }),
      retired: fc.uniqueArray(fc.constantFrom('Q1', 'Q2'), { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  items: fc.array(item, { maxLength: 14 }),
  links: fc.array(
    fc.record({
      at: index,
      strength: fc.constantFrom(...STRENGTHS),
      more: some({
        reason: arbitraryText(),
        effect: fc.constant('against'),
        disputed: fc.record({ strength: fc.constantFrom(...STRENGTHS) }),
      }),
    }),
    { maxLength: 12 },
  ),
  roles: fc.array(fc.record({ at: index, role: fc.constantFrom(...ROLES) }), { maxLength: 8 }),
  waivers: fc.array(
    fc.record({
      matrix: index,
      rule: fc.constantFrom('C02', 'C09', 'C13', 'C19', 'C35', 'C41'),
      item: maybe,
      person: maybe,
      by: maybe,
      reason: arbitraryText(),
      on: fc.option(
        arbitraryDate.filter(date => date.length === 10),
        { nil: undefined },
      ),
    }),
    { maxLength: 3 },
  ),
})
type Seed = typeof seed extends fc.Arbitrary<infer S> ? S : never
type Row = Record<string, unknown>

/** The records of a whole plan that keeps every rule: all tables, all fields at times, references that never lead back. */
export const arbitraryRecords: fc.Arbitrary<readonly Entity[]> = seed.map(from => {
  const people = peopleOf(from)
  const departments = from.departments.map((one, i) =>
    row('department', i, {
      code: `dep${i}`,
      name: one.name,
      head: at(people, one.head),
      parent: at(ids('department', i), one.parent),
      order: 'a0',
    }),
  )
  const matrices = matricesOf(from)
  const items = itemsOf(from)
  const rows = [
    { table: 'plan', id: 'plan0', ...from.head, ...from.head.more, more: undefined },
    ...departments,
    ...from.people.map((one, i) =>
      row('person', i, {
        code: `p${i}`,
        name: one.name,
        kind: one.kind,
        ...one.more,
        department: at(ids('department', from.departments.length), one.department),
        order: 'a0',
      }),
    ),
    ...matrices,
    ...items,
    ...linksOf(from, items),
    ...rolesOf(from, items),
    ...waiversOf(from, items),
  ]
  return rows.map(fields => entitySchema.parse(withoutAbsent(fields)))
})

function row(table: string, i: number, fields: Row): Row {
  return { table, id: `${table}${i}`, ...fields }
}

function ids(table: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${table}${i}`)
}

function peopleOf(from: Seed): string[] {
  return ids('person', from.people.length)
}

function at<T>(list: readonly T[], place: number | undefined): T | undefined {
  return place === undefined || list.length === 0 ? undefined : list[place % list.length]
}

function withoutAbsent(fields: Row): Row {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function matricesOf(from: Seed): Row[] {
  return from.matrices.map((one, i) => {
    const people = peopleOf(from)
    const parent = at(ids('matrix', i), one.parent)
    const deployed = itemsOf(from)
      .filter(item => item['matrix'] === parent)
      .map(item => item['id'])
    return row('matrix', i, {
      key: `m${i}`,
      title: one.title,
      owner: at(people, one.owner),
      approver: at(people, one.approver),
      department: at(ids('department', from.departments.length), one.department),
      parent: parent === undefined ? undefined : { matrix: parent, items: deployed.slice(0, 2) },
      shown: [...new Set(one.shown.map(place => at(people, place)).filter(id => id !== undefined))],
      retired: one.retired,
      order: 'a0',
    })
  })
}

function itemsOf(from: Seed): Row[] {
  if (from.matrices.length === 0) return []
  const matrixOf = (place: number | undefined) => at(ids('matrix', from.matrices.length), place)
  return from.items.map((one, i) => {
    const earlier = ids('item', i)
    const deploys = at(earlier, one.names.deploys)
    const feeds = at(earlier, one.names.feeds)
    const inMatrix = earlier.filter(
      (_, other) => matrixOf(from.items[other]?.matrix) === matrixOf(one.matrix),
    )
    const displaces = at(inMatrix, one.names.displaces)
    return row('item', i, {
      kind: one.kind,
      matrix: matrixOf(one.matrix),
      code: `${one.kind.charAt(0).toUpperCase()}${i + 1}`,
      earlier: one.earlier ? [`old-${i}`] : [],
      text: one.text,
      order: one.order,
      ...one.fields,
      owner: one.kind === 'metric' ? at(peopleOf(from), one.owner) : undefined,
      deploys: deploys && [deploys],
      feeds: feeds && [{ item: feeds, rule: 'share', share: one.names.share }],
      displaces: displaces && [displaces],
    })
  })
}

function linksOf(from: Seed, items: readonly Row[]): Row[] {
  const pairs = items.flatMap(a =>
    items
      .filter(
        b => a['matrix'] === b['matrix'] && NEIGHBOURS.some(([x, y]) => a['kind'] === x && b['kind'] === y),
      )
      .map(b => ({ matrix: a['matrix'], a: a['id'], b: b['id'] })),
  )
  const chosen = new Map(from.links.map(one => [at(pairs, one.at), one]))
  return [...chosen].flatMap(([pair, one], i) =>
    pair === undefined ? [] : [row('link', i, { ...pair, strength: one.strength, ...one.more })],
  )
}

function rolesOf(from: Seed, items: readonly Row[]): Row[] {
  const priorities = items.filter(one => one['kind'] === 'priority')
  const pairs = priorities.flatMap(one =>
    peopleOf(from).map(person => ({ matrix: one['matrix'], item: one['id'], person })),
  )
  const chosen = new Map(from.roles.map(one => [at(pairs, one.at), one]))
  return [...chosen].flatMap(([pair, one], i) =>
    pair === undefined ? [] : [row('role', i, { ...pair, role: one.role })],
  )
}

function waiversOf(from: Seed, items: readonly Row[]): Row[] {
  return from.waivers.flatMap((one, i) => {
    const matrix = at(ids('matrix', from.matrices.length), one.matrix)
    if (matrix === undefined) return []
    const named = at(
      items.filter(item => item['matrix'] === matrix),
      one.item,
    )
    return [
      row('waiver', i, {
        matrix,
        rule: one.rule,
        items: named === undefined ? [] : [named['id']],
        people: one.person === undefined ? undefined : peopleOf(from).slice(0, one.person % 3),
        reason: one.reason,
        by: at(peopleOf(from), one.by),
        on: one.on,
      }),
    ]
  })
}
