import type { Goal, Item, ItemKind, Metric, Priority } from '../../domain/item/item.ts'
import { allItemsOf, referring, rolesOn } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Link, Matrix, Role } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { chainValue } from '../chain.ts'
import type { ChainStrength } from '../chain.ts'
import type { FindingContext } from './context.ts'

/** A supporting link as one of its items sees it. */
export interface Edge {
  readonly other: Item
  readonly value: ChainStrength
}

/** An item with its supporting links by the list that they lead to. */
interface Joint {
  readonly item: Item
  breakthrough: Edge[] | undefined
  goal: Edge[] | undefined
  priority: Edge[] | undefined
  metric: Edge[] | undefined
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
  readonly joints: ReadonlyMap<ItemId, Joint>
  /** Links about which two sources say different things. */
  readonly disputed: readonly Link[]
  /** The roles on a priority. Asked for one by one: only some rules read them. */
  readonly rolesOf: (priority: Priority) => readonly Role[]
}

const NO_EDGES: readonly Edge[] = []

/** Gathers a matrix for its rules. Costs a pass over its items and one over its links. */
export function ruleSheetOf(plan: Plan, matrix: Matrix, context: FindingContext): RuleSheet {
  const breakthrough: Item[] = []
  const goal: Goal[] = []
  const priority: Priority[] = []
  const metric: Metric[] = []
  const joints = new Map<ItemId, Joint>()
  for (const item of allItemsOf(plan, matrix.id)) {
    if (item.setAside !== undefined) continue
    joints.set(item.id, jointOf(item))
    if (item.kind === 'goal') goal.push(item)
    else if (item.kind === 'priority') priority.push(item)
    else if (item.kind === 'metric') metric.push(item)
    else breakthrough.push(item)
  }
  for (const list of [breakthrough, goal, priority, metric]) list.sort(byOrder)
  const disputed = gatherEdges(plan, matrix, joints)
  const lists = { breakthrough, goal, priority, metric }
  return { plan, matrix, context, lists, joints, disputed, rolesOf: item => rolesOn(plan, item.id) }
}

/** All fields at once: objects of one shape are read several times faster. */
function jointOf(item: Item): Joint {
  return { item, breakthrough: undefined, goal: undefined, priority: undefined, metric: undefined }
}

/** One pass over the links of the matrix: asking each item for its links costs several times as much. */
function gatherEdges(plan: Plan, matrix: Matrix, joints: ReadonlyMap<ItemId, Joint>): Link[] {
  const disputed: Link[] = []
  for (const link of referring(plan, matrix.id, 'link')) {
    const value = chainValue(link)
    const a = joints.get(link.a)
    const b = joints.get(link.b)
    if (link.disputed !== undefined && a !== undefined && b !== undefined) disputed.push(link)
    if (value === 0 || a === undefined || b === undefined) continue
    join(a, { other: b.item, value })
    join(b, { other: a.item, value })
  }
  return disputed
}

function join(joint: Joint, edge: Edge): void {
  const known = joint[edge.other.kind]
  if (known === undefined) joint[edge.other.kind] = [edge]
  else known.push(edge)
}

/** The supporting links of an item to one list. */
export function supporting(sheet: RuleSheet, item: Item, kind: ItemKind): readonly Edge[] {
  return sheet.joints.get(item.id)?.[kind] ?? NO_EDGES
}

/** Whether an item has a supporting link to a list. */
export function supports(sheet: RuleSheet, item: Item, kind: ItemKind): boolean {
  return sheet.joints.get(item.id)?.[kind] !== undefined
}
