import type { ItemKind } from '../item/item.ts'

/**
 * The four pairs of lists that meet on the X, first kind first.
 *
 * Source: plan-format, section 2; the corners of the canonical layout (domain, 1.2 and 1.6).
 */
export const NEIGHBOURS = [
  ['goal', 'breakthrough'],
  ['priority', 'goal'],
  ['metric', 'priority'],
  ['breakthrough', 'metric'],
] as const satisfies readonly (readonly [ItemKind, ItemKind])[]

/** Whether a link from `a` to `b` stands in the written order of its pair; undefined where the two lists do not meet. */
export function pairOrder(a: ItemKind, b: ItemKind): 'as written' | 'swapped' | undefined {
  for (const [first, second] of NEIGHBOURS) {
    if (a === first && b === second) return 'as written'
    if (a === second && b === first) return 'swapped'
  }
  return undefined
}
