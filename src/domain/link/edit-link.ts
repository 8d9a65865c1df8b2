import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { startChange } from '../diff/change.ts'
import type { Diff } from '../diff/diff.ts'
import { domainError } from '../command/errors.ts'
import type { DomainError } from '../command/errors.ts'
import type { CommandOf } from '../command/commands.ts'
import { idTaken } from '../command/new-id.ts'
import { linkBetween, roleOf, rolesOn } from '../plan/queries.ts'
import type { Plan } from '../plan/plan.ts'
import type { Link, Role } from '../record/entities.ts'
import { pairOrder } from './neighbours.ts'

/** Sets, changes or clears the mark between two neighbouring items, whichever is named first. */
export function setLink(plan: Plan, command: CommandOf<'link.set'>): Result<Diff, DomainError> {
  const x = plan.tables.item.get(command.a)
  const y = plan.tables.item.get(command.b)
  if (x === undefined || y === undefined) return err(domainError('missing', 'One end of this link is gone.'))
  const order = pairOrder(x.kind, y.kind)
  if (order === undefined || x.matrix !== y.matrix) {
    return err(
      domainError('not-neighbours', `${x.code} and ${y.code} do not meet on the X, so no link joins them.`),
    )
  }
  const [a, b] = order === 'as written' ? [x, y] : [y, x]
  const present = linkBetween(plan, a.id, b.id)
  const change = startChange(plan)
  if (command.strength === null) {
    if (present !== undefined) change.remove(present.id)
    return ok(change.done())
  }
  const taken = present === undefined ? idTaken(plan, command.id) : undefined
  if (taken !== undefined) return err(taken)
  const { id = command.id, reason, effect, disputed } = present ?? {}
  const note = command.note === undefined ? reason : (command.note ?? undefined)
  const against = command.effect === undefined ? effect : (command.effect ?? undefined)
  change.put({
    table: 'link',
    id,
    matrix: a.matrix,
    a: a.id,
    b: b.id,
    strength: command.strength,
    ...(note === undefined ? {} : { reason: note }),
    ...(against === undefined ? {} : { effect: against }),
    // Setting a link settles what its sources disagree about; writing a note does not.
    ...(disputed === undefined || command.note === undefined ? {} : { disputed }),
  } satisfies Link)
  return ok(change.done())
}

/**
 * Gives a person a role on a priority, changes or clears it.
 *
 * There is one accountable person unless a second is asked for: the earlier one becomes responsible
 * (plan-format, section 2).
 */
export function setRole(plan: Plan, command: CommandOf<'role.set'>): Result<Diff, DomainError> {
  const item = plan.tables.item.get(command.item)
  if (item === undefined) return err(domainError('missing', 'This priority is gone.', command.item))
  const present = roleOf(plan, command.item, command.person)
  const change = startChange(plan)
  if (command.role === null) {
    if (present !== undefined) change.remove(present.id)
    return ok(change.done())
  }
  if (command.role === 'accountable' && command.second !== true) {
    for (const role of rolesOn(plan, item.id)) {
      if (role.role === 'accountable' && role.person !== command.person)
        change.put({ ...role, role: 'responsible' })
    }
  }
  const taken = present === undefined ? idTaken(plan, command.id) : undefined
  if (taken !== undefined) return err(taken)
  const id = present?.id ?? command.id
  change.put({
    table: 'role',
    id,
    matrix: item.matrix,
    item: item.id,
    person: command.person,
    role: command.role,
  } satisfies Role)
  return ok(change.done())
}
