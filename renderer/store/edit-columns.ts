import type { SingleCommand } from '../../src/domain/command/commands.ts'
import type { Item } from '../../src/domain/item/item.ts'
import { columnsFor, fitsColumn } from '../../src/domain/item/own-columns.ts'
import type { OwnColumn } from '../../src/domain/item/own-columns.ts'
import { headOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { recordsEqual } from '../../src/domain/diff/records-equal.ts'
import { storeStrings } from '../strings/store.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { edit } from './plan-actions.ts'

/**
 * Makes these the plan's own columns, as one undo step: values that no column takes any more go with it. Answers whether the
 * change is shown now.
 */
export function setColumns(app: App, columns: readonly OwnColumn[]): boolean {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) return false
  const head = headOf(plan)
  if (recordsEqual(head.fields, columns)) return true
  const commands: SingleCommand[] = []
  for (const item of plan.tables.item.values()) {
    const kept = keptValues(item, columns)
    if (kept !== undefined) commands.push({ type: 'item.set', id: item.id, patch: { fields: kept } })
  }
  // The columns change last: a plan with values that fit none is refused, in between as well.
  commands.push({ type: 'plan.set', patch: { fields: [...columns] } })
  if (!edit(app, { type: 'batch', label: storeStrings.columnsLabel, commands }, head.id)) return false
  say(app, storeStrings.columnsSet)
  return true
}

/** How many values go when a column becomes another one, or none. */
export function valuesLost(plan: Plan, before: OwnColumn, after: OwnColumn | undefined): number {
  let lost = 0
  for (const { kind, fields } of plan.tables.item.values()) {
    const value = kind === before.kind ? fields?.[before.id] : undefined
    if (value !== undefined && (after === undefined || !fitsColumn(value, after))) lost += 1
  }
  return lost
}

/** The values that still fit, null where none does, undefined where all do. */
function keptValues(item: Item, columns: readonly OwnColumn[]): Item['fields'] | null | undefined {
  const values = Object.entries(item.fields ?? {})
  const mine = columnsFor({ fields: [...columns] }, item.kind)
  const kept = values.filter(([id, value]) =>
    mine.some(column => column.id === id && fitsColumn(value, column)),
  )
  if (kept.length === values.length) return undefined
  return kept.length === 0 ? null : Object.fromEntries(kept)
}
