import type { LoadPart } from '../../domain/person/load.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import { byOrder } from '../../support/order-key.ts'

/** The item that a part of a load is about; undefined where it is gone. */
export function itemOfPart(plan: Plan, part: LoadPart): Item | undefined {
  return 'role' in part ? plan.tables.item.get(part.role.item) : part.metric
}

/** Compares parts of loads: by matrix in the given order, then priorities before metrics, then as the lists stand. */
export function partOrder(plan: Plan, matrices: readonly Matrix[]): (a: LoadPart, b: LoadPart) => number {
  const place = new Map<string, number>(matrices.map((matrix, at) => [matrix.id, at]))
  return (a, b) => {
    const [x, y] = [itemOfPart(plan, a), itemOfPart(plan, b)]
    if (x === undefined || y === undefined) return 0
    const byMatrix = (place.get(x.matrix) ?? 0) - (place.get(y.matrix) ?? 0)
    const byKind = Number('metric' in a) - Number('metric' in b)
    return byMatrix || byKind || byOrder(x, y)
  }
}
