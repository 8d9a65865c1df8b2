import { lineOfSight } from '../../src/alignment/line-of-sight.ts'
import type { Item, ItemKind } from '../../src/domain/item/item.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { referring } from '../../src/domain/plan/queries.ts'
import type { Link, Strength } from '../../src/domain/record/entities.ts'
import type { ItemId, LinkId, MatrixId, PersonId, RoleId } from '../../src/domain/record/ids.ts'
import { byOrder } from '../../src/support/order-key.ts'

/** A link on the line, from the end nearer to the metrics to the one nearer to the breakthroughs. */
export interface SightLink {
  readonly from: ItemId
  readonly to: ItemId
  readonly strength: Exclude<Strength, 'none'>
}

/** A line of sight as far as one sheet shows it. */
export interface SightLine {
  readonly start: ItemId | PersonId
  /** In display order; the start is among them where it is an item. */
  readonly items: Readonly<Record<ItemKind, readonly ItemId[]>>
  /** Weakest first, so that the strongest is drawn on top. */
  readonly links: readonly SightLink[]
  /** Links of the start that close the ring past the line, as from a metric straight to a breakthrough. */
  readonly direct: readonly SightLink[]
  readonly accountable: readonly { readonly priority: ItemId; readonly person: PersonId }[]
}

const UP: readonly ItemKind[] = ['metric', 'priority', 'goal', 'breakthrough']
const RANK = { weak: 1, medium: 2, strong: 3 } as const

/** The line of an item, or the lines of all priorities that a person carries, on the sheet of a matrix. */
export function sightLine(plan: Plan, matrix: MatrixId, start: ItemId | PersonId): SightLine | undefined {
  const starts = startsOf(plan, matrix, start)
  if (starts === undefined) return undefined
  const reach = new Set<ItemId>()
  const links = new Set<LinkId>()
  const direct = new Set<LinkId>()
  const leads = new Set<RoleId>()
  for (const id of starts) {
    const line = lineOfSight(plan, id)
    if (line === undefined) continue
    for (const item of line.reach.keys()) reach.add(item)
    for (const link of line.links) links.add(link)
    for (const link of line.direct) direct.add(link)
    for (const role of line.leads) leads.add(role)
  }
  const here = [...reach]
    .flatMap(id => plan.tables.item.get(id) ?? [])
    .filter(item => item.matrix === matrix && item.setAside === undefined)
    .sort(byOrder)
  return {
    start,
    items: byKind(here),
    links: sightLinks(plan, links, here).sort((a, b) => RANK[a.strength] - RANK[b.strength]),
    direct: sightLinks(plan, direct, here),
    accountable: [...leads].flatMap(id => {
      const role = plan.tables.role.get(id)
      return role?.matrix === matrix ? [{ priority: role.item, person: role.person }] : []
    }),
  }
}

function startsOf(plan: Plan, matrix: MatrixId, start: ItemId | PersonId): ItemId[] | undefined {
  const item = plan.tables.item.get(start)
  if (item !== undefined) return item.matrix === matrix && item.setAside === undefined ? [item.id] : undefined
  if (!plan.tables.person.has(start)) return undefined
  return referring(plan, start, 'role')
    .filter(role => role.matrix === matrix && (role.role === 'accountable' || role.role === 'responsible'))
    .map(role => role.item)
}

function byKind(items: readonly Item[]): SightLine['items'] {
  const of = (kind: ItemKind) => items.filter(item => item.kind === kind).map(item => item.id)
  return {
    breakthrough: of('breakthrough'),
    goal: of('goal'),
    priority: of('priority'),
    metric: of('metric'),
  }
}

function sightLinks(plan: Plan, ids: ReadonlySet<LinkId>, items: readonly Item[]): SightLink[] {
  const shown = new Map(items.map(item => [item.id, item]))
  return [...ids].flatMap(id => {
    const link: Link | undefined = plan.tables.link.get(id)
    const a = link && shown.get(link.a)
    const b = link && shown.get(link.b)
    if (link === undefined || a === undefined || b === undefined || link.strength === 'none') return []
    const [from, to] = UP.indexOf(a.kind) < UP.indexOf(b.kind) ? [a, b] : [b, a]
    return [{ from: from.id, to: to.id, strength: link.strength }]
  })
}
