import { NEIGHBOURS } from '../../../src/domain/link/neighbours.ts'
import { entitySchema } from '../../../src/domain/record/tables.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'

const KINDS = [
  ['breakthrough', 1],
  ['goal', 1],
  ['priority', 24],
  ['metric', 24],
] as const

/**
 * Departments with a matrix of 50 items each, all of it led or owned by its head: 60 of them make 60 packets out of 3,000
 * items. Every priority moves the goal, every metric measures two priorities.
 */
export function departmentPlan(departments: number): Entity[] {
  const head = { status: 'catch-ball', arrangement: 'standard', labels: {}, limits: {}, fields: [] }
  const rows: object[] = [{ table: 'plan', id: 'plan', title: 'Big plan', ...head }]
  for (let n = 0; n < departments; n += 1) rows.push(...department(n))
  return rows.map(row => entitySchema.parse(row))
}

function department(n: number): object[] {
  const [person, matrix] = [`head-${n}`, `matrix-${n}`]
  const order = `a${String(n).padStart(4, '0')}`
  const items = KINDS.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => itemRow(n, kind, at, person)),
  )
  const pairs = items.flatMap(a =>
    items.filter(b => NEIGHBOURS.some(([x, y]) => x === a.kind && y === b.kind)).map(b => [a, b] as const),
  )
  const links = pairs
    .filter(([a, b]) => a.kind !== 'metric' || (a.at - b.at + 24) % 24 < 2)
    .map(([a, b]) => ({
      table: 'link',
      id: `link-${a.id}-${b.id}`,
      matrix,
      a: a.id,
      b: b.id,
      strength: 'strong',
    }))
  const roles = items
    .filter(({ kind }) => kind === 'priority')
    .map(({ id }) => ({ table: 'role', id: `role-${id}`, matrix, item: id, person, role: 'accountable' }))
  return [
    { table: 'person', id: person, code: person, name: `Head of department ${n}`, kind: 'person', order },
    { table: 'matrix', id: matrix, key: `d${n}`, title: `Department ${n}`, shown: [], retired: [], order },
    ...items.map(({ at: _, ...row }) => row),
    ...links,
    ...roles,
  ]
}

function itemRow(n: number, kind: (typeof KINDS)[number][0], at: number, owner: string) {
  const code = `${kind.charAt(0).toUpperCase()}${at + 1}`
  return {
    ...{
      table: 'item' as const,
      id: `item-${n}-${code}`,
      matrix: `matrix-${n}`,
      kind,
      code,
      earlier: [],
      at,
    },
    text: `Bring changeover of line ${at + 1} in department ${n} down by a third`,
    why: 'Short changeovers make small batches possible, and small batches find a fault early.',
    ...{ baseline: 42 + at, target: 15 + at, unit: 'min', direction: 'decrease', due: '2027-12' },
    order: `a${String(at).padStart(2, '0')}`,
    ...(kind === 'metric' ? { owner } : {}),
  }
}
