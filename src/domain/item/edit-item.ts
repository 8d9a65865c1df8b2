import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { allItemsOf } from '../plan/queries.ts'
import { startChange } from '../diff/change.ts'
import type { Diff } from '../diff/diff.ts'
import { domainError } from '../command/errors.ts'
import type { DomainError } from '../command/errors.ts'
import type { CommandOf } from '../command/commands.ts'
import { idTaken } from '../command/new-id.ts'
import { patched } from '../command/patch.ts'
import { removeWithReferrers } from '../command/remove.ts'
import type { Plan } from '../plan/plan.ts'
import { nextCode, usedCodes } from './codes.ts'
import type { Item } from './item.ts'

/** Adds an item with the next free code of its kind, or with the code that was asked for if nobody ever had it. */
export function addItem(plan: Plan, command: CommandOf<'item.add'>): Result<Diff, DomainError> {
  const matrix = plan.tables.matrix.get(command.matrix)
  if (matrix === undefined)
    return err(domainError('missing', 'The matrix of the new item is gone.', command.matrix))
  const taken = idTaken(plan, command.id)
  if (taken !== undefined) return err(taken)
  const used = usedCodes(matrix, allItemsOf(plan, matrix.id))
  const code = command.code ?? nextCode(used, command.kind)
  if (used.has(code)) {
    return err(
      domainError('duplicate-code', `The code ${code} was given before; choose another.`, command.id),
    )
  }
  const { id, kind, text, order } = command
  const base: Item = { table: 'item', id, matrix: matrix.id, code, earlier: [], kind, text, order }
  const next = patched(base, command.patch ?? {})
  if ('refused' in next) return err(domainError('invalid', `"${next.refused}" cannot be set on an item.`, id))
  const change = startChange(plan)
  change.put(next.record)
  return ok(change.done())
}

/** Changes fields of an item. */
export function setItem(plan: Plan, command: CommandOf<'item.set'>): Result<Diff, DomainError> {
  const item = plan.tables.item.get(command.id)
  if (item === undefined) return err(domainError('missing', 'This item is gone.', command.id))
  const next = patched(item, command.patch)
  if ('refused' in next)
    return err(domainError('invalid', `"${next.refused}" cannot be set on an item.`, item.id))
  const change = startChange(plan)
  change.put(next.record)
  return ok(change.done())
}

/** Removes an item with its links, roles and waivers; other items lose their references to it. */
export function removeItem(plan: Plan, command: CommandOf<'item.remove'>): Result<Diff, DomainError> {
  if (!plan.tables.item.has(command.id)) return err(domainError('missing', 'This item is gone.', command.id))
  const change = startChange(plan)
  removeWithReferrers(change, command.id)
  return ok(change.done())
}

/** Puts an item at another place of its list. Its code stays. */
export function moveItem(plan: Plan, command: CommandOf<'item.move'>): Result<Diff, DomainError> {
  return setItem(plan, { type: 'item.set', id: command.id, patch: { order: command.order } })
}

/** Gives an item another code; the old one is kept as an earlier code and still found. */
export function renumberItem(plan: Plan, command: CommandOf<'item.renumber'>): Result<Diff, DomainError> {
  const item = plan.tables.item.get(command.id)
  const matrix = item && plan.tables.matrix.get(item.matrix)
  if (item === undefined || matrix === undefined)
    return err(domainError('missing', 'This item is gone.', command.id))
  const used = usedCodes(matrix, allItemsOf(plan, matrix.id))
  const own = item.earlier.includes(command.code)
  if (command.code !== item.code && used.has(command.code) && !own) {
    return err(
      domainError('duplicate-code', `The code ${command.code} was given before; choose another.`, item.id),
    )
  }
  const change = startChange(plan)
  const earlier = [...item.earlier, item.code].filter(code => code !== command.code)
  change.put({ ...item, code: command.code, earlier })
  return ok(change.done())
}
