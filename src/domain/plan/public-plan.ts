import { startChange } from '../diff/change.ts'
import { advance, copyPlan } from './plan.ts'
import type { Plan } from './plan.ts'
import { removeWithReferrers } from '../command/remove.ts'

/** A plan as it may leave the house. */
export interface PublicPlan {
  readonly plan: Plan
  /** How many confidential items were left out. */
  readonly left: number
}

/**
 * The plan without its confidential items and all that hangs on them: links, roles, waivers, and what other items say
 * about them. The same plan where none is confidential. Source: plan-format, section 2.
 */
export function publicPlan(plan: Plan): PublicPlan {
  const secret = [...plan.tables.item.values()].filter(item => item.confidential === true)
  if (secret.length === 0) return { plan, left: 0 }
  const change = startChange(plan)
  for (const item of secret) removeWithReferrers(change, item.id)
  const open = copyPlan(plan)
  advance(open, change.done())
  return { plan: open, left: secret.length }
}
