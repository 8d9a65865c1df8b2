import type { Link } from '../record/entities.ts'

/** Whether a link says that one item helps the other: not where it was found to have no effect, nor where it works against. */
export function supports({ strength, effect }: Pick<Link, 'strength' | 'effect'>): boolean {
  return strength !== 'none' && effect !== 'against'
}
