import { diffTowards } from '../diff/between.ts'
import { recordsEqual } from '../diff/records-equal.ts'
import { allRecords } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import { ITEM_KINDS } from '../item/item.ts'
import type { ItemKind } from '../item/item.ts'
import { TABLE_NAMES } from '../record/tables.ts'
import type { Entity, TableName } from '../record/tables.ts'
import { placeOf } from './place.ts'

/** Where a change is listed: an item under its own list, anything else under its table. */
export type ChangeList = Exclude<TableName, 'item'> | ItemKind

/** The lists in the order in which a comparison reads. */
const CHANGE_LISTS: readonly ChangeList[] = TABLE_NAMES.flatMap((table): readonly ChangeList[] =>
  table === 'item' ? ITEM_KINDS : [table],
)

/** One field of a record on both sides; undefined where it is absent. `place` is the place in the list, from 1. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One record that is not the same on both sides. */
export type RecordChange =
  | { readonly kind: 'added'; readonly record: Entity }
  | { readonly kind: 'removed'; readonly record: Entity }
  | {
      readonly kind: 'changed'
      readonly before: Entity
      readonly after: Entity
      readonly fields: readonly FieldChange[]
    }

export interface ListChanges {
  readonly list: ChangeList
  readonly changes: readonly RecordChange[]
}

/** Says what changed from one plan to another, list by list and field by field. Lists without a change are left out. */
export function comparePlans(before: Plan, after: Plan): ListChanges[] {
  const diff = diffTowards(before, allRecords(after))
  const changes: RecordChange[] = [
    ...Object.values(diff.added).map((record): RecordChange => ({ kind: 'added', record })),
    ...Object.values(diff.updated).flatMap(([from, to]) => changed(before, after, from, to)),
    ...Object.values(diff.removed).map((record): RecordChange => ({ kind: 'removed', record })),
  ]
  return CHANGE_LISTS.flatMap(list => {
    const own = changes.filter(change => listOf(recordOf(change)) === list)
    return own.length === 0 ? [] : [{ list, changes: own }]
  })
}

/** The record of a change, as it is now, or as it was where it is gone. */
export function recordOf(change: RecordChange): Entity {
  return change.kind === 'changed' ? change.after : change.record
}

function listOf(record: Entity): ChangeList {
  return record.table === 'item' ? record.kind : record.table
}

/** A record may have another order key and still stand where it stood; that is no change. */
function changed(before: Plan, after: Plan, from: Entity, to: Entity): RecordChange[] {
  // An id that went from one table to another names two different things.
  if (listOf(from) !== listOf(to)) {
    return [
      { kind: 'removed', record: from },
      { kind: 'added', record: to },
    ]
  }
  const moved = 'order' in from && 'order' in to && from.order !== to.order
  const left = shownFields(from, moved ? placeOf(before, from) : undefined)
  const right = shownFields(to, moved ? placeOf(after, to) : undefined)
  const fields = [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter(field => !recordsEqual(left[field], right[field]))
    .map((field): FieldChange => ({ field, before: left[field], after: right[field] }))
  return fields.length === 0 ? [] : [{ kind: 'changed', before: from, after: to, fields }]
}

/** What of a record a person knows: not its id, and its place instead of its order key. */
function shownFields(record: Entity, place: number | undefined): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = { ...record, place }
  for (const hidden of ['table', 'id', 'order', 'retired']) delete fields[hidden]
  return fields
}
