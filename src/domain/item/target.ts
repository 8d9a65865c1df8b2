import type { Item } from './item.ts'

/** What the figures of an item contradict each other in. */
export type TargetContradiction = 'met-at-baseline' | 'limits-crossed' | 'ends-before-start'

/**
 * What does not fit together in an item's figures: a baseline that meets the target already, a lower limit above the upper one,
 * a due date before the start. Figures written as text are not compared.
 */
export function contradictionsIn(item: Item): TargetContradiction[] {
  const { start, due, low, high } = item
  const found: TargetContradiction[] = []
  if (isMet(item)) found.push('met-at-baseline')
  if (low !== undefined && high !== undefined && low > high) found.push('limits-crossed')
  if (start !== undefined && due !== undefined && endsBefore(due, start)) found.push('ends-before-start')
  return found
}

function isMet({ baseline, target, direction }: Item): boolean {
  if (typeof baseline !== 'number' || typeof target !== 'number') return false
  if (direction === 'decrease') return baseline <= target
  return direction === 'increase' && baseline >= target
}

/** A month holds all of its days, so only what both dates say is compared. */
function endsBefore(due: string, start: string): boolean {
  const length = Math.min(due.length, start.length)
  return due.slice(0, length) < start.slice(0, length)
}
