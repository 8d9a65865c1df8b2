import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { startChange } from '../diff/change.ts'
import type { Diff } from '../diff/diff.ts'
import type { Plan } from '../plan/plan.ts'
import type { Entity, TableName } from '../record/tables.ts'
import { domainError } from './errors.ts'
import type { DomainError } from './errors.ts'
import { idTaken } from './new-id.ts'
import { patched } from './patch.ts'
import { removeWithReferrers } from './remove.ts'

/** Adds a record that needs nothing else to change with it. */
export function addRecord(plan: Plan, record: Entity): Result<Diff, DomainError> {
  const taken = idTaken(plan, record.id)
  if (taken !== undefined) return err(taken)
  const change = startChange(plan)
  change.put(record)
  return ok(change.done())
}

/** Changes fields of a record of one table that needs nothing else to change with it. */
export function patchRecord(
  plan: Plan,
  table: TableName,
  id: string,
  patch: Readonly<Record<string, unknown>>,
  allow: readonly string[] = [],
): Result<Diff, DomainError> {
  const record = plan.tables[table].get(id)
  if (record === undefined) return err(domainError('missing', 'What was to be changed is gone.', id))
  const next = patched(record, patch, allow)
  if ('refused' in next) return err(domainError('invalid', `"${next.refused}" cannot be changed here.`, id))
  const change = startChange(plan)
  change.put(next.record)
  return ok(change.done())
}

/** Removes a record of one table and what cannot stand without it. */
export function removeRecord(plan: Plan, table: TableName, id: string): Result<Diff, DomainError> {
  if (!plan.tables[table].has(id)) return err(domainError('missing', 'What was to be removed is gone.', id))
  const change = startChange(plan)
  removeWithReferrers(change, id)
  return ok(change.done())
}
