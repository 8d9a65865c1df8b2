import type { Diff } from '../diff/diff.ts'
import { allItemsOf, linksOf, rolesOn } from '../plan/queries.ts'
import type { Plan } from '../plan/plan.ts'
import type { ItemId, MatrixId } from '../record/ids.ts'
import type { Entity } from '../record/tables.ts'
import type { TableName } from '../record/tables.ts'
import { domainError } from './errors.ts'
import type { DomainError } from './errors.ts'

/** Sizes that a plan may have. Source: plan-format, section 2. */
const MOST = { list: 500, matrix: 500, person: 5000 } as const

/**
 * Rules over several records: codes and keys given once, one link a pair, one role a person and priority, one plan head,
 * and the sizes of lists. Compares what the diff touches with what stays.
 */
export function checkUniqueness(plan: Plan, diff: Diff, touched: readonly Entity[]): DomainError | undefined {
  const stays = (record: Entity) =>
    !Object.hasOwn(diff.removed, record.id) && !Object.hasOwn(diff.updated, record.id)
  const seen = new Map<string, string>()
  const sizes = new Map<string, number>()
  const rekeyed = touched.filter(record => takesKeys(diff, record))
  // A record that changes but keeps its keys stands in the way of others all the same.
  const others = rekeyed.length === 0 ? [] : neighboursOf(plan, rekeyed).filter(stays)
  for (const record of [...(rekeyed.length === 0 ? [] : touched), ...others]) {
    for (const key of keysOf(record)) {
      const other = seen.get(key)
      if (other !== undefined && other !== record.id) return standsTwice(record, key)
      seen.set(key, record.id)
    }
    if (record.table !== 'item') continue
    const list = `${record.matrix} ${record.kind}`
    sizes.set(list, (sizes.get(list) ?? 0) + 1)
    if ((sizes.get(list) ?? 0) > MOST.list) {
      return domainError(
        'limit',
        `A list holds at most ${MOST.list} items; move some to another matrix.`,
        record.id,
      )
    }
  }
  return checkTableSizes(plan, diff)
}

function checkTableSizes(plan: Plan, diff: Diff): DomainError | undefined {
  const net = (table: TableName) =>
    count(diff.added, table) - count(diff.removed, table) + plan.tables[table].size
  if (net('matrix') > MOST.matrix)
    return domainError('limit', `A plan holds at most ${MOST.matrix} matrices.`)
  if (net('person') > MOST.person) return domainError('limit', `A plan holds at most ${MOST.person} people.`)
  if (net('plan') !== 1) return domainError('invalid', 'A plan has exactly one head record.')
  return undefined
}

function count(part: Readonly<Record<string, Entity>>, table: TableName): number {
  return Object.values(part).filter(record => record.table === table).length
}

/** The records of the plan that could collide with what was touched. */
function neighboursOf(plan: Plan, touched: readonly Entity[]): Entity[] {
  const matrices = new Set<MatrixId>()
  const linked = new Set<ItemId>()
  const led = new Set<ItemId>()
  const tables = new Set<TableName>()
  for (const record of touched) {
    if (record.table === 'item') matrices.add(record.matrix)
    else if (record.table === 'link') linked.add(record.a)
    else if (record.table === 'role') led.add(record.item)
    else tables.add(record.table)
  }
  const found: Entity[] = []
  for (const matrix of matrices) found.push(...allItemsOf(plan, matrix))
  for (const item of linked) found.push(...linksOf(plan, item))
  for (const item of led) found.push(...rolesOn(plan, item))
  for (const table of ['department', 'person', 'matrix'] as const) {
    if (tables.has(table)) found.push(...plan.tables[table].values())
  }
  return found
}

/** Whether a record of a diff is new, or has a key that it did not have before. */
function takesKeys(diff: Diff, record: Entity): boolean {
  const before = Object.hasOwn(diff.updated, record.id) ? diff.updated[record.id]?.[0] : undefined
  if (before === undefined) return true
  const had = keysOf(before)
  return keysOf(record).some(key => !had.includes(key))
}

/** What no other record of the plan may have. */
function keysOf(record: Entity): string[] {
  switch (record.table) {
    case 'item':
      return [record.code, ...record.earlier].map(code => `item ${record.matrix} ${code}`)
    case 'link':
      return [`link ${record.a} ${record.b}`]
    case 'role':
      return [`role ${record.item} ${record.person}`]
    case 'matrix':
      return [`matrix ${record.key}`]
    case 'person':
    case 'department':
      return [`${record.table} ${record.code}`]
    default:
      return []
  }
}

function standsTwice(record: Entity, key: string): DomainError {
  switch (record.table) {
    case 'item': {
      const code = [record.code, ...record.earlier].find(one => key.endsWith(` ${one}`))
      return domainError('duplicate-code', `The code ${code} stands twice in one matrix.`, record.id)
    }
    case 'link':
      return domainError('duplicate-link', 'This pair is linked already.', record.id)
    case 'role':
      return domainError('duplicate-role', 'This person has a role here already.', record.id)
    case 'matrix':
      return domainError('duplicate-code', `Two matrices have the id "${record.key}".`, record.id)
    case 'person':
    case 'department':
      return domainError('duplicate-code', `The id "${record.code}" stands twice.`, record.id)
    default:
      return domainError('invalid', 'Two records have one key.', record.id)
  }
}
