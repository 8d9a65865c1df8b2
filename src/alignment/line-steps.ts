import type { Item, ItemKind } from '../domain/item/item.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ItemId, MatrixId } from '../domain/record/ids.ts'
import { byOrder } from '../support/order-key.ts'

/** One list on a line of sight; `up` is the way to the breakthroughs. */
export interface LineStep {
  readonly matrix: MatrixId
  readonly kind: ItemKind
  readonly direction: 'start' | 'up' | 'down'
  /** In display order. */
  readonly items: readonly ItemId[]
}

/** The chain on which a metric reaches a breakthrough, lowest list first. Source: design, section 4. */
const CHAIN = ['metric', 'priority', 'goal', 'breakthrough'] as const satisfies readonly ItemKind[]

/** The lists above one, the nearest first, and those below it. */
export function chainLevel(kind: ItemKind): {
  readonly above: readonly ItemKind[]
  readonly below: readonly ItemKind[]
} {
  const level = CHAIN.indexOf(kind)
  return { above: CHAIN.slice(level + 1), below: CHAIN.slice(0, level).toReversed() }
}

/**
 * The steps of a walk as they are read: the start, upwards matrix by matrix and in each list by list, then downwards. A list
 * that was reached on several ways is one step.
 */
export function orderedSteps(plan: Plan, walked: readonly LineStep[]): LineStep[] {
  const lists = new Map<string, { readonly step: LineStep; readonly items: Set<ItemId> }>()
  for (const step of walked) {
    const list = `${step.direction} ${step.matrix} ${step.kind}`
    const known = lists.get(list)
    if (known === undefined) lists.set(list, { step, items: new Set(step.items) })
    else for (const id of step.items) known.items.add(id)
  }
  const steps = [...lists.values()].map(({ step, items }) => ({ ...step, items: sorted(plan, items) }))
  const levels = [...new Set(steps.map(step => step.matrix))]
  const up = steps
    .filter(step => step.direction === 'up')
    .sort(
      (a, b) =>
        levels.indexOf(a.matrix) - levels.indexOf(b.matrix) || CHAIN.indexOf(a.kind) - CHAIN.indexOf(b.kind),
    )
  const of = (direction: LineStep['direction']) => steps.filter(step => step.direction === direction)
  return [...of('start'), ...up, ...of('down')]
}

function sorted(plan: Plan, ids: ReadonlySet<ItemId>): ItemId[] {
  const items: Item[] = []
  for (const id of ids) {
    const item = plan.tables.item.get(id)
    if (item !== undefined) items.push(item)
  }
  return items.sort(byOrder).map(item => item.id)
}
