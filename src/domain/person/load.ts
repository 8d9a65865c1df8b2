import type { PersonId } from '../record/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { metricsOwnedBy, referring } from '../plan/queries.ts'

/**
 * What a person carries over all matrices: 2 for each priority they are accountable for, 1 for each they are responsible
 * for, 1 for each metric they own. What was set aside weighs nothing.
 *
 * Source: rule C13 (domain, 1.19).
 */
export function loadOf(plan: Plan, person: PersonId): number {
  let load = metricsOwnedBy(plan, person).filter(metric => metric.setAside === undefined).length
  for (const { role, item } of referring(plan, person, 'role')) {
    if (plan.tables.item.get(item)?.setAside !== undefined) continue
    load += role === 'accountable' ? 2 : role === 'responsible' ? 1 : 0
  }
  return load
}
