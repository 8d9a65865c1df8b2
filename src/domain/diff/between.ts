import { allRecords } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { Entity } from '../record/tables.ts'
import { startChange } from './change.ts'
import type { Diff } from './diff.ts'

/** The diff that turns a plan into exactly the given records. */
export function diffTowards(plan: Plan, records: Iterable<Entity>): Diff {
  const change = startChange(plan)
  for (const record of allRecords(plan)) change.remove(record.id)
  for (const record of records) change.put(record)
  return change.done()
}
