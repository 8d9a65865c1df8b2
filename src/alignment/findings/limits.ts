import type { Plan } from '../../domain/plan/plan.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { DEFAULT_LIMITS } from '../../domain/record/entities.ts'

/** A limit of the plan, or the usual one where the plan sets none. Source: plan-format, section 2. */
export function limitOf(plan: Plan, name: keyof typeof DEFAULT_LIMITS): number {
  return headOf(plan).limits[name] ?? DEFAULT_LIMITS[name]
}
