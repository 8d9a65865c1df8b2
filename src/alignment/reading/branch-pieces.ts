import type { Item } from '../../domain/item/item.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { ProseItem } from '../../support/prose.ts'
import type { LinkTree } from '../link-tree.ts'
import type { Speaker } from '../wording/in-words.ts'
import { itemPiece } from './item-pieces.ts'

/**
 * Tells one branch of a matrix after the other: an item with what hangs under it, from the top down. What hangs under several
 * is told once, where it comes first; the others say that it stands above.
 */
export function branchTeller(speaker: Speaker, tree: LinkTree): (top: Item) => ProseItem[] {
  const told = new Set<ItemId>()
  const branch = (item: Item, depth: number): ProseItem[] => {
    told.add(item.id)
    const under = (tree.under.get(item.id) ?? []).map(({ item: child }) => child)
    const before = new Set(under.filter(child => told.has(child.id)))
    const piece = itemPiece(speaker, { item, under, before, depth })
    return [piece, ...under.flatMap(child => (told.has(child.id) ? [] : branch(child, depth + 1)))]
  }
  return top => branch(top, 0)
}
