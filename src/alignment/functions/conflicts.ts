import type { Item } from '../../domain/item/item.ts'
import { supports } from '../../domain/link/supports.ts'
import { linksOf, matricesOf, referring } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Link, Matrix } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'

/** A priority with its link to the goal or metric that it moves. */
export interface Mover {
  readonly priority: Item
  readonly link: Link
}

/** A goal or metric that some priorities help and others work against. */
export interface Tension {
  readonly target: Item
  readonly helping: readonly Mover[]
  readonly hindering: readonly Mover[]
}

/** A link whose two items work against each other, without anything that helps on the other side. */
export interface Hindrance {
  readonly link: Link
  /** As the pair is written: what works, then what it works on. */
  readonly a: Item
  readonly b: Item
}

/** Everything in a plan or a matrix that works against each other. */
export interface Conflicts {
  readonly tensions: readonly Tension[]
  readonly hindrances: readonly Hindrance[]
}

/**
 * Links that were marked as working against, of one matrix or of the whole plan: those that meet a priority which helps the same
 * goal or metric, target by target; then the others. What was discussed without effect, and what is set aside, is not among them.
 *
 * Source: plan-format, section 2 (`effect`); the issue text of the cross-functional view.
 */
export function conflictsOf(plan: Plan, of: Matrix | undefined): Conflicts {
  const matrices = of === undefined ? matricesOf(plan) : [of]
  const found = matrices.map(matrix => conflictsIn(plan, matrix))
  return {
    tensions: found.flatMap(({ tensions }) => tensions),
    hindrances: found.flatMap(({ hindrances }) => hindrances),
  }
}

function conflictsIn(plan: Plan, matrix: Matrix): Conflicts {
  const links = referring(plan, matrix.id, 'link')
  const against = links.flatMap(link => {
    const [a, b] = [onSheet(plan, link.a), onSheet(plan, link.b)]
    return link.effect === 'against' && link.strength !== 'none' && a && b ? [{ link, a, b }] : []
  })
  const byTarget = new Map<Item, Mover[]>()
  for (const hindrance of against) {
    const { target, mover } = sidesOf(hindrance)
    if (target !== undefined && mover !== undefined)
      byTarget.set(target, [...(byTarget.get(target) ?? []), mover])
  }
  const tensions = [...byTarget]
    .sort(([x], [y]) => byKindAndOrder(x, y))
    .flatMap(([target, hindering]): Tension[] => {
      const helping = helpersOf(plan, target)
      return helping.length === 0 ? [] : [{ target, helping, hindering: hindering.sort(byPriority) }]
    })
  const met = new Set(tensions.flatMap(({ hindering }) => hindering.map(({ link }) => link.id)))
  const hindrances = against
    .filter(({ link }) => !met.has(link.id))
    .sort((x, y) => byKindAndOrder(x.a, y.a) || byKindAndOrder(x.b, y.b))
  return { tensions, hindrances }
}

/** A link between a priority and a goal or metric, as its two ends. */
function sidesOf({ link, a, b }: Hindrance): { target?: Item; mover?: Mover } {
  if (a.kind === 'priority') return { target: b, mover: { priority: a, link } }
  if (b.kind === 'priority') return { target: a, mover: { priority: b, link } }
  return {}
}

function helpersOf(plan: Plan, target: Item): Mover[] {
  return linksOf(plan, target.id)
    .flatMap((link): Mover[] => {
      const priority = onSheet(plan, link.a === target.id ? link.b : link.a)
      return priority?.kind === 'priority' && supports(link) ? [{ priority, link }] : []
    })
    .sort(byPriority)
}

function onSheet(plan: Plan, id: ItemId): Item | undefined {
  const item = plan.tables.item.get(id)
  return item?.setAside === undefined ? item : undefined
}

function byPriority(x: Mover, y: Mover): number {
  return byOrder(x.priority, y.priority)
}

const KINDS = { goal: 0, priority: 1, metric: 2, breakthrough: 3 } as const

function byKindAndOrder(x: Item, y: Item): number {
  return KINDS[x.kind] - KINDS[y.kind] || byOrder(x, y)
}
