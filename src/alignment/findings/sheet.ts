import type { Goal, Item, ItemKind, Metric, Priority } from '../../domain/item/item.ts'
import { allItemsOf, linksOf, rolesOn } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Link, Matrix, Role } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { chainValue } from '../chain.ts'
import type { ChainStrength } from '../chain.ts'
import type { FindingContext } from './context.ts'

/** A link as one of its items sees it. */
export interface Edge {
  readonly link: Link
  readonly other: Item
  /** 0 where the link supports nothing: "none", or against. */
  readonly value: ChainStrength | 0
}

/** One matrix as the rules read it, gathered once: what was set aside is not on it. */
export interface RuleSheet {
  readonly plan: Plan
  readonly matrix: Matrix
  readonly context: FindingContext
  readonly lists: {
    readonly breakthrough: readonly Item[]
    readonly goal: readonly Goal[]
    readonly priority: readonly Priority[]
    readonly metric: readonly Metric[]
  }
  readonly edges: ReadonlyMap<ItemId, readonly Edge[]>
  readonly roles: ReadonlyMap<ItemId, readonly Role[]>
}

const NO_EDGES: readonly Edge[] = []

/** Gathers a matrix for its rules. Costs a pass over its items, links and roles. */
export function ruleSheetOf(plan: Plan, matrix: Matrix, context: FindingContext): RuleSheet {
  const items = allItemsOf(plan, matrix.id)
    .filter(item => item.setAside === undefined)
    .sort(byOrder)
  const edges = new Map<ItemId, Edge[]>()
  for (const item of items) edges.set(item.id, edgesOf(plan, item))
  const roles = new Map<ItemId, Role[]>()
  for (const item of items) if (item.kind === 'priority') roles.set(item.id, rolesOn(plan, item.id))
  const lists = {
    breakthrough: items.filter(item => item.kind === 'breakthrough'),
    goal: items.filter(item => item.kind === 'goal'),
    priority: items.filter(item => item.kind === 'priority'),
    metric: items.filter(item => item.kind === 'metric'),
  }
  return { plan, matrix, context, lists, edges, roles }
}

function edgesOf(plan: Plan, item: Item): Edge[] {
  const found: Edge[] = []
  for (const link of linksOf(plan, item.id)) {
    const other = plan.tables.item.get(link.a === item.id ? link.b : link.a)
    if (other !== undefined && other.setAside === undefined) found.push({ link, other, value: chainValue(link) })
  }
  return found
}

/** The supporting links of an item to one list. */
export function supporting(sheet: RuleSheet, item: Item, kind: ItemKind): Edge[] {
  return (sheet.edges.get(item.id) ?? NO_EDGES).filter(edge => edge.value > 0 && edge.other.kind === kind)
}

/** Whether an item has a supporting link to a list. */
export function supports(sheet: RuleSheet, item: Item, kind: ItemKind): boolean {
  return (sheet.edges.get(item.id) ?? NO_EDGES).some(edge => edge.value > 0 && edge.other.kind === kind)
}
