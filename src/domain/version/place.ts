import type { Plan } from '../plan/plan.ts'
import { listOf, matricesOf, peopleOf } from '../plan/queries.ts'
import type { Entity } from '../record/tables.ts'
import { byOrder } from '../../support/order-key.ts'

/** The place of a record in its list, from 1; undefined where it has none, as an item that is set aside. */
export function placeOf(plan: Plan, record: Entity): number | undefined {
  const at = siblings(plan, record).findIndex(other => other.id === record.id)
  return at < 0 ? undefined : at + 1
}

function siblings(plan: Plan, record: Entity): readonly { readonly id: string }[] {
  switch (record.table) {
    case 'item':
      return listOf(plan, record.matrix, record.kind)
    case 'person':
      return peopleOf(plan)
    case 'matrix':
      return matricesOf(plan)
    case 'department':
      return [...plan.tables.department.values()].sort(byOrder)
    default:
      return []
  }
}
