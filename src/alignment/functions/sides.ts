import type { Person, Role } from '../../domain/record/entities.ts'
import type { DepartmentId, PersonId } from '../../domain/record/ids.ts'

/** A priority that one department works on though it concerns others. */
export interface OneSided {
  readonly own: DepartmentId
  /** Whose people own its metrics. */
  readonly others: readonly DepartmentId[]
}

/**
 * Whether one department alone works on a priority (all who are accountable or responsible belong to it) while metrics of the
 * priority belong to people of others. People without a department say nothing. Source: rule C35 (domain, 1.19).
 */
export function oneSided(
  people: ReadonlyMap<string, Person>,
  roles: readonly Role[],
  metricOwners: readonly PersonId[],
): OneSided | undefined {
  const working = roles
    .filter(({ role }) => role === 'accountable' || role === 'responsible')
    .map(({ person }) => people.get(person)?.department)
  const [own] = working
  if (own === undefined || working.some(department => department !== own)) return undefined
  const others = new Set<DepartmentId>()
  for (const owner of metricOwners) {
    const department = people.get(owner)?.department
    if (department !== undefined && department !== own) others.add(department)
  }
  return others.size === 0 ? undefined : { own, others: [...others] }
}
