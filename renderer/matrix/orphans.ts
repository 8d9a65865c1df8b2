import type { Item, ItemKind } from '../../src/domain/item/item.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { supports as helps } from '../../src/domain/link/supports.ts'
import { linksOf, listOf } from '../../src/domain/plan/queries.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'

/** What each list must support, so that its items have a reason to be there. */
const SUPPORTS = [
  ['goal', 'breakthrough'],
  ['priority', 'goal'],
  ['metric', 'priority'],
] as const satisfies readonly (readonly [ItemKind, ItemKind])[]

/**
 * Items that support nothing: goals without a breakthrough, priorities without a goal, metrics without a priority. A list with
 * nothing yet to support has no orphans.
 */
export function orphansOf(plan: Plan, matrix: MatrixId): Item[] {
  return SUPPORTS.flatMap(([kind, over]) => {
    if (listOf(plan, matrix, over).length === 0) return []
    return listOf(plan, matrix, kind).filter(item => !supports(plan, item, over))
  })
}

function supports(plan: Plan, item: Item, over: ItemKind): boolean {
  return linksOf(plan, item.id).some(link => {
    const other = plan.tables.item.get(link.a === item.id ? link.b : link.a)
    return other?.kind === over && other.setAside === undefined && helps(link)
  })
}
