import Database from 'better-sqlite3'
import { createPlanFile } from '../../../db/create.ts'
import { openPlanStore } from '../../../db/open.ts'
import { NEIGHBOURS } from '../../../src/domain/link/neighbours.ts'
import { entitySchema } from '../../../src/domain/record/tables.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'

/** The size that opening is measured with. Source: issue text, speed. */
const SIZE = { matrices: 60, people: 200, items: 50, links: 20_000, log: 20_000 } as const
const KINDS = ['breakthrough', 'goal', 'priority', 'metric'] as const
const options = { clock: { now: () => '2026-11-02T10:00:00.000Z' } }

/** Makes a plan file of 60 matrices, 3,000 items, 20,000 links and 20,000 log rows, the same on every run. */
export async function makeBigPlan(path: string): Promise<void> {
  const records = bigPlanRecords()
  const made = await createPlanFile(path, { records, author: 'Ann', origin: 'new', label: 'New' }, options)
  if (!made.ok) throw new Error(made.error.message)
  const opened = await openPlanStore(path, options)
  if (!opened.ok) throw new Error(opened.error.message)
  const edit = await opened.value.plan.commit(0, editOf(records, 'Another text'))
  if (!edit.ok) throw new Error(edit.error.message)
  await opened.value.plan.close()
  repeatLog(path)
}

/** The records of the plan, or of one with another number of matrices and links in proportion. */
export function bigPlanRecords(number: number = SIZE.matrices): Entity[] {
  const all = [head, ...people(), ...matrices(number), ...items(number), ...links(number)]
  return all.map(one => entitySchema.parse(one))
}

/** An edit of one item's text. */
function editOf(records: readonly Entity[], text: string, from?: Entity) {
  const item = from ?? records.find(record => record.id === 'item-0-3')
  if (item?.table !== 'item') throw new Error('The plan has no such item')
  const updated = { [item.id]: [item, { ...item, text }] as const }
  return {
    diff: { added: {}, updated, removed: {} },
    author: 'Ann',
    origin: 'typed',
    label: 'Set the text of M1',
    focus: item.id,
  } as const
}

/** The log as if the edit had been made again and again. */
function repeatLog(path: string): void {
  const db = new Database(path)
  db.exec(`
    WITH RECURSIVE n (revision) AS (SELECT 2 UNION ALL SELECT revision + 1 FROM n WHERE revision < ${SIZE.log - 1})
    INSERT INTO log (revision, at, author, origin, kind, label, focus, diff, undo_top, below)
    SELECT n.revision, at, author, origin, kind, label, focus, diff, n.revision, n.revision - 1
    FROM n, log WHERE log.revision = 1 ORDER BY n.revision`)
  db.close()
}

const head = {
  table: 'plan',
  id: 'plan',
  title: 'Big plan',
  status: 'draft',
  arrangement: 'standard',
  labels: {},
  limits: {},
  fields: [],
}

function people(): object[] {
  return count(SIZE.people).map(i => ({
    table: 'person',
    id: `person-${i}`,
    code: `p${i}`,
    name: `Person of the number ${i}`,
    title: 'Manager',
    kind: 'person',
    order: order(i),
  }))
}

function matrices(number: number): object[] {
  return count(number).map(i => ({
    table: 'matrix',
    id: `matrix-${i}`,
    key: `m${i}`,
    title: `Matrix of department ${i}`,
    owner: `person-${i}`,
    ...(i === 0
      ? {}
      : {
          parent: {
            matrix: `matrix-${Math.floor((i - 1) / 4)}`,
            items: [`item-${Math.floor((i - 1) / 4)}-2`],
          },
        }),
    shown: [`person-${i}`],
    retired: [],
    order: order(i),
  }))
}

function items(number: number): object[] {
  return count(number).flatMap(matrix => count(SIZE.items).map(i => item(matrix, i)))
}

function item(matrix: number, i: number): object {
  const kind = KINDS[i % 4] ?? 'goal'
  const months = count(12).map(month => 0.2 + month / 100)
  const measured = {
    cadence: 'monthly',
    rollup: 'sum',
    perspective: 'process',
    timing: 'leading',
    owner: `person-${(matrix + i) % SIZE.people}`,
    planned: months,
    actual: [...months.slice(0, 4), ...count(8).map(() => null)],
  }
  return {
    table: 'item',
    id: `item-${matrix}-${i}`,
    matrix: `matrix-${matrix}`,
    kind,
    code: `${kind.charAt(0).toUpperCase()}${i}`,
    earlier: [],
    order: order(i),
    text: `Cut the lead time of line ${i} in department ${matrix} by half`,
    why: 'Customers wait longer than they were promised, and every week of it costs an order',
    baseline: 4.2,
    target: 2,
    unit: 'weeks',
    direction: 'decrease',
    due: '2027-12',
    ...(kind === 'metric' ? measured : {}),
  }
}

function links(number: number): object[] {
  return count(Math.round((SIZE.links / SIZE.matrices) * number)).map(n => {
    const matrix = n % number
    const pair = Math.floor(n / number)
    const [first, second] = NEIGHBOURS[pair % 4] ?? ['goal', 'breakthrough']
    const [a, b] = [at(first, pair >> 2), at(second, Math.floor((pair >> 2) / 12))]
    return {
      table: 'link',
      id: `link-${n}`,
      matrix: `matrix-${matrix}`,
      a: `item-${matrix}-${a}`,
      b: `item-${matrix}-${b}`,
      strength: 'medium',
    }
  })
}

/** The place of the n-th item of a kind in its matrix: kinds come in turns. */
function at(kind: (typeof KINDS)[number], n: number): number {
  return KINDS.indexOf(kind) + 4 * (n % 12)
}

function order(i: number): string {
  return `b${String(i).padStart(3, '0')}V`
}

function count(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i)
}
