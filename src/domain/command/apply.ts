import { assertNever } from '../../support/assert-never.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { diffTowards } from '../diff/between.ts'
import type { Diff } from '../diff/diff.ts'
import { squashDiffs } from '../diff/squash.ts'
import { addItem, moveItem, removeItem, renumberItem, setItem } from '../item/edit-item.ts'
import { setLink, setRole } from '../link/edit-link.ts'
import { mergeDepartments } from '../person/edit-department.ts'
import { addPerson, mergePeople, removePerson } from '../person/edit-person.ts'
import { advance, copyPlan, headOf } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import { checkDiff, checkRecords } from './check-diff.ts'
import type { Command, CommandOf, SingleCommand } from './commands.ts'
import { withEndedWaivers } from './end-waivers.ts'
import { domainError } from './errors.ts'
import type { DomainError } from './errors.ts'
import { isBinding, touchesAgreement } from './reasons.ts'
import { addRecord, patchRecord, removeRecord } from './generic.ts'

/**
 * The one function behind every edit, in the window, in the main process and on the command line.
 *
 * Pure: reads the plan, changes nothing, and returns the diff that carries the edit out, or the reason why it is refused.
 * The diff may be empty. From status *agreed* on, what was agreed needs a reason (issue text; plan-format, section 2).
 */
export function applyCommand(plan: Plan, command: Command): Result<Diff, DomainError> {
  const diff = command.type === 'batch' ? applyBatch(plan, command) : applySingle(plan, command)
  if (!diff.ok) return diff
  if (isBinding(headOf(plan).status) && !command.reason?.trim() && touchesAgreement(diff.value)) {
    return err(domainError('reason-needed', 'This was agreed. Say why it changes, then it is done.'))
  }
  return diff
}

function applyBatch(plan: Plan, batch: CommandOf<'batch'>): Result<Diff, DomainError> {
  const scratch = copyPlan(plan)
  const diffs: Diff[] = []
  for (const command of batch.commands) {
    const step = applySingle(scratch, command)
    if (!step.ok) return step
    advance(scratch, step.value)
    diffs.push(step.value)
  }
  return ok(squashDiffs(diffs))
}

/** Edits end the waivers of what they change; an import or a restore says itself which there are. */
function applySingle(plan: Plan, command: SingleCommand): Result<Diff, DomainError> {
  const diff = raw(plan, command)
  if (!diff.ok) return diff
  const broken = checkDiff(plan, diff.value)
  if (broken !== undefined) return err(broken)
  return command.type === 'plan.replace' ? diff : ok(withEndedWaivers(plan, diff.value))
}

function raw(plan: Plan, command: SingleCommand): Result<Diff, DomainError> {
  switch (command.type) {
    case 'plan.set':
      return patchRecord(plan, 'plan', headOf(plan).id, command.patch)
    case 'department.add':
    case 'matrix.add':
    case 'waiver.add':
    case 'decision.add':
      return addRecord(plan, command.record)
    case 'department.set':
      return patchRecord(plan, 'department', command.id, command.patch)
    case 'person.set':
      return patchRecord(plan, 'person', command.id, command.patch, ['kind'])
    case 'matrix.set':
      return patchRecord(plan, 'matrix', command.id, command.patch, ['code'])
    case 'department.remove':
      return removeRecord(plan, 'department', command.id)
    case 'department.merge':
      return mergeDepartments(plan, command)
    case 'matrix.remove':
      return removeRecord(plan, 'matrix', command.id)
    case 'waiver.remove':
      return removeRecord(plan, 'waiver', command.id)
    case 'plan.replace':
      return replacePlan(plan, command)
    default:
      return rawPeopleAndItems(plan, command)
  }
}

/** What stays the same is not in the diff, so the records are checked against each other as well. */
function replacePlan(plan: Plan, { records }: CommandOf<'plan.replace'>): Result<Diff, DomainError> {
  const broken = checkRecords(records)
  return broken === undefined ? ok(diffTowards(plan, records)) : err(broken)
}

type PeopleAndItems =
  | Extract<SingleCommand, { type: `item.${string}` | 'link.set' | 'role.set' }>
  | CommandOf<'person.add' | 'person.remove' | 'person.merge'>

function rawPeopleAndItems(plan: Plan, command: PeopleAndItems): Result<Diff, DomainError> {
  switch (command.type) {
    case 'person.add':
      return addPerson(plan, command)
    case 'person.remove':
      return removePerson(plan, command)
    case 'person.merge':
      return mergePeople(plan, command)
    case 'item.add':
      return addItem(plan, command)
    case 'item.set':
      return setItem(plan, command)
    case 'item.remove':
      return removeItem(plan, command)
    case 'item.move':
      return moveItem(plan, command)
    case 'item.renumber':
      return renumberItem(plan, command)
    case 'link.set':
      return setLink(plan, command)
    case 'role.set':
      return setRole(plan, command)
    default:
      return assertNever(command)
  }
}
