import type { Diff } from '../diff/diff.ts'
import { recordsEqual } from '../diff/records-equal.ts'
import type { Item } from '../item/item.ts'
import { columnsFor, fitsColumn, wantedBy } from '../item/own-columns.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanHead } from '../record/entities.ts'
import type { Entity } from '../record/tables.ts'
import { domainError } from './errors.ts'
import type { DomainError } from './errors.ts'

/**
 * Whether what items hold in the plan's own columns fits those columns, and every choice has something to choose from.
 *
 * Looks at items whose own values changed; at every item where the columns themselves did.
 */
export function checkOwnColumns(plan: Plan, diff: Diff, touched: readonly Entity[]): DomainError | undefined {
  const stood = [...plan.tables.plan.values()][0]
  const changed = touched.find(record => record.table === 'plan')
  const head = changed ?? stood
  if (head === undefined) return undefined
  const columnsMoved = changed !== undefined && !recordsEqual(stood?.fields, changed.fields)
  const broken = columnsMoved ? checkColumns(changed) : undefined
  if (broken !== undefined) return broken
  for (const item of columnsMoved ? itemsAfter(plan, diff, touched) : touched) {
    if (item.table !== 'item' || item.fields === undefined) continue
    if (!columnsMoved && recordsEqual(fieldsBefore(diff, item), item.fields)) continue
    const misfit = checkValues(head, item)
    if (misfit !== undefined) return misfit
  }
  return undefined
}

function checkColumns(head: PlanHead): DomainError | undefined {
  const seen = new Set<string>()
  for (const { id, kind, label, type, choices = [] } of head.fields) {
    const key = `${kind} ${id}`
    if (seen.has(key))
      return domainError('duplicate-code', `"${id}" is a column of this kind already.`, head.id)
    seen.add(key)
    if (type === 'choice' && choices.length === 0)
      return domainError('invalid', `The column "${label}" needs something to choose from.`, head.id)
  }
  return undefined
}

function checkValues(head: PlanHead, item: Item): DomainError | undefined {
  const columns = columnsFor(head, item.kind)
  for (const [id, value] of Object.entries(item.fields ?? {})) {
    const column = columns.find(one => one.id === id)
    if (column === undefined)
      return domainError(
        'invalid',
        `${item.code} holds a value for "${id}", which is no column here.`,
        item.id,
      )
    if (!fitsColumn(value, column))
      return domainError(
        'invalid',
        `"${column.label}" of ${item.code} should be ${wantedBy(column)}.`,
        item.id,
      )
  }
  return undefined
}

function fieldsBefore(diff: Diff, item: Item): Item['fields'] {
  const before = Object.hasOwn(diff.updated, item.id) ? diff.updated[item.id]?.[0] : undefined
  return before?.table === 'item' ? before.fields : undefined
}

function* itemsAfter(plan: Plan, diff: Diff, touched: readonly Entity[]): Generator<Entity> {
  yield* touched
  for (const item of plan.tables.item.values()) {
    if (!Object.hasOwn(diff.updated, item.id) && !Object.hasOwn(diff.removed, item.id)) yield item
  }
}
