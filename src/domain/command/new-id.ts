import { findRecord } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import { domainError } from './errors.ts'
import type { DomainError } from './errors.ts'

/** The refusal of an id that a record of any kind has already; ids are minted by the caller and have to be new. */
export function idTaken(plan: Plan, id: string): DomainError | undefined {
  return findRecord(plan, id) === undefined
    ? undefined
    : domainError('duplicate-id', 'This id is in use already.', id)
}
