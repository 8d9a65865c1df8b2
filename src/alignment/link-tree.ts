import { supports } from '../domain/link/supports.ts'
import type { Item, ItemKind } from '../domain/item/item.ts'
import type { Link } from '../domain/record/entities.ts'
import type { ItemId, MatrixId } from '../domain/record/ids.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { allItemsOf, referring } from '../domain/plan/queries.ts'
import { byOrder } from '../support/order-key.ts'

/** From the top of the tree down. Source: design, section 4: metrics serve priorities, those goals, those breakthroughs. */
const LEVELS: readonly ItemKind[] = ['breakthrough', 'goal', 'priority', 'metric']

/** The kind that hangs under a kind in the tree; undefined under a metric. */
export function kindBelow(kind: ItemKind): ItemKind | undefined {
  return LEVELS[LEVELS.indexOf(kind) + 1]
}

/** The kind that a kind hangs under in the tree; undefined for a breakthrough. */
export function kindAbove(kind: ItemKind): ItemKind | undefined {
  return LEVELS[LEVELS.indexOf(kind) - 1]
}

/** An item under one of its parents. */
export interface Branch {
  readonly item: Item
  readonly link: Link
}

/** A matrix as a tree along its links. An item with several parents hangs under each of them. */
export interface LinkTree {
  /** Breakthroughs. */
  readonly tops: readonly Item[]
  /** Goals, priorities and metrics that hang nowhere, in reading order. */
  readonly loose: readonly Item[]
  /** Those of which a filter hides every parent. */
  readonly cut: readonly Item[]
  /** In display order. */
  readonly under: ReadonlyMap<ItemId, readonly Branch[]>
  readonly above: ReadonlyMap<ItemId, readonly Item[]>
}

/** The tree of a matrix without what is set aside or hidden. Links without effect, and those against, carry nothing. */
export function linkTree(plan: Plan, matrix: MatrixId, hidden: ReadonlySet<string>): LinkTree {
  const items = allItemsOf(plan, matrix)
    .filter(item => item.setAside === undefined)
    .sort(byOrder)
  const present = new Map(items.map(item => [item.id, item]))
  const under = new Map<ItemId, Branch[]>()
  const above = new Map<ItemId, Item[]>()
  const held = new Set<ItemId>()
  for (const link of referring(plan, matrix, 'link')) {
    const pair = supports(link) ? chained(present.get(link.a), present.get(link.b)) : undefined
    if (pair === undefined) continue
    const [parent, item] = pair
    held.add(item.id)
    if (hidden.has(parent.id) || hidden.has(item.id)) continue
    push(under, parent.id, { item, link })
    push(above, item.id, parent)
  }
  for (const branches of under.values()) branches.sort((x, y) => byOrder(x.item, y.item))
  for (const parents of above.values()) parents.sort(byOrder)
  const shown = LEVELS.flatMap(kind => items.filter(item => item.kind === kind && !hidden.has(item.id)))
  const roots = shown.filter(item => !above.has(item.id))
  const lower = roots.filter(item => item.kind !== 'breakthrough')
  return {
    tops: roots.filter(item => item.kind === 'breakthrough'),
    loose: lower.filter(item => !held.has(item.id)),
    cut: lower.filter(item => held.has(item.id)),
    under,
    above,
  }
}

/** Parent and child where two items meet on the chain; a metric's mark on a breakthrough is no step of it. */
function chained(a: Item | undefined, b: Item | undefined): readonly [parent: Item, child: Item] | undefined {
  if (a === undefined || b === undefined) return undefined
  if (kindBelow(a.kind) === b.kind) return [a, b]
  return kindBelow(b.kind) === a.kind ? [b, a] : undefined
}

function push<T>(into: Map<ItemId, T[]>, id: ItemId, value: T): void {
  const list = into.get(id)
  if (list === undefined) into.set(id, [value])
  else list.push(value)
}

/** One line of the tree. `key` is the way to it from the top, so that the same item has one under each parent. */
export type TreeRow = ItemRow | GroupRow
interface RowBase {
  readonly key: string
  /** From 1. */
  readonly level: number
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly of: number
  readonly open: boolean
}
export interface ItemRow extends RowBase {
  readonly item: Item
  /** To the item it hangs under here. */
  readonly link: Link | undefined
  readonly parent: Item | undefined
  /** The others that it hangs under as well. */
  readonly also: readonly Item[]
  readonly children: number
}
export interface GroupRow extends RowBase {
  readonly group: 'loose' | 'cut'
  readonly count: number
}

/** The lines of the tree that are not folded away, top to bottom. */
export function treeRows(tree: LinkTree, isOpen: (key: string) => boolean): TreeRow[] {
  const rows: TreeRow[] = []
  const groups = (['loose', 'cut'] as const).filter(group => tree[group].length > 0)
  const of = tree.tops.length + groups.length
  const walk = (item: Item, at: Omit<ItemRow, 'item' | 'also' | 'children' | 'open'>) => {
    const branches = tree.under.get(item.id) ?? []
    const also = (tree.above.get(item.id) ?? []).filter(other => other.id !== at.parent?.id)
    const open = branches.length > 0 && isOpen(at.key)
    rows.push({ ...at, item, also, children: branches.length, open })
    if (!open) return
    branches.forEach(({ item: child, link }, index) => {
      const key = `${at.key}/${child.id}`
      const place = { place: index + 1, of: branches.length }
      walk(child, { key, level: at.level + 1, ...place, link, parent: item })
    })
  }
  tree.tops.forEach((item, index) =>
    walk(item, { key: item.id, level: 1, place: index + 1, of, link: undefined, parent: undefined }),
  )
  groups.forEach((group, index) => {
    const items = tree[group]
    const open = isOpen(group)
    rows.push({
      key: group,
      level: 1,
      place: tree.tops.length + index + 1,
      of,
      group,
      count: items.length,
      open,
    })
    if (!open) return
    items.forEach((item, at) => {
      const place = { place: at + 1, of: items.length }
      walk(item, { key: `${group}/${item.id}`, level: 2, ...place, link: undefined, parent: undefined })
    })
  })
  return rows
}

/** The key of the first line on which an item stands once everything above it is unfolded. */
export function keyOf(tree: LinkTree, item: Item): string {
  const parent = tree.above.get(item.id)?.[0]
  if (parent !== undefined) return `${keyOf(tree, parent)}/${item.id}`
  if (item.kind === 'breakthrough') return item.id
  return `${tree.cut.includes(item) ? 'cut' : 'loose'}/${item.id}`
}
