import type { CommandOf } from '../command/commands.ts'
import { domainError } from '../command/errors.ts'
import type { DomainError } from '../command/errors.ts'
import { removeWithReferrers } from '../command/remove.ts'
import { startChange } from '../diff/change.ts'
import type { Diff } from '../diff/diff.ts'
import type { Plan } from '../plan/plan.ts'
import { referring } from '../plan/queries.ts'
import type { Department } from '../record/entities.ts'
import type { DepartmentId } from '../record/ids.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'

/**
 * Makes two departments one: people, matrices and departments under `from` come under `into`, and `from` goes. What `into`
 * does not say itself, its head and what it belongs to, it takes over.
 */
export function mergeDepartments(
  plan: Plan,
  command: CommandOf<'department.merge'>,
): Result<Diff, DomainError> {
  const from = plan.tables.department.get(command.from)
  const into = plan.tables.department.get(command.into)
  if (from === undefined || into === undefined)
    return err(domainError('missing', 'One of the two departments is gone.', command.from))
  if (from === into) return err(domainError('invalid', 'A department cannot be merged with itself.', from.id))
  const change = startChange(plan)
  for (const person of referring(plan, from.id, 'person')) change.put({ ...person, department: into.id })
  for (const matrix of referring(plan, from.id, 'matrix')) change.put({ ...matrix, department: into.id })
  for (const below of referring(plan, from.id, 'department')) change.put({ ...below, parent: into.id })
  change.put(joined(from, into, parentOf(plan, from, into)))
  removeWithReferrers(change, from.id)
  return ok(change.done())
}

function joined(from: Department, into: Department, parent: DepartmentId | undefined): Department {
  const { parent: _, ...rest } = into
  const head = into.head ?? from.head
  return { ...rest, ...(head && { head }), ...(parent && { parent }) }
}

/** Where `into` stands below `from`, it takes its place: otherwise what lies between them would lead back to itself. */
function parentOf(plan: Plan, from: Department, into: Department): DepartmentId | undefined {
  const seen = new Set<DepartmentId>()
  for (let id = into.parent; id !== undefined && !seen.has(id);) {
    if (id === from.id) return from.parent
    seen.add(id)
    id = plan.tables.department.get(id)?.parent
  }
  return into.parent ?? sameBranch(plan, from.parent, into.id)
}

/** The parent taken over from `from`, unless that lies below `into` itself. */
function sameBranch(
  plan: Plan,
  parent: DepartmentId | undefined,
  into: DepartmentId,
): DepartmentId | undefined {
  const seen = new Set<DepartmentId>()
  for (let id = parent; id !== undefined && !seen.has(id);) {
    if (id === into) return undefined
    seen.add(id)
    id = plan.tables.department.get(id)?.parent
  }
  return parent
}
