import { assertNever } from '../../../../src/support/assert-never.ts'
import { findRecord } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Entity } from '../../../../src/domain/record/tables.ts'
import { versionStrings as s } from '../../../strings/versions.ts'

/** Fields that hold the id of another record, or several. */
const REFERENCES: ReadonlySet<string> = new Set([
  'a',
  'approver',
  'b',
  'by',
  'department',
  'deploys',
  'displaces',
  'head',
  'item',
  'items',
  'matrix',
  'owner',
  'parent',
  'person',
  'shown',
])

/** What a record is called where it stands beside others of its list. */
export function nameOf(plan: Plan, record: Entity): string {
  switch (record.table) {
    case 'item':
      return `${record.code} ${record.text}`
    case 'person':
    case 'department':
      return record.name
    case 'matrix':
      return record.title
    case 'plan':
      return s.thePlan
    case 'link':
      return s.pair(shortName(plan, record.a), shortName(plan, record.b))
    case 'role':
      return s.roleOn(shortName(plan, record.person), shortName(plan, record.item))
    case 'waiver':
      return s.finding(record.rule)
    case 'decision':
      return s.decision(record.act)
    default:
      return assertNever(record)
  }
}

/** What is said of a record that is on one side only. */
export function substanceOf(plan: Plan, record: Entity): string {
  switch (record.table) {
    case 'link':
      return record.strength
    case 'role':
      return record.role
    case 'waiver':
    case 'decision':
      return record.reason
    default:
      return nameOf(plan, record)
  }
}

/** A field as people call it. */
export function fieldName(field: string): string {
  const known = Object.hasOwn(s.fields, field) ? s.fields[field] : undefined
  return known ?? field.charAt(0).toUpperCase() + field.slice(1)
}

/** A value of a field in words; ids become what their record is called in this plan. */
export function valueWords(plan: Plan, field: string, value: unknown): string {
  if (value === undefined || value === null) return s.absent
  if (typeof value === 'boolean') return value ? s.yes : s.no
  if (typeof value === 'string') return REFERENCES.has(field) ? shortName(plan, value) : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const parts = value.map(one => valueWords(plan, field, one))
    return parts.length === 0 ? s.absent : parts.join(', ')
  }
  const parts = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [`${fieldName(key)} ${valueWords(plan, key, one)}`],
  )
  return parts.length === 0 ? s.absent : parts.join(', ')
}

function shortName(plan: Plan, id: string): string {
  const record = findRecord(plan, id)
  if (record === undefined) return s.gone
  return record.table === 'item' ? record.code : nameOf(plan, record)
}
