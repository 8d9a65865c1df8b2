import { findRecord } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { Entity } from '../record/tables.ts'
import { recordsEqual } from './records-equal.ts'
import type { Diff } from './diff.ts'

/** A diff in the making: reads see what was already put or removed, the plan itself stays as it is. */
export interface Change {
  readonly plan: Plan
  /** The record as this change leaves it, or undefined where it is gone or never was. */
  read(id: string): Entity | undefined
  put(record: Entity): void
  remove(id: string): void
  done(): Diff
}

/** Starts an empty change on a plan. Records put back to what they were do not show in the diff. */
export function startChange(plan: Plan): Change {
  const after = new Map<string, Entity | undefined>()
  return {
    plan,
    read: id => (after.has(id) ? after.get(id) : findRecord(plan, id)),
    put: record => void after.set(record.id, record),
    remove: id => void after.set(id, undefined),
    done: () => compare(plan, after),
  }
}

function compare(plan: Plan, after: ReadonlyMap<string, Entity | undefined>): Diff {
  const added: Record<string, Entity> = {}
  const updated: Record<string, readonly [Entity, Entity]> = {}
  const removed: Record<string, Entity> = {}
  for (const [id, to] of after) {
    const from = findRecord(plan, id)
    if (from === undefined && to !== undefined) added[id] = to
    else if (from !== undefined && to === undefined) removed[id] = from
    else if (from !== undefined && to !== undefined && !recordsEqual(from, to)) updated[id] = [from, to]
  }
  return { added, updated, removed }
}
