import type { ItemId } from '../domain/record/ids.ts'
import type { DealIndex } from './deal.ts'
import type { DealState } from './machine.ts'

/** How the negotiation of every item stands that somebody was asked about whose acceptance counts. */
export function dealStates({ asking, dealOf, plan }: DealIndex): Map<ItemId, DealState> {
  const states = new Map<ItemId, DealState>()
  for (const item of plan.tables.item.values()) {
    const state = asking.has(item.id) ? dealOf(item.id)?.state : undefined
    if (state !== undefined) states.set(item.id, state)
  }
  return states
}
