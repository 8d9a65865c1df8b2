import type { SingleCommand } from '../../domain/command/commands.ts'
import type { Goal } from '../../domain/item/item.ts'

/**
 * What makes weights add up to 100 in the shares that they have, as commands: each to one digit after the point, the heaviest
 * taking what rounding leaves. Weights that are all 0 become equal.
 */
export function weightsToHundred(goals: readonly Goal[]): SingleCommand[] {
  const sum = goals.reduce((total, { weight = 0 }) => total + weight, 0)
  const shares = goals.map(({ weight = 0 }) => tenth(sum === 0 ? 100 / goals.length : (weight / sum) * 100))
  const rest = tenth(100 - shares.reduce((total, share) => total + share, 0))
  const heaviest = shares.indexOf(Math.max(...shares))
  return goals.map(({ id }, at): SingleCommand => {
    const share = shares[at] ?? 0
    return { type: 'item.set', id, patch: { weight: at === heaviest ? tenth(share + rest) : share } }
  })
}

function tenth(figure: number): number {
  return Math.round(figure * 10) / 10
}
