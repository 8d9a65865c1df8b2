import type { Person } from '../../domain/record/entities.ts'
import { oneSided } from '../functions/sides.ts'
import { byOrder } from '../../support/order-key.ts'
import { aboutItems } from './finding.ts'
import type { Finding } from './finding.ts'
import { supporting } from './sheet.ts'
import type { RuleSheet } from './sheet.ts'
import type { Priority } from '../../domain/item/item.ts'

/** Rules C11 and C12: exactly one person is accountable for a priority. Source: domain, 1.7 and 1.19. */
export function leadRules(sheet: RuleSheet): Finding[] {
  return sheet.lists.priority.flatMap(item => {
    const leads = leadsOf(sheet, item)
    if (leads.length === 1) return []
    if (leads.length === 0)
      return [aboutItems('C11', 'error', sheet.matrix.id, [item], `Nobody is accountable for ${item.code}`)]
    const names = leads.map(person => person.name).join(', ')
    const message = `${item.code} has ${leads.length} accountable: ${names}`
    return [aboutItems('C12', 'error', sheet.matrix.id, [item], message)]
  })
}

/** Rule C15: the accountable is a team or a vacant post instead of a named person. Source: domain, 1.7 and 1.19. */
export function namedLeadRule(sheet: RuleSheet): Finding[] {
  return sheet.lists.priority.flatMap(item => {
    const [unnamed] = leadsOf(sheet, item).filter(person => person.kind !== 'person')
    if (unnamed === undefined) return []
    const what =
      unnamed.kind === 'team' ? `${unnamed.name}, which is a team` : `${unnamed.name}, a vacant post`
    const message = `${item.code} is led by ${what}`
    return [aboutItems('C15', 'warning', sheet.matrix.id, [item], message)]
  })
}

/**
 * Rule C35: all who lead and help belong to one department, while the metrics of the priority belong to people of others.
 * People without a department say nothing. Source: domain, 1.19.
 */
export function departmentRule(sheet: RuleSheet): Finding[] {
  const { person: people, department: departments } = sheet.plan.tables
  return sheet.lists.priority.flatMap(item => {
    const owners = supporting(sheet, item, 'metric').flatMap(({ other }) =>
      other.kind === 'metric' && other.owner !== undefined ? [other.owner] : [],
    )
    const sides = oneSided(people, sheet.rolesOf(item), owners)
    if (sides === undefined) return []
    const names = sides.others.map(id => departments.get(id)?.name ?? '').join(', ')
    const message = `${item.code} is worked on by ${departments.get(sides.own)?.name ?? ''} alone, its figures belong to ${names}`
    return [aboutItems('C35', 'hint', sheet.matrix.id, [item], message)]
  })
}

/** Who is accountable, in the order of the plan's people: roles come in no order. */
function leadsOf(sheet: RuleSheet, item: Priority): Person[] {
  return sheet
    .rolesOf(item)
    .flatMap(role => {
      const person = role.role === 'accountable' ? sheet.plan.tables.person.get(role.person) : undefined
      return person === undefined ? [] : [person]
    })
    .sort(byOrder)
}
