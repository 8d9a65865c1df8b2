import { assertNever } from '../../support/assert-never.ts'
import type { Change } from '../diff/change.ts'
import type { Item } from '../item/item.ts'
import { usedCodes } from '../item/codes.ts'
import type { Matrix, Waiver } from '../record/entities.ts'
import { referencesOf } from '../record/references.ts'
import { TABLE_NAMES } from '../record/tables.ts'
import type { Entity } from '../record/tables.ts'
import { referrersOf } from '../plan/reverse-index.ts'

/**
 * Removes a record and everything that cannot stand without it; what can stand loses the reference.
 *
 * Deletion is in the diff, never left to the database. A removed item's codes are retired, so that none is given twice.
 */
export function removeWithReferrers(change: Change, id: string): void {
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const record = change.read(next)
    if (record === undefined) continue
    change.remove(next)
    if (record.table === 'item') retireCodes(change, record)
    for (const table of TABLE_NAMES) {
      for (const referrer of referrersOf(change.plan.referrers, next, table)) {
        const other = change.read(referrer)
        // The change may have led it elsewhere before, as a role that goes to somebody else.
        if (other === undefined || !referencesOf(other).some(id => id === next)) continue
        const without = withoutReference(other, next)
        if (without === undefined) waiting.push(referrer)
        else change.put(without)
      }
    }
  }
}

function retireCodes(change: Change, item: Item): void {
  const matrix = change.read(item.matrix)
  if (matrix?.table !== 'matrix') return
  const retired = [...usedCodes(matrix, [item])]
  change.put({ ...matrix, retired })
}

/** The record without its reference to `gone`, or undefined where it cannot stand without it. */
function withoutReference(record: Entity, gone: string): Entity | undefined {
  switch (record.table) {
    case 'plan':
    case 'decision':
      return record
    case 'department':
      return drop(record, gone, ['head', 'parent'])
    case 'person':
      return drop(record, gone, ['department'])
    case 'matrix':
      return matrixWithout(record, gone)
    case 'item':
      return record.matrix === gone ? undefined : itemWithout(record, gone)
    case 'link':
    case 'role':
      return undefined
    case 'waiver':
      return waiverWithout(record, gone)
    default:
      return assertNever(record)
  }
}

/** Without who accepted it a waiver stands; without what it is about it does not. */
function waiverWithout(waiver: Waiver, gone: string): Waiver | undefined {
  const about: readonly string[] = [waiver.matrix, ...waiver.items, ...(waiver.people ?? [])]
  return about.includes(gone) ? undefined : drop(waiver, gone, ['by'])
}

function matrixWithout(matrix: Matrix, gone: string): Matrix {
  const rest = drop(matrix, gone, ['owner', 'approver', 'department'])
  const shown = rest.shown.filter(person => person !== gone)
  if (rest.parent === undefined) return { ...rest, shown }
  if (rest.parent.matrix === gone) return { ...drop(rest, rest.parent, ['parent']), shown }
  return {
    ...rest,
    shown,
    parent: { ...rest.parent, items: rest.parent.items.filter(item => item !== gone) },
  }
}

function itemWithout(item: Item, gone: string): Item {
  const rest = drop(item, gone, ['owner'])
  return {
    ...rest,
    ...(rest.deploys && { deploys: rest.deploys.filter(id => id !== gone) }),
    ...(rest.feeds && { feeds: rest.feeds.filter(feed => feed.item !== gone) }),
    ...(rest.displaces && { displaces: rest.displaces.filter(id => id !== gone) }),
  }
}

function drop<R extends object>(record: R, gone: unknown, fields: readonly string[]): R {
  const kept = Object.entries(record).filter(([field, value]) => value !== gone || !fields.includes(field))
  return Object.fromEntries(kept) as R
}
