import type { Metric } from '../item/item.ts'
import type { Plan } from '../plan/plan.ts'
import { metricsOwnedBy, referring } from '../plan/queries.ts'
import type { Role } from '../record/entities.ts'
import type { ItemId, PersonId } from '../record/ids.ts'

/** One thing that makes up a load: a role on a priority, or a metric that is owned. */
export type LoadPart =
  | {
      readonly role: Role
      /** What it adds: its weight, less what `carriedOutBy` counts already. */
      readonly points: number
      /** The priority of a lower level that carries this one out, where the same person has a part in it. */
      readonly carriedOutBy: ItemId | undefined
    }
  | { readonly metric: Metric; readonly points: 1 }

/** How much a role weighs. Source: rule C13 (domain, 1.19). */
const WEIGHT = { accountable: 2, responsible: 1, consulted: 0, informed: 0 } as const

/**
 * What a person carries over all matrices: 2 for each priority they are accountable for, 1 for each they are responsible
 * for, 1 for each metric they own. What was set aside weighs nothing; nor do items of `without`, as if they were.
 *
 * Source: rule C13 (domain, 1.19).
 */
export function loadOf(plan: Plan, person: PersonId, without?: ReadonlySet<ItemId>): number {
  return loadPartsOf(plan, person, without).reduce((sum, { points }) => sum + points, 0)
}

/**
 * What a load is made of, in no particular order; only what weighs something or is counted elsewhere.
 *
 * A priority and what deploys it are one work on two levels, and counted once. A goal has no roles, so the goal that deploys a
 * priority adds nothing; where a priority deploys another one and one person has a role on both, the heavier role counts.
 * Source: rule C13 (domain, 1.19).
 */
export function loadPartsOf(plan: Plan, person: PersonId, without?: ReadonlySet<ItemId>): LoadPart[] {
  const carried = carriedRoles(plan, person, without)
  const below = new Map<ItemId, Role>()
  for (const role of carried) {
    for (const parent of plan.tables.item.get(role.item)?.deploys ?? []) {
      const known = below.get(parent)
      if (known === undefined || WEIGHT[role.role] > WEIGHT[known.role]) below.set(parent, role)
    }
  }
  const roles = carried.map((role): LoadPart => {
    const again = below.get(role.item)
    const counted = again === undefined ? 0 : WEIGHT[again.role]
    const points = Math.max(0, WEIGHT[role.role] - counted)
    return { role, points, carriedOutBy: again?.item }
  })
  const metrics = metricsOwnedBy(plan, person)
    .filter(metric => metric.setAside === undefined && !without?.has(metric.id))
    .map((metric): LoadPart => ({ metric, points: 1 }))
  return [...roles, ...metrics]
}

function carriedRoles(plan: Plan, person: PersonId, without: ReadonlySet<ItemId> | undefined): Role[] {
  return referring(plan, person, 'role').filter(
    ({ role, item }) =>
      WEIGHT[role] > 0 && !without?.has(item) && plan.tables.item.get(item)?.setAside === undefined,
  )
}
