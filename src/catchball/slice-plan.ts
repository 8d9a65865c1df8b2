import { headOf, planOf } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Matrix } from '../domain/record/entities.ts'
import { sliceRecords } from './slice.ts'
import type { Slice } from './slice.ts'

/** A slice as a plan of its own: its records, the head of the plan, and its matrix by name. Whatever is made from it can show nothing else. */
export function slicePlan(plan: Plan, matrix: Matrix, slice: Slice): Plan {
  const { id, key, title, order } = matrix
  return planOf([
    { ...headOf(plan), fields: [] },
    { table: 'matrix', id, key, title, shown: [], retired: [], order },
    ...sliceRecords(slice),
  ])
}
