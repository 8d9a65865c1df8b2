import type { Diff } from '../diff/diff.ts'
import { findRecord } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import { emptyPlan } from '../plan/plan.ts'
import { entitySchemas } from '../record/entities.ts'
import { referrersOf } from '../plan/reverse-index.ts'
import { referencesOf } from '../record/references.ts'
import { TABLE_NAMES } from '../record/tables.ts'
import type { Entity } from '../record/tables.ts'
import type { After } from './after.ts'
import { domainError } from './errors.ts'
import type { DomainError } from './errors.ts'
import { checkOwnColumns } from './check-own-columns.ts'
import { checkStructure } from './check-structure.ts'
import { checkUniqueness } from './check-unique.ts'
import { idTaken } from './new-id.ts'

/**
 * Whether a plan is still whole after a diff: every touched record fits its schema, every reference leads somewhere, and the
 * rules between records hold. Looks only at what the diff touches.
 *
 * Returns the first thing that is wrong, or undefined.
 */
export function checkDiff(plan: Plan, diff: Diff): DomainError | undefined {
  const after: After = id => {
    if (has(diff.removed, id)) return undefined
    if (has(diff.added, id)) return diff.added[id]
    return has(diff.updated, id) ? diff.updated[id]?.[1] : findRecord(plan, id)
  }
  for (const id of Object.keys(diff.added)) {
    const taken = idTaken(plan, id)
    if (taken !== undefined) return taken
  }
  for (const [id, [from, to]] of Object.entries(diff.updated)) {
    if (from.table !== to.table) return idTaken(plan, id)
  }
  const touched = [...Object.values(diff.added), ...Object.values(diff.updated).map(([, to]) => to)]
  for (const record of touched) {
    const broken = checkShape(record) ?? checkReferences(record, after) ?? checkStructure(record, after)
    if (broken !== undefined) return broken
  }
  return (
    checkLeftBehind(plan, diff) ??
    checkUniqueness(plan, diff, touched) ??
    checkOwnColumns(plan, diff, touched)
  )
}

/** Whether a set of records makes a whole plan. */
export function checkRecords(records: Iterable<Entity>): DomainError | undefined {
  const added: Record<string, Entity> = {}
  for (const record of records) {
    if (has(added, record.id)) return domainError('duplicate-id', 'Two records have one id.', record.id)
    added[record.id] = record
  }
  return checkDiff(emptyPlan(), { added, updated: {}, removed: {} })
}

/** An id may be the name of something that every object has, so only own keys count. */
function has(part: Readonly<Record<string, unknown>>, id: string): boolean {
  return Object.hasOwn(part, id)
}

/** Records that a diff does not touch and that name one which it removes. */
function checkLeftBehind(plan: Plan, diff: Diff): DomainError | undefined {
  for (const id of Object.keys(diff.removed)) {
    for (const table of TABLE_NAMES) {
      for (const referrer of referrersOf(plan.referrers, id, table)) {
        if (has(diff.removed, referrer) || has(diff.updated, referrer)) continue
        return domainError('missing', `The ${table} names something that is gone.`, referrer)
      }
    }
  }
  return undefined
}

function checkShape(record: Entity): DomainError | undefined {
  const parsed = entitySchemas[record.table].safeParse(record)
  if (parsed.success) return undefined
  const issue = parsed.error.issues[0]
  const place = issue === undefined ? record.table : [record.table, ...issue.path].join('.')
  return domainError('invalid', `${place}: ${issue?.message ?? 'is not valid'}.`, record.id)
}

function checkReferences(record: Entity, after: After): DomainError | undefined {
  for (const id of referencesOf(record)) {
    if (after(id) === undefined)
      return domainError('missing', `The ${record.table} names something that is gone.`, record.id)
  }
  return undefined
}
