import { recordsEqual } from '../diff/records-equal.ts'
import type { Diff } from '../diff/diff.ts'
import type { PlanStatus } from '../record/entities.ts'
import type { Entity } from '../record/tables.ts'

const COMMITTED = ['target', 'low', 'high', 'due', 'owner', 'setAside'] as const

/** Whether a plan of this status stands as agreed, so that what was agreed changes with a reason only. */
export function isBinding(status: PlanStatus): boolean {
  return status === 'agreed' || status === 'running' || status === 'closed'
}

/**
 * Whether a diff touches what people agreed on: a target, a due date, an owner (of a metric or an accountable one) or a
 * link. Adding an item is free; removing one takes its commitments away, so it counts.
 */
export function touchesAgreement(diff: Diff): boolean {
  const added = Object.values(diff.added)
  const removed = Object.values(diff.removed)
  if (added.some(isLinkOrLead) || removed.some(record => isLinkOrLead(record) || record.table === 'item'))
    return true
  return Object.values(diff.updated).some(([from, to]) => changesCommitment(from, to))
}

function isLinkOrLead(record: Entity): boolean {
  return record.table === 'link' || (record.table === 'role' && record.role === 'accountable')
}

function changesCommitment(from: Entity, to: Entity): boolean {
  if (from.table === 'item' && to.table === 'item') {
    const before: Readonly<Record<string, unknown>> = from
    const after: Readonly<Record<string, unknown>> = to
    return COMMITTED.some(field => !recordsEqual(before[field], after[field]))
  }
  if (from.table === 'link' && to.table === 'link')
    return from.strength !== to.strength || from.effect !== to.effect
  return from.table === 'role' && to.table === 'role' && (isLinkOrLead(from) || isLinkOrLead(to))
}
