import type { Plan } from '../domain/plan/plan.ts'
import type { Link } from '../domain/record/entities.ts'
import type { ItemId, LinkId } from '../domain/record/ids.ts'
import type { LineStep } from './line-steps.ts'

/** How firmly a chain holds: 3 strong, 2 medium, 1 weak. */
export type ChainStrength = 1 | 2 | 3

/** The strongest way from the start of a line to its end. */
export interface Chain {
  readonly strength: ChainStrength
  readonly end: ItemId
  /** The first link that is no stronger than the whole; undefined where every link is strong. */
  readonly weakest: LinkId | undefined
}

const VALUE: Readonly<Record<Link['strength'], ChainStrength | 0>> = {
  strong: 3,
  medium: 2,
  weak: 1,
  none: 0,
}

/** What a link carries; nothing where it was discussed without effect, or works against. */
export function chainValue(link: Link): ChainStrength | 0 {
  return link.effect === 'against' ? 0 : VALUE[link.strength]
}

/** The weaker of two strengths. */
export function weaker(a: ChainStrength, b: ChainStrength): ChainStrength {
  return a < b ? a : b
}

/**
 * The strongest chain to the end of a line: to the breakthroughs of the highest level that it reaches, from a breakthrough at the
 * top to the metrics. Undefined where no such list is reached.
 */
export function chainOf(
  plan: Plan,
  steps: readonly LineStep[],
  reach: ReadonlyMap<ItemId, ChainStrength>,
  arrivals: ReadonlyMap<ItemId, { readonly from: ItemId; readonly link?: LinkId }>,
): Chain | undefined {
  const ends = endsOf(steps)
  const [end] = [...ends].sort((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0))
  const strength = end && reach.get(end)
  if (end === undefined || strength === undefined) return undefined
  let weakest: LinkId | undefined
  for (let at = arrivals.get(end); at !== undefined; at = arrivals.get(at.from)) {
    const link = at.link === undefined ? undefined : plan.tables.link.get(at.link)
    if (link !== undefined && strength < 3 && chainValue(link) === strength) weakest = link.id
  }
  return { strength, end, weakest }
}

function endsOf(steps: readonly LineStep[]): readonly ItemId[] {
  const top = steps.findLast(step => step.direction === 'up')
  if (top !== undefined) return top.kind === 'breakthrough' ? top.items : []
  if (steps[0]?.kind !== 'breakthrough') return []
  return steps.find(step => step.direction === 'down' && step.kind === 'metric')?.items ?? []
}
