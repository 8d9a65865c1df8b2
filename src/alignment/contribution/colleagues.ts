import type { Item, Metric } from '../../domain/item/item.ts'
import { rolesOn } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { ROLES } from '../../domain/record/entities.ts'
import type { Department, Person, RoleName } from '../../domain/record/entities.ts'
import type { PersonId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'

/** Somebody with a part in the same priorities. */
export interface Colleague {
  readonly person: Person
  readonly department: Department | undefined
  /** Whether they belong to another department than the one whose sheet this is. */
  readonly elsewhere: boolean
  /** What they do there, the weightiest role first. */
  readonly roles: readonly { readonly role: RoleName; readonly items: readonly Item[] }[]
  /** Metrics of these priorities that they own. */
  readonly metrics: readonly Metric[]
}

interface Shared {
  readonly item: Item
  readonly metrics: readonly Metric[]
}

/**
 * Whom somebody works with: everybody with a role on their priorities, who owns a metric that measures one of them, and who
 * leads a priority that a metric of theirs measures. Those with the weightiest part first, then in the order of the plan's
 * people.
 */
export function colleaguesOf(
  plan: Plan,
  person: Person,
  priorities: readonly Shared[],
  measured: readonly Item[],
): Colleague[] {
  const parts = new Map<PersonId, Parts>()
  const partsOf = (id: PersonId) => {
    const known = parts.get(id) ?? { roles: new Map<RoleName, Item[]>(), metrics: [] }
    parts.set(id, known)
    return known
  }
  for (const { item, metrics } of priorities) {
    for (const { role, person: id } of rolesOn(plan, item.id)) {
      const { roles } = partsOf(id)
      roles.set(role, [...(roles.get(role) ?? []), item])
    }
    for (const metric of metrics) {
      const owned = metric.owner === undefined ? undefined : partsOf(metric.owner).metrics
      if (owned?.includes(metric) === false) owned.push(metric)
    }
  }
  for (const item of measured) {
    if (priorities.some(own => own.item === item)) continue
    for (const { role, person: id } of rolesOn(plan, item.id)) {
      const { roles } = partsOf(id)
      if (role === 'accountable') roles.set(role, [...(roles.get(role) ?? []), item])
    }
  }
  parts.delete(person.id)
  return [...parts]
    .flatMap(([id, held]) => {
      const colleague = plan.tables.person.get(id)
      const idle = held.roles.size + held.metrics.length === 0
      return colleague === undefined || idle ? [] : [asColleague(plan, person, colleague, held)]
    })
    .sort((a, b) => weightOf(a) - weightOf(b) || byOrder(a.person, b.person))
}

interface Parts {
  readonly roles: Map<RoleName, Item[]>
  readonly metrics: Metric[]
}

function asColleague(plan: Plan, reader: Person, person: Person, { roles, metrics }: Parts): Colleague {
  const department = person.department && plan.tables.department.get(person.department)
  return {
    person,
    department: department || undefined,
    elsewhere: department !== undefined && person.department !== reader.department,
    roles: ROLES.flatMap(role => {
      const items = roles.get(role)
      return items === undefined ? [] : [{ role, items }]
    }),
    metrics,
  }
}

function weightOf({ roles: [first] }: Colleague): number {
  return first === undefined ? ROLES.length : ROLES.indexOf(first.role)
}
