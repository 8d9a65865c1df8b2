import type { PlanStatus } from '../domain/record/entities.ts'
import { headOf } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { allItemsOf, matricesOf, referring } from '../domain/plan/queries.ts'
import type { Revision } from './ports/plan-store.ts'

/** A plan in a few numbers; `id` of a matrix is the one in files and on the command line. Source: plan-format, section 3. */
export interface PlanInfo {
  readonly title: string
  readonly status: PlanStatus
  readonly revision: Revision
  readonly matrices: readonly MatrixInfo[]
}

export interface MatrixInfo {
  readonly id: string
  readonly title: string
  readonly items: number
  readonly links: number
}

/** What a plan is and how much each of its matrices holds, in display order. */
export function planInfo(plan: Plan, revision: Revision): PlanInfo {
  const { title, status } = headOf(plan)
  const matrices = matricesOf(plan).map(matrix => ({
    id: matrix.key,
    title: matrix.title,
    items: allItemsOf(plan, matrix.id).length,
    links: referring(plan, matrix.id, 'link').length,
  }))
  return { title, status, revision, matrices }
}
