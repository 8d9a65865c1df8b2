import type { Metric, Priority } from '../../domain/item/item.ts'
import { supports } from '../../domain/link/supports.ts'
import { departmentTree, subtree } from '../../domain/person/department-tree.ts'
import { linksOf, listOf, matricesOf, rolesOn } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { ROLES } from '../../domain/record/entities.ts'
import type { Department, Matrix, Role } from '../../domain/record/entities.ts'
import type { DepartmentId, PersonId } from '../../domain/record/ids.ts'
import { byOrder } from '../../support/order-key.ts'
import { oneSided } from './sides.ts'
import type { OneSided } from './sides.ts'

/** What the people of one department have to do with one priority. */
export interface FunctionCell {
  /** The weightiest first. */
  readonly roles: readonly Role[]
  /** Metrics of the priority that they own, in display order. */
  readonly metrics: readonly Metric[]
}

/** A department as a column. */
export interface FunctionColumn {
  /** undefined: people without a department. */
  readonly department: Department | undefined
  /** How many departments stand above it. */
  readonly depth: number
  /** On how many of the priorities it has a role or a metric. */
  readonly priorities: number
  /** Whether neither it nor a department below it has anything here. */
  readonly idle: boolean
}

/** A priority as a row. */
export interface FunctionRow {
  readonly priority: Priority
  readonly matrix: Matrix
  /** One for each column; undefined where the department has no part. */
  readonly cells: readonly (FunctionCell | undefined)[]
  /** Where one department alone works on what concerns several (rule C35). */
  readonly oneSided: OneSided | undefined
}

/** Departments against priorities. */
export interface FunctionGrid {
  readonly columns: readonly FunctionColumn[]
  readonly rows: readonly FunctionRow[]
}

/**
 * Who of which department does what for which priority: of one matrix, or of the whole plan.
 *
 * Columns are all departments, each after the one that it is part of, and people without one where they carry something. A cell
 * holds the roles of the department's own people and the metrics of the priority that they own. Costs a pass over the
 * priorities with their links and roles.
 */
export function functionGrid(plan: Plan, of: Matrix | undefined): FunctionGrid {
  const matrices = of === undefined ? matricesOf(plan) : [of]
  const parts = matrices.flatMap(matrix =>
    listOf(plan, matrix.id, 'priority').flatMap(item =>
      item.kind === 'priority' ? [partsOf(plan, matrix, item)] : [],
    ),
  )
  const tree = departmentTree(plan)
  const loose = parts.some(({ cells }) => cells.has(undefined))
  const all = (loose ? [...tree, { department: undefined, depth: 0 }] : tree).map(place => ({
    ...place,
    priorities: parts.filter(({ cells }) => cells.has(place.department?.id)).length,
  }))
  const columns = all.map((place, at) => ({
    ...place,
    idle: subtree(all, at).every(({ priorities }) => priorities === 0),
  }))
  const rows = parts.map(({ cells, ...row }) => ({
    ...row,
    cells: all.map(({ department }) => cells.get(department?.id)),
  }))
  return { columns, rows }
}

interface Parts {
  readonly priority: Priority
  readonly matrix: Matrix
  readonly cells: ReadonlyMap<DepartmentId | undefined, FunctionCell>
  readonly oneSided: OneSided | undefined
}

function partsOf(plan: Plan, matrix: Matrix, priority: Priority): Parts {
  const roles = rolesOn(plan, priority.id).sort(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.id < b.id ? -1 : 1),
  )
  const metrics = metricsOn(plan, priority)
  const cells = new Map<DepartmentId | undefined, { roles: Role[]; metrics: Metric[] }>()
  const cellOf = (person: PersonId) => {
    const department = plan.tables.person.get(person)?.department
    const cell = cells.get(department) ?? { roles: [], metrics: [] }
    cells.set(department, cell)
    return cell
  }
  for (const role of roles) cellOf(role.person).roles.push(role)
  for (const metric of metrics) if (metric.owner !== undefined) cellOf(metric.owner).metrics.push(metric)
  const owners = metrics.flatMap(({ owner }) => owner ?? [])
  return { priority, matrix, cells, oneSided: oneSided(plan.tables.person, roles, owners) }
}

function metricsOn(plan: Plan, priority: Priority): Metric[] {
  return linksOf(plan, priority.id)
    .filter(supports)
    .flatMap(({ a, b }): Metric[] => {
      const other = plan.tables.item.get(a === priority.id ? b : a)
      return other?.kind === 'metric' && other.setAside === undefined ? [other] : []
    })
    .sort(byOrder)
}
