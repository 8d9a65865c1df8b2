import { headOf } from '../../src/domain/plan/plan.ts'
import type { PlanHead } from '../../src/domain/record/entities.ts'
import { storeStrings } from '../strings/store.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { edit } from './plan-actions.ts'

/** Stands the lists of the plan in other places, or under other names. */
export function arrangePlan(app: App, arrangement: PlanHead['arrangement']): void {
  const { open } = app.store.getState()
  if (open === undefined) return
  const { id } = headOf(open.plan)
  if (edit(app, { type: 'plan.set', patch: { arrangement } }, id))
    say(app, storeStrings.arranged(arrangement))
}
