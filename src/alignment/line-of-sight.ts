import { linksOf, rolesOn } from '../domain/plan/queries.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Item, ItemKind } from '../domain/item/item.ts'
import type { ItemId, LinkId, MatrixId, RoleId } from '../domain/record/ids.ts'
import { chainOf, chainValue, weaker } from './chain.ts'
import type { Chain, ChainStrength } from './chain.ts'
import { levelSteps } from './level-steps.ts'
import { chainLevel, orderedSteps } from './line-steps.ts'
import type { LineStep } from './line-steps.ts'

/** What stays lit for one item, or for the several that a person carries. */
export interface LineOfSight {
  readonly starts: readonly ItemId[]
  /** Every item on the line with the strength of the strongest chain that leads to it from a start. */
  readonly reach: ReadonlyMap<ItemId, ChainStrength>
  /** The links that carry the line. */
  readonly links: ReadonlySet<LinkId>
  /** Further links of the starts themselves, such as a metric's mark on a breakthrough. */
  readonly direct: ReadonlySet<LinkId>
  /** Accountable roles on the priorities of the line. */
  readonly leads: ReadonlySet<RoleId>
  /** The line list by list: the starts, then upwards matrix by matrix, then what lies below. */
  readonly steps: readonly LineStep[]
  /** The strongest chain to the end of the line; undefined where the line does not get there. */
  readonly chain: Chain | undefined
}

type Front = ReadonlyMap<ItemId, ChainStrength>

/** How the strongest chain arrives at an item; from one level to another there is no link. */
interface Arrival {
  readonly from: ItemId
  readonly link?: LinkId
}

interface Walk {
  readonly plan: Plan
  readonly reach: Map<ItemId, ChainStrength>
  readonly arrivals: Map<ItemId, Arrival>
  readonly links: Set<LinkId>
  readonly steps: LineStep[]
}

/**
 * The line of sight of items of one list: up through priorities and goals to breakthroughs, down to the metrics, and in a child
 * matrix on through what its items deploy and feed to the top.
 *
 * A chain is as strong as its weakest link; of several chains to one item the strongest counts, and a step from level to level
 * takes nothing off. Links of strength `none`, links against and items that are set aside carry nothing. Returns undefined where every start
 * is gone.
 */
export function lineOfSight(plan: Plan, starts: readonly ItemId[]): LineOfSight | undefined {
  const items = starts.flatMap(id => plan.tables.item.get(id) ?? [])
  const [first] = items
  if (first === undefined) return undefined
  const front: Front = new Map(items.map(item => [item.id, 3]))
  const walk: Walk = { plan, reach: new Map(front), arrivals: new Map(), links: new Set(), steps: [] }
  walk.steps.push({ matrix: first.matrix, kind: first.kind, direction: 'start', items: [...front.keys()] })
  climb(walk, front, first, new Set())
  descend(walk, front, first.kind)
  const steps = orderedSteps(plan, walk.steps)
  return {
    starts: [...front.keys()],
    reach: walk.reach,
    links: walk.links,
    direct: directOf(walk, front),
    leads: leadsOf(walk),
    steps,
    chain: chainOf(plan, steps, walk.reach, walk.arrivals),
  }
}

function climb(walk: Walk, from: Front, at: Item, visited: Set<MatrixId>): void {
  visited.add(at.matrix)
  const deployed: DeployedFront = new Map()
  let front = from
  collectDeployed(walk, front, deployed)
  for (const kind of chainLevel(at.kind).above) {
    front = step(walk, front, kind, 'up')
    collectDeployed(walk, front, deployed)
  }
  for (const group of byList(walk, deployed, visited)) {
    const [[id] = ['']] = group
    const first = walk.plan.tables.item.get(id)
    if (first === undefined) continue
    walk.steps.push({ matrix: first.matrix, kind: first.kind, direction: 'up', items: [...group.keys()] })
    climb(walk, group, first, new Set(visited))
  }
}

type DeployedFront = Map<ItemId, { readonly strength: ChainStrength; readonly from: ItemId }>

function collectDeployed(walk: Walk, front: Front, deployed: DeployedFront): void {
  for (const [id, strength] of front) {
    const item = walk.plan.tables.item.get(id)
    for (const { to } of item === undefined ? [] : levelSteps(walk.plan, item)) {
      const before = deployed.get(to)?.strength ?? 0
      if (strength > before) deployed.set(to, { strength, from: id })
    }
  }
}

/** What was deployed, list by list, and noted as reached; not in matrices that the chain has passed already. */
function byList(walk: Walk, deployed: DeployedFront, visited: ReadonlySet<MatrixId>): Front[] {
  const groups = new Map<string, Map<ItemId, ChainStrength>>()
  for (const [id, { strength, from }] of deployed) {
    const item = walk.plan.tables.item.get(id)
    if (item === undefined || visited.has(item.matrix)) continue
    const list = `${item.matrix} ${item.kind}`
    groups.set(list, (groups.get(list) ?? new Map<ItemId, ChainStrength>()).set(id, strength))
    raise(walk, id, strength, { from })
  }
  return [...groups.values()]
}

function descend(walk: Walk, from: Front, kind: ItemKind): void {
  let front = from
  for (const below of chainLevel(kind).below) front = step(walk, front, below, 'down')
}

function step(walk: Walk, front: Front, kind: ItemKind, direction: 'up' | 'down'): Front {
  const next = new Map<ItemId, ChainStrength>()
  for (const [id, strength] of front) {
    for (const link of linksOf(walk.plan, id)) {
      const value = chainValue(link)
      const other = walk.plan.tables.item.get(link.a === id ? link.b : link.a)
      if (value === 0 || other?.kind !== kind || other.setAside !== undefined) continue
      walk.links.add(link.id)
      const arriving = weaker(strength, value)
      if (arriving > (next.get(other.id) ?? 0)) next.set(other.id, arriving)
      raise(walk, other.id, arriving, { from: id, link: link.id })
    }
  }
  const matrix = walk.plan.tables.item.get([...next.keys()][0] ?? '')?.matrix
  if (matrix !== undefined) walk.steps.push({ matrix, kind, direction, items: [...next.keys()] })
  return next
}

function raise({ reach, arrivals }: Walk, id: ItemId, strength: ChainStrength, arrival: Arrival): void {
  if (strength <= (reach.get(id) ?? 0)) return
  reach.set(id, strength)
  arrivals.set(id, arrival)
}

function directOf({ plan, links }: Walk, starts: Front): Set<LinkId> {
  const direct = new Set<LinkId>()
  for (const id of starts.keys())
    for (const link of linksOf(plan, id)) if (chainValue(link) > 0 && !links.has(link.id)) direct.add(link.id)
  return direct
}

function leadsOf({ plan, reach }: Walk): Set<RoleId> {
  const leads = new Set<RoleId>()
  for (const id of reach.keys())
    for (const role of rolesOn(plan, id)) if (role.role === 'accountable') leads.add(role.id)
  return leads
}
