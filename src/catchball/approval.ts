import type { Decision } from '../domain/decision/decision.ts'
import { ITEM_KINDS } from '../domain/item/item.ts'
import type { Item } from '../domain/item/item.ts'
import { listOf } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Matrix } from '../domain/record/entities.ts'
import { digestOf } from './canonical.ts'
import type { Digest } from './canonical.ts'
import type { DealIndex } from './deal.ts'
import type { DealState } from './machine.ts'
import { termsOf } from './terms.ts'
import type { Terms } from './terms.ts'

/** One line of the sign-off sheet: an item with what is agreed about it. */
export interface SignedItem {
  readonly item: Item
  readonly terms: Terms
  /** Undefined where nobody was asked. */
  readonly state?: DealState
  readonly partner?: string
  readonly conditions: readonly { readonly what: string; readonly from?: string; readonly by?: string }[]
}

/** What an approver puts their name under. */
export interface SignOff {
  readonly items: readonly SignedItem[]
  /** Digest of the terms of all items, so that a signature on paper is tied to these very values. Finds a change, no forgery. */
  readonly fingerprint: Digest
}

/** The sheet of a matrix as it stands now. */
export function signOffOf(index: DealIndex, matrix: Matrix): SignOff {
  const items = itemsOf(index.plan, matrix).map((item): SignedItem => {
    const deal = index.dealOf(item.id)
    const partner = deal && index.plan.tables.person.get(deal.partner)?.name
    const conditions = (deal?.waits ?? []).flatMap(({ condition }) => condition ?? [])
    return {
      ...{ item, terms: termsOf(index.plan, item), conditions: conditions.map(plainCondition) },
      ...(deal && { state: deal.state }),
      ...(partner === undefined ? {} : { partner }),
    }
  })
  return { items, fingerprint: fingerprintOf(index.plan, matrix) }
}

/** The digest of what a matrix commits to: the terms of every item on it, by code. */
export function fingerprintOf(plan: Plan, matrix: Matrix): Digest {
  return digestOf({
    matrix: matrix.key,
    items: itemsOf(plan, matrix).map(item => ({ code: item.code, terms: termsOf(plan, item) })),
  })
}

/** An approval, and whether the matrix still holds what was approved. */
export interface Approval {
  readonly decision: Decision
  readonly holds: boolean
}

/** The last approval of a matrix; undefined where there is none. */
export function approvalOf({ plan, facts }: DealIndex, matrix: Matrix): Approval | undefined {
  const decision = facts.decisions.findLast(one => one.act === 'approve' && one.matrix === matrix.id)
  return decision && { decision, holds: decision.fingerprint === fingerprintOf(plan, matrix) }
}

function itemsOf(plan: Plan, matrix: Matrix): Item[] {
  return ITEM_KINDS.flatMap(kind => listOf(plan, matrix.id, kind))
}

function plainCondition({
  what,
  from,
  by,
}: {
  what: string
  from?: string | undefined
  by?: string | undefined
}) {
  return { what, ...(from === undefined ? {} : { from }), ...(by === undefined ? {} : { by }) }
}
