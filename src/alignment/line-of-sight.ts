import { linksOf, rolesOn } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Item, ItemKind } from '../domain/item/item.ts'
import type { ItemId, LinkId, MatrixId, RoleId } from '../domain/record/ids.ts'
import type { Link } from '../domain/record/entities.ts'
import { byOrder } from '../support/order-key.ts'

/** How firmly a chain holds: 3 strong, 2 medium, 1 weak. */
export type ChainStrength = 1 | 2 | 3

/** What stays lit for one item. */
export interface LineOfSight {
  readonly start: ItemId
  /** Every item on the line with the strength of the strongest chain that leads to it from the start. */
  readonly reach: ReadonlyMap<ItemId, ChainStrength>
  /** The links that carry the line. */
  readonly links: ReadonlySet<LinkId>
  /** Further links of the start itself, such as a metric's mark on a breakthrough. */
  readonly direct: ReadonlySet<LinkId>
  /** Accountable roles on the priorities of the line. */
  readonly leads: ReadonlySet<RoleId>
  /** The line in words: one step a list, from the start's own list upwards, then what lies below it. */
  readonly steps: readonly LineStep[]
}

/** One list on the line; `up` is the way to the breakthroughs. */
export interface LineStep {
  readonly matrix: MatrixId
  readonly kind: ItemKind
  readonly direction: 'start' | 'up' | 'down'
  readonly items: readonly ItemId[]
}

/** The chain on which a metric reaches a breakthrough, lowest list first. Source: design, section 4. */
const CHAIN = ['metric', 'priority', 'goal', 'breakthrough'] as const satisfies readonly ItemKind[]
const VALUE: Readonly<Record<Link['strength'], ChainStrength | 0>> = {
  strong: 3,
  medium: 2,
  weak: 1,
  none: 0,
}

interface Walk {
  readonly plan: Plan
  readonly reach: Map<ItemId, ChainStrength>
  readonly links: Set<LinkId>
  readonly steps: LineStep[]
}

/**
 * The line of sight of an item: up through priorities and goals to breakthroughs, down to the metrics, and in a child
 * matrix on through what its items deploy to the top.
 *
 * A chain is as strong as its weakest link; of several chains to one item the strongest counts. Links of strength `none`
 * and links against carry nothing. Returns undefined where the item is gone.
 */
export function lineOfSight(plan: Plan, start: ItemId): LineOfSight | undefined {
  const item = plan.tables.item.get(start)
  if (item === undefined) return undefined
  const walk: Walk = { plan, reach: new Map([[start, 3]]), links: new Set(), steps: [] }
  walk.steps.push({ matrix: item.matrix, kind: item.kind, direction: 'start', items: [start] })
  climb(walk, new Map([[start, 3]]), item, new Set())
  descend(walk, item)
  const direct = new Set<LinkId>()
  for (const link of linksOf(plan, start))
    if (carries(link) > 0 && !walk.links.has(link.id)) direct.add(link.id)
  return { start, reach: walk.reach, links: walk.links, direct, leads: leadsOf(walk), steps: walk.steps }
}

/** The weaker of two strengths. */
function weaker(a: ChainStrength, b: ChainStrength): ChainStrength {
  return a < b ? a : b
}

function carries(link: Link): ChainStrength | 0 {
  return link.effect === 'against' ? 0 : VALUE[link.strength]
}

function climb(walk: Walk, from: ReadonlyMap<ItemId, ChainStrength>, at: Item, visited: Set<MatrixId>): void {
  visited.add(at.matrix)
  const deployed = new Map<ItemId, ChainStrength>()
  let front = from
  collectDeployed(walk, front, deployed)
  for (let level = CHAIN.indexOf(at.kind) + 1; level < CHAIN.length && front.size > 0; level += 1) {
    front = step(walk, front, CHAIN[level] ?? 'breakthrough', 'up')
    collectDeployed(walk, front, deployed)
  }
  climbToParents(walk, deployed, visited)
}

function climbToParents(
  walk: Walk,
  deployed: ReadonlyMap<ItemId, ChainStrength>,
  visited: Set<MatrixId>,
): void {
  const groups = new Map<string, Map<ItemId, ChainStrength>>()
  for (const [id, strength] of deployed) {
    const item = walk.plan.tables.item.get(id)
    if (item === undefined || visited.has(item.matrix)) continue
    const key = `${item.matrix} ${item.kind}`
    groups.set(key, (groups.get(key) ?? new Map<ItemId, ChainStrength>()).set(id, strength))
  }
  for (const group of groups.values()) {
    const first = walk.plan.tables.item.get([...group.keys()][0] ?? '')
    if (first === undefined) continue
    for (const [id, strength] of group) raise(walk.reach, id, strength)
    walk.steps.push({
      matrix: first.matrix,
      kind: first.kind,
      direction: 'up',
      items: sorted(walk.plan, group.keys()),
    })
    climb(walk, group, first, new Set(visited))
  }
}

function collectDeployed(
  walk: Walk,
  front: ReadonlyMap<ItemId, ChainStrength>,
  deployed: Map<ItemId, ChainStrength>,
): void {
  for (const [id, strength] of front) {
    for (const parent of walk.plan.tables.item.get(id)?.deploys ?? []) raise(deployed, parent, strength)
  }
}

function descend(walk: Walk, item: Item): void {
  let front: ReadonlyMap<ItemId, ChainStrength> = new Map([[item.id, 3]])
  for (let level = CHAIN.indexOf(item.kind) - 1; level >= 0 && front.size > 0; level -= 1) {
    front = step(walk, front, CHAIN[level] ?? 'metric', 'down')
  }
}

function step(
  walk: Walk,
  front: ReadonlyMap<ItemId, ChainStrength>,
  kind: ItemKind,
  direction: 'up' | 'down',
): Map<ItemId, ChainStrength> {
  const next = new Map<ItemId, ChainStrength>()
  for (const [id, strength] of front) {
    for (const link of linksOf(walk.plan, id)) {
      const value = carries(link)
      const other = walk.plan.tables.item.get(link.a === id ? link.b : link.a)
      if (value === 0 || other?.kind !== kind || other.setAside !== undefined) continue
      walk.links.add(link.id)
      raise(next, other.id, weaker(strength, value))
    }
  }
  for (const [id, strength] of next) raise(walk.reach, id, strength)
  const matrix = walk.plan.tables.item.get([...next.keys()][0] ?? '')?.matrix
  if (matrix !== undefined)
    walk.steps.push({ matrix, kind, direction, items: sorted(walk.plan, next.keys()) })
  return next
}

function raise(into: Map<ItemId, ChainStrength>, id: ItemId, strength: ChainStrength): void {
  const before = into.get(id) ?? 0
  if (strength > before) into.set(id, strength)
}

function sorted(plan: Plan, ids: Iterable<ItemId>): ItemId[] {
  const items: Item[] = []
  for (const id of ids) {
    const item = plan.tables.item.get(id)
    if (item !== undefined) items.push(item)
  }
  return items.sort(byOrder).map(item => item.id)
}

function leadsOf(walk: Walk): Set<RoleId> {
  const leads = new Set<RoleId>()
  for (const id of walk.reach.keys()) {
    for (const role of rolesOn(walk.plan, id)) if (role.role === 'accountable') leads.add(role.id)
  }
  return leads
}
