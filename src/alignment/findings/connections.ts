import type { Item, ItemKind } from '../../domain/item/item.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { comesFromParent, supporting } from './sheet.ts'
import type { RuleSheet } from './sheet.ts'

/** One connection that the X asks of an item, and whether it holds. */
export interface Connection {
  readonly item: ItemId
  readonly kind: ItemKind
  /** The list that it should be joined to, or the people who should lead it. */
  readonly to: ItemKind | 'accountable'
  /** A strong mark, or somebody accountable. */
  readonly strong: boolean
}

/** What each kind has to be joined to. Source: design, section 6 (P–G, P–M, P–A, G–P, G–B, M–P, M–B, B–G, B–M). */
const REQUIRED: readonly (readonly [from: ItemKind, to: Connection['to']])[] = [
  ['breakthrough', 'goal'],
  ['breakthrough', 'metric'],
  ['goal', 'breakthrough'],
  ['goal', 'priority'],
  ['priority', 'goal'],
  ['priority', 'metric'],
  ['priority', 'accountable'],
  ['metric', 'priority'],
  ['metric', 'breakthrough'],
]

/**
 * Every connection that a matrix requires, in reading order of its lists.
 *
 * As with the rules, what a child matrix has from its parent counts: a goal that deploys a parent item is joined to where it
 * comes from, and where there are no breakthroughs no metric can be joined to one. Source: design, section 6; issue text.
 */
export function connectionsOf(sheet: RuleSheet): Connection[] {
  return REQUIRED.flatMap(([from, to]) => {
    const list: readonly Item[] = sheet.lists[from]
    if (from === 'metric' && to === 'breakthrough' && hasNoneOfItsOwn(sheet)) return []
    return list.map(item => ({ item: item.id, kind: from, to, strong: isStrong(sheet, item, to) }))
  })
}

/** A child matrix without breakthroughs of its own. */
function hasNoneOfItsOwn({ matrix, lists }: RuleSheet): boolean {
  return matrix.parent !== undefined && lists.breakthrough.length === 0
}

function isStrong(sheet: RuleSheet, item: Item, to: Connection['to']): boolean {
  if (to === 'accountable')
    return item.kind === 'priority' && sheet.rolesOf(item).some(({ role }) => role === 'accountable')
  if (supporting(sheet, item, to).some(({ value }) => value === 3)) return true
  return to === 'breakthrough' && item.kind === 'goal' && comesFromParent(sheet, item)
}
