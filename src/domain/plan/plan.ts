import type { PlanHead } from '../record/entities.ts'
import type { Entity, TableName, Tables } from '../record/tables.ts'
import type { Diff } from '../diff/diff.ts'
import { addReferences, removeReferences } from './reverse-index.ts'
import type { ReverseIndex } from './reverse-index.ts'

type ReadonlyTables = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> }

/**
 * A whole plan in memory: records by table and id, and who refers to whom.
 *
 * Records are never changed, only replaced, so a record that is the same object is the same value. `advance` is the only
 * way to change a plan; it does so in place, at a cost of what changed and not of how much there is.
 */
export interface Plan {
  readonly tables: ReadonlyTables
  readonly referrers: ReverseIndex
}

/** A plan that holds the given records. The records are trusted to fit each other; `checkPlan` says whether they do. */
export function planOf(records: Iterable<Entity>): Plan {
  const plan = emptyPlan()
  for (const record of records) put(plan, record)
  return plan
}

/** A plan without any record, not even its head. */
export function emptyPlan(): Plan {
  const tables: ReadonlyTables = {
    plan: new Map(),
    department: new Map(),
    person: new Map(),
    matrix: new Map(),
    item: new Map(),
    link: new Map(),
    role: new Map(),
    waiver: new Map(),
    decision: new Map(),
  }
  return { tables, referrers: new Map() }
}

/** A copy that can be advanced without touching the original. Costs a pass over every record. */
export function copyPlan(plan: Plan): Plan {
  return planOf(allRecords(plan))
}

/** Moves a plan forward by a diff, in place. The diff must have been made for this state of the plan. */
export function advance(plan: Plan, diff: Diff): void {
  for (const record of Object.values(diff.removed)) drop(plan, record)
  for (const [from, to] of Object.values(diff.updated)) {
    drop(plan, from)
    put(plan, to)
  }
  for (const record of Object.values(diff.added)) put(plan, record)
}

/** The plan's one head record. Throws when the plan is empty, which no opened plan is. */
export function headOf(plan: Plan): PlanHead {
  for (const head of plan.tables.plan.values()) return head
  throw new Error('The plan has no head record')
}

/** Every record, parents before children, in the order of TABLE_NAMES. */
export function* allRecords(plan: Plan): Generator<Entity> {
  yield* plan.tables.plan.values()
  yield* plan.tables.department.values()
  yield* plan.tables.person.values()
  yield* plan.tables.matrix.values()
  yield* plan.tables.item.values()
  yield* plan.tables.link.values()
  yield* plan.tables.role.values()
  yield* plan.tables.waiver.values()
  yield* plan.tables.decision.values()
}

/** The record with this id, whatever its table, or undefined. */
export function findRecord(plan: Plan, id: string): Entity | undefined {
  const { tables } = plan
  return (
    tables.item.get(id) ??
    tables.link.get(id) ??
    tables.role.get(id) ??
    tables.person.get(id) ??
    tables.matrix.get(id) ??
    tables.department.get(id) ??
    tables.waiver.get(id) ??
    tables.decision.get(id) ??
    tables.plan.get(id)
  )
}

function put(plan: Plan, record: Entity): void {
  tableOf(plan, record).set(record.id, record)
  addReferences(plan.referrers, record)
}

function drop(plan: Plan, record: Entity): void {
  const table = tableOf(plan, record)
  const present = table.get(record.id)
  if (present === undefined) return
  removeReferences(plan.referrers, present)
  table.delete(record.id)
}

/** The one place where a plan is written, so the one place that sees its tables as writable. */
function tableOf(plan: Plan, record: Entity): Map<string, Entity> {
  return plan.tables[record.table] as Map<string, Entity>
}
