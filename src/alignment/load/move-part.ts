import type { SingleCommand } from '../../domain/command/commands.ts'
import type { Metric } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { roleOf } from '../../domain/plan/queries.ts'
import { ROLES } from '../../domain/record/entities.ts'
import type { Role } from '../../domain/record/entities.ts'
import type { PersonId, RoleId } from '../../domain/record/ids.ts'

/** What goes from one person to another: a role on a priority, or the ownership of a metric. */
export type MovedPart = { readonly role: Role } | { readonly metric: Metric }

/** Who carries a part now; undefined for a metric without an owner. */
export function holderOf(part: MovedPart): PersonId | undefined {
  return 'role' in part ? part.role.person : part.metric.owner
}

/**
 * The commands that move a part of a load to another person; none where it is theirs already. `id` is for their new role.
 *
 * Where they have a role on the priority, the stronger of the two is what they have afterwards. Others who are accountable for it
 * stay so.
 */
export function moveCommands(plan: Plan, part: MovedPart, to: PersonId, id: RoleId): SingleCommand[] {
  if (holderOf(part) === to) return []
  if ('metric' in part) return [{ type: 'item.set', id: part.metric.id, patch: { owner: to } }]
  const { item, person, role } = part.role
  const clear: SingleCommand = { type: 'role.set', id: part.role.id, item, person, role: null }
  const theirs = roleOf(plan, item, to)
  if (theirs !== undefined && ROLES.indexOf(theirs.role) <= ROLES.indexOf(role)) return [clear]
  return [clear, { type: 'role.set', id, item, person: to, role, second: true }]
}
