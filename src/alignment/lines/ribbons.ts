import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { Item, ItemKind } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { matricesOf, peopleOf } from '../../domain/plan/queries.ts'
import type { ItemId, MatrixId, PersonId } from '../../domain/record/ids.ts'
import { grouped } from '../../support/grouped.ts'
import type { ChainStrength } from '../chain.ts'
import { stepsOf } from './chain-graph.ts'
import type { ChainGraph } from './chain-graph.ts'
import { levelsOf } from './levels.ts'

/** Something that ribbons join: an item or an owner. */
export interface RibbonNode {
  readonly id: ItemId | PersonId
  /** Its place among `columns`, from the left. */
  readonly column: number
}

/** From the side of the breakthroughs to that of the owners. */
export interface Ribbon {
  readonly from: ItemId
  readonly to: ItemId | PersonId
  /** The strength of the mark; a step from level to level has 3, ownership of a metric 1. */
  readonly width: ChainStrength
  readonly by: 'link' | 'level' | 'owner'
}

/** What one column holds: a list of one level of the cascade (0 at the top), or the owners of metrics. */
export interface RibbonColumn {
  readonly kind: ItemKind | 'owner'
  readonly level: number
}

/** The lines of sight of a plan as one flow from breakthroughs to owners. */
export interface Ribbons {
  readonly columns: readonly RibbonColumn[]
  /** In display order within a column. */
  readonly nodes: readonly RibbonNode[]
  readonly ribbons: readonly Ribbon[]
  /** What is not among the nodes, because there are too many: matrices as a whole, and items of those that are shown. */
  readonly left: { readonly matrices: number; readonly items: number }
}

/** More nodes than this nobody follows with the eye. */
const MOST_NODES = 320

/**
 * The ribbons of one matrix, or of all. All are taken from the top of the cascade down while there is room for them as a whole; of
 * the first one the beginning of each list, where it alone is too large.
 *
 * Columns go level by level through breakthroughs, goals, priorities and metrics, owners last; empty ones are left out. A step that
 * would lead back from right to left, as among matrices that deploy each other, is not drawn.
 */
export function ribbonsOf(plan: Plan, graph: ChainGraph, matrix?: MatrixId): Ribbons {
  const levels = matrix === undefined ? levelsOf(plan, graph) : new Map([[matrix, 0]])
  const chosen = chosenItems(plan, graph, levels)
  const place = (item: Item) =>
    (levels.get(item.matrix) ?? 0) * ITEM_KINDS.length + ITEM_KINDS.indexOf(item.kind)
  const owners = ownersOf(plan, chosen.items)
  const places = [...new Set(chosen.items.map(place))].sort((a, b) => a - b)
  const nodes: RibbonNode[] = [
    ...chosen.items.map(item => ({ id: item.id, column: places.indexOf(place(item)) })),
    ...owners.map(id => ({ id, column: places.length })),
  ]
  const columns = places.map(at => ({
    kind: ITEM_KINDS[at % ITEM_KINDS.length] ?? 'metric',
    level: Math.floor(at / ITEM_KINDS.length),
  }))
  return {
    columns: owners.length === 0 ? columns : [...columns, { kind: 'owner', level: 0 }],
    nodes,
    ribbons: ribbonsBetween(graph, chosen.items, place),
    left: chosen.left,
  }
}

interface Chosen {
  readonly items: readonly Item[]
  readonly left: Ribbons['left']
}

function chosenItems(plan: Plan, graph: ChainGraph, levels: ReadonlyMap<MatrixId, number>): Chosen {
  const byMatrix = grouped(graph.items, item => item.matrix)
  const matrices = matricesOf(plan)
    .filter(({ id }) => levels.has(id) && byMatrix.has(id))
    .sort((a, b) => (levels.get(a.id) ?? 0) - (levels.get(b.id) ?? 0))
  const items: Item[] = []
  let [skipped, trimmed] = [0, 0]
  for (const { id } of matrices) {
    const own = byMatrix.get(id) ?? []
    if (items.length > 0 && (skipped > 0 || items.length + own.length > MOST_NODES)) {
      skipped += 1
      continue
    }
    const kept = own.length > MOST_NODES ? beginnings(own) : own
    trimmed += own.length - kept.length
    items.push(...kept)
  }
  return { items, left: { matrices: skipped, items: trimmed } }
}

function beginnings(items: readonly Item[]): Item[] {
  return ITEM_KINDS.flatMap(kind =>
    items.filter(item => item.kind === kind).slice(0, MOST_NODES / ITEM_KINDS.length),
  )
}

function ownersOf(plan: Plan, items: readonly Item[]): PersonId[] {
  const owning = new Set(items.flatMap(item => (item.kind === 'metric' && item.owner ? [item.owner] : [])))
  return peopleOf(plan)
    .map(({ id }) => id)
    .filter(id => owning.has(id))
}

function ribbonsBetween(graph: ChainGraph, items: readonly Item[], place: (item: Item) => number): Ribbon[] {
  const shown = new Set(items.map(({ id }) => id))
  return items.flatMap(item => {
    const at = graph.at.get(item.id) ?? 0
    const steps = ([3, 2, 1] as const).flatMap(width =>
      [...stepsOf(graph.down, at, width)].flatMap((next): Ribbon[] => {
        const to = graph.items[next]
        if (to === undefined || !shown.has(to.id) || place(to) <= place(item)) return []
        return [{ from: item.id, to: to.id, width, by: to.matrix === item.matrix ? 'link' : 'level' }]
      }),
    )
    const owner = item.kind === 'metric' ? item.owner : undefined
    return owner === undefined
      ? steps
      : [...steps, { from: item.id, to: owner, width: 1, by: 'owner' } satisfies Ribbon]
  })
}
