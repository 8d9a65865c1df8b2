import type { Plan } from '../../domain/plan/plan.ts'
import { matricesOf } from '../../domain/plan/queries.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'

/**
 * The matrix with this id in files, or the only root where none is named.
 *
 * Errors: one line that lists the ids to choose from. Source: plan-format, section 3.
 */
export function matrixNamed(plan: Plan, key: string | undefined): Result<Matrix, string> {
  const matrices = matricesOf(plan)
  const found = key === undefined ? matrices.filter(isRoot) : matrices.filter(matrix => matrix.key === key)
  const [matrix, second] = found
  if (matrix !== undefined && second === undefined) return ok(matrix)
  if (matrices.length === 0) return err('The plan has no matrix yet.')
  const choice = (matrix === undefined ? matrices : found).map(one => one.key)
  const list = choice.length > 12 ? [...choice.slice(0, 12), '…'] : choice
  const trouble =
    matrix === undefined ? `The plan has no matrix "${key ?? ''}"` : 'The plan has several top matrices'
  return err(`${trouble}. Name one with --matrix: ${list.join(', ')}`)
}

function isRoot(matrix: Matrix): boolean {
  return matrix.parent === undefined
}
