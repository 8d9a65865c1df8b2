import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { startChange } from '../diff/change.ts'
import type { Change } from '../diff/change.ts'
import type { Diff } from '../diff/diff.ts'
import { domainError } from '../command/errors.ts'
import type { DomainError } from '../command/errors.ts'
import type { CommandOf } from '../command/commands.ts'
import { idTaken } from '../command/new-id.ts'
import { removeWithReferrers } from '../command/remove.ts'
import { metricsOwnedBy, referring } from '../plan/queries.ts'
import type { Plan } from '../plan/plan.ts'
import type { PersonId } from '../record/ids.ts'
import { ROLES } from '../record/entities.ts'
import type { Person } from '../record/entities.ts'

/** Adds a person, and an owner column for them where a matrix is named. */
export function addPerson(plan: Plan, command: CommandOf<'person.add'>): Result<Diff, DomainError> {
  const taken = idTaken(plan, command.record.id)
  if (taken !== undefined) return err(taken)
  const change = startChange(plan)
  change.put(command.record)
  if (command.matrix !== undefined) {
    const matrix = plan.tables.matrix.get(command.matrix)
    if (matrix === undefined)
      return err(domainError('missing', 'The matrix for the new owner is gone.', command.matrix))
    change.put({ ...matrix, shown: [...matrix.shown, command.record.id] })
  }
  return ok(change.done())
}

/** Removes a person. Roles and metrics go to somebody else or are cleared, whichever the command says. */
export function removePerson(plan: Plan, command: CommandOf<'person.remove'>): Result<Diff, DomainError> {
  const person = plan.tables.person.get(command.id)
  if (person === undefined) return err(domainError('missing', 'This person is gone.', command.id))
  const roles = referring(plan, person.id, 'role').length
  const metrics = metricsOwnedBy(plan, person.id).length
  if (command.handover === undefined && roles + metrics > 0) {
    const what = `${roles} roles and ${metrics} metrics`
    return err(
      domainError(
        'in-use',
        `${person.name} holds ${what}; say who takes them over, or clear them.`,
        person.id,
      ),
    )
  }
  const change = startChange(plan)
  if (command.handover) {
    if (command.handover === person.id) {
      return err(domainError('invalid', 'A person cannot take over from themselves.', person.id))
    }
    if (!plan.tables.person.has(command.handover)) {
      return err(domainError('missing', 'The person to take over is gone.', command.handover))
    }
    handOver(change, person.id, command.handover)
  }
  removeWithReferrers(change, person.id)
  return ok(change.done())
}

/**
 * Makes two people one: everything that named `from` names `into`, and `from` goes. Of two roles on one priority the stronger
 * stays. What is known of `from` alone (post, department, mail, language) is kept with `into`.
 */
export function mergePeople(plan: Plan, command: CommandOf<'person.merge'>): Result<Diff, DomainError> {
  const { from, into } = command
  if (from === into) return err(domainError('invalid', 'A person cannot be merged with themselves.', from))
  const gone = plan.tables.person.get(from)
  const kept = plan.tables.person.get(into)
  if (gone === undefined || kept === undefined) {
    return err(domainError('missing', 'One of the two people is gone.', from))
  }
  const change = startChange(plan)
  handOver(change, from, into)
  for (const waiver of referring(plan, from, 'waiver'))
    if (waiver.by === from) change.put({ ...waiver, by: into })
  change.put(completed(kept, gone))
  removeWithReferrers(change, from)
  return ok(change.done())
}

function completed(kept: Person, gone: Person): Person {
  const { title, department, email, language } = { ...gone, ...kept }
  return {
    ...kept,
    ...(title && { title }),
    ...(department && { department }),
    ...(email && { email }),
    ...(language && { language }),
  }
}

function handOver(change: Change, from: PersonId, to: PersonId): void {
  const { plan } = change
  for (const metric of metricsOwnedBy(plan, from)) change.put({ ...metric, owner: to })
  for (const role of referring(plan, from, 'role')) {
    const theirs = referring(plan, to, 'role').find(other => other.item === role.item)
    if (theirs === undefined) change.put({ ...role, person: to })
    else if (ROLES.indexOf(role.role) < ROLES.indexOf(theirs.role)) change.put({ ...theirs, role: role.role })
  }
  for (const department of referring(plan, from, 'department')) {
    if (department.head === from) change.put({ ...department, head: to })
  }
  for (const matrix of referring(plan, from, 'matrix')) {
    const shown = [...new Set(matrix.shown.map(person => (person === from ? to : person)))]
    const owner = matrix.owner === from ? to : matrix.owner
    const approver = matrix.approver === from ? to : matrix.approver
    change.put({ ...matrix, shown, ...(owner && { owner }), ...(approver && { approver }) })
  }
}
