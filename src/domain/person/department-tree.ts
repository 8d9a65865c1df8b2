import { byOrder } from '../../support/order-key.ts'
import type { Plan } from '../plan/plan.ts'
import type { Department } from '../record/entities.ts'
import type { DepartmentId } from '../record/ids.ts'

/** A department with how many stand above it. */
export interface DepartmentPlace {
  readonly department: Department
  readonly depth: number
}

/**
 * All departments in display order, each followed by those that are part of it. What is part of the one at `i` are the next ones,
 * up to the first that is no deeper.
 */
export function departmentTree(plan: Plan): DepartmentPlace[] {
  const below = new Map<DepartmentId | undefined, Department[]>()
  for (const department of [...plan.tables.department.values()].sort(byOrder)) {
    const siblings = below.get(department.parent)
    if (siblings === undefined) below.set(department.parent, [department])
    else siblings.push(department)
  }
  const places = (parent: DepartmentId | undefined, depth: number): DepartmentPlace[] =>
    (below.get(parent) ?? []).flatMap(department => [
      { department, depth },
      ...places(department.id, depth + 1),
    ])
  return places(undefined, 0)
}

/** The part of a tree that starts at an index: a department and all that are part of it. */
export function subtree<T extends { readonly depth: number }>(tree: readonly T[], at: number): readonly T[] {
  const depth = tree[at]?.depth ?? 0
  const end = tree.findIndex((other, i) => i > at && other.depth <= depth)
  return tree.slice(at, end < 0 ? undefined : end)
}
