import type { Item, ItemKind } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { linksOf } from '../../domain/plan/queries.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { chainValue } from '../chain.ts'

/** What of a kind stands beside an item along supporting links, in display order; not what was set aside. */
export function beside(plan: Plan, id: ItemId, kind: ItemKind): Item[] {
  return linksOf(plan, id)
    .flatMap(link => {
      const other = chainValue(link) > 0 ? plan.tables.item.get(link.a === id ? link.b : link.a) : undefined
      return other?.kind === kind && other.setAside === undefined ? [other] : []
    })
    .sort(byOrder)
}
