import { departmentTree, subtree } from '../../domain/person/department-tree.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Department } from '../../domain/record/entities.ts'
import type { DepartmentId } from '../../domain/record/ids.ts'
import type { PersonLoad } from './person-load.ts'

/** What the people of a department carry, its sub-departments included. */
export interface DepartmentLoad {
  /** undefined: the people that belong to no department. */
  readonly department: Department | undefined
  /** How many departments stand above it. */
  readonly depth: number
  readonly load: number
  /** The limit of one person for each of them. */
  readonly limit: number
  /** Its own people and those of its sub-departments. */
  readonly people: readonly PersonLoad[]
  /** How many of them are over a limit of their own. */
  readonly overloaded: number
  readonly over: boolean
}

/**
 * The load by department: each below the one that it is part of, in display order; last the people without one, if any.
 *
 * A department's load is the sum over its people and those of its sub-departments; its limit is the limit of one person times
 * their number. The loads of the top departments and of the people without one add up to the load of the plan.
 */
export function departmentLoads(plan: Plan, loads: readonly PersonLoad[]): DepartmentLoad[] {
  const own = new Map<DepartmentId | undefined, PersonLoad[]>()
  for (const load of loads) {
    const known = own.get(load.person.department)
    if (known === undefined) own.set(load.person.department, [load])
    else known.push(load)
  }
  const tree = departmentTree(plan)
  const departments = tree.map(({ department, depth }, at) => {
    const people = subtree(tree, at).flatMap(part => own.get(part.department.id) ?? [])
    return summed(department, depth, people)
  })
  const loose = own.get(undefined)
  return loose === undefined ? departments : [...departments, summed(undefined, 0, loose)]
}

function summed(
  department: Department | undefined,
  depth: number,
  people: readonly PersonLoad[],
): DepartmentLoad {
  const load = people.reduce((sum, each) => sum + each.load, 0)
  const limit = people.reduce((sum, each) => sum + each.limit, 0)
  const overloaded = people.filter(({ over }) => over).length
  return { department, depth, load, limit, people, overloaded, over: load > limit }
}
