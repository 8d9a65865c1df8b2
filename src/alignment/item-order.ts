import { ITEM_KINDS } from '../domain/item/item.ts'
import type { Item } from '../domain/item/item.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { byOrder } from '../support/order-key.ts'

/**
 * Compares items as a plan is read: matrix by matrix, list by list, each in display order. What names an item comes in no order of
 * its own, and in another one after an edit.
 */
export function itemOrder(plan: Plan): (a: Item, b: Item) => number {
  const matrixOf = ({ matrix }: Item) => plan.tables.matrix.get(matrix)
  return (a, b) => {
    const [x, y] = a.matrix === b.matrix ? [] : [matrixOf(a), matrixOf(b)]
    const byMatrix = x && y ? byOrder(x, y) : 0
    return byMatrix || ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind) || byOrder(a, b)
  }
}
