import type { Plan } from '../../domain/plan/plan.ts'
import { matricesOf, metricsOwnedBy, referring } from '../../domain/plan/queries.ts'
import type { Person } from '../../domain/record/entities.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import { loadOf } from '../../domain/person/load.ts'
import type { Finding } from './finding.ts'
import { limitOf } from './limits.ts'

/**
 * Rules C13 and C14 for one person: carries more than the plan's limits, or has no part anywhere.
 *
 * Load is 2 for each accountability, 1 for each responsibility, 1 for each metric, over all levels. Source: domain, 1.19.
 */
export function personRules(plan: Plan, person: Person): Finding[] {
  const matrix = firstMatrixOf(plan, person)
  if (matrix === undefined) return []
  const about = { matrix, items: [], people: [person.id] }
  const heavy = overload(plan, person)
  if (heavy !== undefined)
    return [{ rule: 'C13', severity: 'warning', ...about, message: `${person.name}: ${heavy}` }]
  if (hasPart(plan, person)) return []
  return [{ rule: 'C14', severity: 'hint', ...about, message: `${person.name} has no part in the plan` }]
}

function overload(plan: Plan, person: Person): string | undefined {
  const leads = referring(plan, person.id, 'role').filter(
    ({ role, item }) => role === 'accountable' && plan.tables.item.get(item)?.setAside === undefined,
  ).length
  const load = loadOf(plan, person.id)
  const [most, heaviest] = [limitOf(plan, 'accountable'), limitOf(plan, 'load')]
  const said = []
  if (leads > most)
    said.push(`accountable for ${leads} ${leads === 1 ? 'priority' : 'priorities'}, limit ${most}`)
  if (load > heaviest) said.push(`load ${load}, limit ${heaviest}`)
  return said.length === 0 ? undefined : said.join('; ')
}

/** Any role, a metric, a department to head, a matrix to own or approve. A vacant post waits for its person. */
function hasPart(plan: Plan, person: Person): boolean {
  if (person.kind === 'vacant') return true
  return (
    referring(plan, person.id, 'role').length > 0 ||
    metricsOwnedBy(plan, person.id).length > 0 ||
    referring(plan, person.id, 'department').length > 0 ||
    referring(plan, person.id, 'matrix').some(({ owner, approver }) => [owner, approver].includes(person.id))
  )
}

/** The first matrix in which somebody carries something, else the first of the plan. */
function firstMatrixOf(plan: Plan, person: Person): MatrixId | undefined {
  const theirs = new Set<string>([
    ...referring(plan, person.id, 'role').map(role => role.matrix),
    ...metricsOwnedBy(plan, person.id).map(metric => metric.matrix),
    ...referring(plan, person.id, 'matrix').map(matrix => matrix.id),
  ])
  const all = matricesOf(plan)
  return (all.find(({ id }) => theirs.has(id)) ?? all[0])?.id
}
