import { referencesOf } from '../record/references.ts'
import type { Entity, TableName } from '../record/tables.ts'

type ByTable = { [T in TableName]?: Set<string> }

/** For each id the ids of the records that name it, by table. Kept in step with the plan; equal to one made from scratch. */
export type ReverseIndex = Map<string, ByTable>

const NOBODY: ReadonlySet<string> = new Set()

/** Notes a new record under everything that it names. */
export function addReferences(index: ReverseIndex, record: Entity): void {
  for (const target of referencesOf(record)) {
    const entry = index.get(target) ?? {}
    const set = entry[record.table] ?? new Set<string>()
    set.add(record.id)
    entry[record.table] = set
    index.set(target, entry)
  }
}

/** Takes a record away from everything that it names; entries that become empty go too. */
export function removeReferences(index: ReverseIndex, record: Entity): void {
  for (const target of referencesOf(record)) {
    const entry = index.get(target)
    const set = entry?.[record.table]
    if (entry === undefined || set === undefined) continue
    set.delete(record.id)
    if (set.size === 0) delete entry[record.table]
    if (Object.keys(entry).length === 0) index.delete(target)
  }
}

/** The ids of the records of one table that name `target`. */
export function referrersOf(index: ReverseIndex, target: string, table: TableName): ReadonlySet<string> {
  return index.get(target)?.[table] ?? NOBODY
}
