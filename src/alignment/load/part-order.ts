import type { LoadPart } from '../../domain/person/load.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { itemOrder } from '../item-order.ts'

/** The item that a part of a load is about; undefined where it is gone. */
export function itemOfPart(plan: Plan, part: LoadPart): Item | undefined {
  return 'role' in part ? plan.tables.item.get(part.role.item) : part.metric
}

/** Compares parts of loads: matrix by matrix, priorities before metrics, as the lists stand. */
export function partOrder(plan: Plan): (a: LoadPart, b: LoadPart) => number {
  const order = itemOrder(plan)
  return (a, b) => {
    const [x, y] = [itemOfPart(plan, a), itemOfPart(plan, b)]
    return x === undefined || y === undefined ? 0 : order(x, y)
  }
}
