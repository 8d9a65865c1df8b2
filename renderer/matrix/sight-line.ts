import type { Chain } from '../../src/alignment/chain.ts'
import { lineOfSight } from '../../src/alignment/line-of-sight.ts'
import type { LineStep } from '../../src/alignment/line-steps.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { metricsOwnedBy, referring } from '../../src/domain/plan/queries.ts'
import type { Role, Strength } from '../../src/domain/record/entities.ts'
import type { ItemId, LinkId, MatrixId, PersonId } from '../../src/domain/record/ids.ts'

/** A link on the line, from the end nearer to the metrics to the one nearer to the breakthroughs. */
export interface SightLink {
  readonly from: ItemId
  readonly to: ItemId
  readonly strength: Exclude<Strength, 'none'>
}

/** A line of sight as far as one sheet shows it. */
export interface SightLine {
  readonly start: ItemId | PersonId
  /** The items of this sheet that are on the line; the start is among them where it is an item of it. */
  readonly items: ReadonlySet<ItemId>
  /** Weakest first, so that the strongest is drawn on top. */
  readonly links: readonly SightLink[]
  /** Links of the start past the line, as from a metric straight to a breakthrough. */
  readonly direct: readonly SightLink[]
  /** Who is accountable for the priorities of the line; on the line of a person also what they are themselves responsible for. */
  readonly roles: readonly { readonly priority: ItemId; readonly person: PersonId }[]
  /** The whole line in words, list by list and also in the matrices above. */
  readonly steps: readonly LineStep[]
  readonly chain: Chain | undefined
}

const UP: readonly ItemKind[] = ['metric', 'priority', 'goal', 'breakthrough']
const RANK = { weak: 1, medium: 2, strong: 3 } as const

/**
 * The line of an item, or of what a person carries, on the sheet of a matrix. The line of an item that stands elsewhere shows what
 * it has here; undefined where it has nothing.
 */
export function sightLine(plan: Plan, matrix: MatrixId, start: ItemId | PersonId): SightLine | undefined {
  const { starts, owned, carried } = startsOf(plan, matrix, start)
  const line = lineOfSight(plan, starts)
  const here = (id: ItemId) => {
    const item = plan.tables.item.get(id)
    return item?.matrix === matrix && item.setAside === undefined
  }
  const items = new Set([...(line?.reach.keys() ?? []), ...owned].filter(here))
  const isPerson = plan.tables.person.has(start)
  if (items.size === 0 && !isPerson) return undefined
  return {
    start,
    items,
    links: sightLinks(plan, line?.links, here).sort((a, b) => RANK[a.strength] - RANK[b.strength]),
    direct: sightLinks(plan, line?.direct, here),
    roles: [...new Set([...(line?.leads ?? []), ...carried.map(role => role.id)])].flatMap(id => {
      const role = plan.tables.role.get(id)
      return role?.matrix === matrix ? [{ priority: role.item, person: role.person }] : []
    }),
    steps: line?.steps ?? [],
    chain: line?.chain,
  }
}

interface Starts {
  readonly starts: readonly ItemId[]
  readonly owned: readonly ItemId[]
  readonly carried: readonly Role[]
}

/**
 * Where a line starts: with the item; of a person with the priorities that they carry here (A or R), else with the metrics that
 * they own. What else they own is lit beside it.
 */
function startsOf(plan: Plan, matrix: MatrixId, start: ItemId | PersonId): Starts {
  const item = plan.tables.item.get(start)
  if (item !== undefined)
    return { starts: item.setAside === undefined ? [item.id] : [], owned: [], carried: [] }
  const person = plan.tables.person.get(start)
  if (person === undefined) return { starts: [], owned: [], carried: [] }
  const carried = referring(plan, person.id, 'role')
    .filter(role => role.matrix === matrix && (role.role === 'accountable' || role.role === 'responsible'))
    .filter(role => plan.tables.item.get(role.item)?.setAside === undefined)
  const owned = metricsOwnedBy(plan, person.id)
    .filter(metric => metric.matrix === matrix && metric.setAside === undefined)
    .map(metric => metric.id)
  return { starts: carried.length > 0 ? carried.map(role => role.item) : owned, owned, carried }
}

function sightLinks(
  plan: Plan,
  ids: ReadonlySet<LinkId> | undefined,
  shown: (id: ItemId) => boolean,
): SightLink[] {
  return [...(ids ?? [])].flatMap(id => {
    const link = plan.tables.link.get(id)
    const a = link && plan.tables.item.get(link.a)
    const b = link && plan.tables.item.get(link.b)
    if (link === undefined || a === undefined || b === undefined || link.strength === 'none') return []
    if (!shown(a.id) || !shown(b.id)) return []
    const [from, to] = UP.indexOf(a.kind) < UP.indexOf(b.kind) ? [a, b] : [b, a]
    return [{ from: from.id, to: to.id, strength: link.strength }]
  })
}
