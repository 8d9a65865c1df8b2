import { pairOrder } from '../link/neighbours.ts'
import type { Item } from '../item/item.ts'
import type { Department, Link, Matrix, Person, Role, Waiver } from '../record/entities.ts'
import type { Entity, TableName } from '../record/tables.ts'
import { assertNever } from '../../support/assert-never.ts'
import type { After } from './after.ts'
import { domainError } from './errors.ts'
import type { DomainError } from './errors.ts'

/** The rules between a record and the records that it names. */
export function checkStructure(record: Entity, after: After): DomainError | undefined {
  switch (record.table) {
    case 'link':
      return checkLink(record, after)
    case 'role':
      return checkRole(record, after)
    case 'item':
      return checkItem(record, after)
    case 'matrix':
      return checkMatrix(record, after)
    case 'department':
      return checkDepartment(record, after)
    case 'person':
      return checkPerson(record, after)
    case 'waiver':
      return checkWaiver(record, after)
    case 'plan':
    case 'decision':
      return undefined
    default:
      return assertNever(record)
  }
}

function checkLink(link: Link, after: After): DomainError | undefined {
  const a = after(link.a)
  const b = after(link.b)
  if (a?.table !== 'item' || b?.table !== 'item') return wrongTable(link.id)
  if (a.matrix !== link.matrix || b.matrix !== link.matrix || pairOrder(a.kind, b.kind) !== 'as written') {
    return domainError(
      'not-neighbours',
      `${a.code} and ${b.code} do not meet on the X, so no link joins them.`,
      link.id,
    )
  }
  return undefined
}

function checkRole(role: Role, after: After): DomainError | undefined {
  const item = after(role.item)
  if (item?.table !== 'item' || after(role.person)?.table !== 'person') return wrongTable(role.id)
  if (item.kind !== 'priority' || item.matrix !== role.matrix) {
    return domainError(
      'role-needs-priority',
      `${item.code} is not a priority; roles stand on priorities only.`,
      role.id,
    )
  }
  return undefined
}

function checkItem(item: Item, after: After): DomainError | undefined {
  if (after(item.matrix)?.table !== 'matrix') return wrongTable(item.id)
  if (item.kind === 'metric' && isNot('person', item.owner, after)) return wrongTable(item.id)
  const named = [
    ...(item.deploys ?? []),
    ...(item.feeds ?? []).map(feed => feed.item),
    ...(item.displaces ?? []),
  ]
  for (const id of named) {
    if (after(id)?.table !== 'item') return wrongTable(item.id)
    if (id === item.id)
      return domainError('cycle', `${item.code} cannot deploy, feed or displace itself.`, item.id)
  }
  if ((item.displaces ?? []).some(id => !inMatrix(id, item, after))) {
    return domainError('invalid', `${item.code} can only displace an item of its own matrix.`, item.id)
  }
  const feeds = (record: Entity) =>
    record.table === 'item' ? (record.feeds ?? []).map(feed => feed.item) : []
  if (leadsBack(item, feeds, after)) {
    return domainError('cycle', `The targets that ${item.code} feeds lead back to ${item.code}.`, item.id)
  }
  const deploys = (record: Entity) => (record.table === 'item' ? (record.deploys ?? []) : [])
  if (leadsBack(item, deploys, after)) {
    return domainError('cycle', `What ${item.code} deploys leads back to ${item.code}.`, item.id)
  }
  return undefined
}

function checkMatrix(matrix: Matrix, after: After): DomainError | undefined {
  for (const id of [matrix.owner, matrix.approver, ...matrix.shown]) {
    if (isNot('person', id, after)) return wrongTable(matrix.id)
  }
  if (isNot('department', matrix.department, after)) return wrongTable(matrix.id)
  if (matrix.parent === undefined) return undefined
  if (isNot('matrix', matrix.parent.matrix, after)) return wrongTable(matrix.id)
  for (const id of matrix.parent.items) {
    const item = after(id)
    if (item?.table !== 'item' || item.matrix !== matrix.parent.matrix) {
      return domainError(
        'invalid',
        `"${matrix.title}" deploys an item that is not in its parent matrix.`,
        matrix.id,
      )
    }
  }
  const up = (record: Entity) => (record.table === 'matrix' && record.parent ? [record.parent.matrix] : [])
  return leadsBack(matrix, up, after)
    ? domainError('cycle', `"${matrix.title}" would be its own parent.`, matrix.id)
    : undefined
}

function checkDepartment(department: Department, after: After): DomainError | undefined {
  if (isNot('person', department.head, after)) return wrongTable(department.id)
  if (isNot('department', department.parent, after)) return wrongTable(department.id)
  const up = (record: Entity) => (record.table === 'department' && record.parent ? [record.parent] : [])
  return leadsBack(department, up, after)
    ? domainError('cycle', `"${department.name}" would be its own parent.`, department.id)
    : undefined
}

function checkPerson(person: Person, after: After): DomainError | undefined {
  return isNot('department', person.department, after) ? wrongTable(person.id) : undefined
}

function checkWaiver(waiver: Waiver, after: After): DomainError | undefined {
  if (isNot('matrix', waiver.matrix, after) || isNot('person', waiver.by, after)) return wrongTable(waiver.id)
  for (const id of waiver.items) {
    const item = after(id)
    if (item?.table !== 'item' || item.matrix !== waiver.matrix) {
      return domainError('invalid', 'A waiver names an item that is not in its matrix.', waiver.id)
    }
  }
  if ((waiver.people ?? []).some(id => isNot('person', id, after))) return wrongTable(waiver.id)
  return undefined
}

/** Whether an id is there and leads to something else than a record of this table. */
function isNot(table: TableName, id: string | undefined, after: After): boolean {
  return id !== undefined && after(id)?.table !== table
}

function leadsBack(start: Entity, next: (record: Entity) => readonly string[], after: After): boolean {
  const seen = new Set<string>()
  const waiting = [...next(start)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start.id) return true
    if (seen.has(id)) continue
    seen.add(id)
    const record = after(id)
    if (record !== undefined) waiting.push(...next(record))
  }
  return false
}

function wrongTable(id: string): DomainError {
  return domainError('invalid', 'A reference leads to the wrong kind of record.', id)
}

function inMatrix(id: string, item: Item, after: After): boolean {
  const other = after(id)
  return other?.table === 'item' && other.matrix === item.matrix
}
