import type { Metric } from '../item/item.ts'
import type { Plan } from '../plan/plan.ts'
import { metricsOwnedBy, referring, roleOf } from '../plan/queries.ts'
import { ROLES } from '../record/entities.ts'
import type { Department, Matrix, Person, Role, RoleName } from '../record/entities.ts'
import type { DepartmentId, ItemId, PersonId } from '../record/ids.ts'

/** All that names a person: what becomes of it has to be said before they go. */
export interface Carried {
  /** The weightiest first. */
  readonly roles: readonly Role[]
  readonly metrics: readonly Metric[]
  /** Departments that they head. */
  readonly heads: readonly Department[]
  /** Matrices that they own or approve. */
  readonly matrices: readonly Matrix[]
}

/** What a person carries over all matrices, what was set aside included. */
export function carriedBy(plan: Plan, person: PersonId): Carried {
  return {
    roles: referring(plan, person, 'role').sort(
      (x, y) => ROLES.indexOf(x.role) - ROLES.indexOf(y.role) || (x.id < y.id ? -1 : 1),
    ),
    metrics: metricsOwnedBy(plan, person),
    heads: referring(plan, person, 'department'),
    matrices: referring(plan, person, 'matrix').filter(
      matrix => matrix.owner === person || matrix.approver === person,
    ),
  }
}

/** A priority on which two people both have a role, and the role that stays when they become one: the stronger. */
export interface MeetingRoles {
  readonly item: ItemId
  readonly stays: RoleName
}

/** Where the roles of two people meet. */
export function meetingRoles(plan: Plan, from: PersonId, into: PersonId): MeetingRoles[] {
  return referring(plan, from, 'role').flatMap(({ item, role }) => {
    const theirs = roleOf(plan, item, into)?.role
    if (theirs === undefined) return []
    return [{ item, stays: ROLES.indexOf(role) < ROLES.indexOf(theirs) ? role : theirs }]
  })
}

/** All that names a department. It stays when the department goes, and belongs to none then. */
export interface DepartmentUse {
  readonly people: readonly Person[]
  readonly matrices: readonly Matrix[]
  readonly below: readonly Department[]
}

/** What hangs on a department. */
export function departmentUse(plan: Plan, department: DepartmentId): DepartmentUse {
  return {
    people: referring(plan, department, 'person'),
    matrices: referring(plan, department, 'matrix'),
    below: referring(plan, department, 'department'),
  }
}
