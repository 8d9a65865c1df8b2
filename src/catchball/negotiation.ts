import type { Plan } from '../domain/plan/plan.ts'
import type { DealIndex } from './deal.ts'
import { dealIndex } from './deals.ts'
import { factsOf } from './facts.ts'
import type { Archive, Facts } from './facts.ts'
import type { Response } from './response.ts'
import { statementsOf } from './statements.ts'
import type { Statement } from './statements.ts'

/** The whole negotiation of a plan as it stands: derived, never stored. */
export interface Negotiation {
  readonly facts: Facts
  readonly statements: readonly Statement[]
  readonly index: DealIndex
}

/**
 * Derives the negotiation from the archive and from the plan with the decisions in it. Deals are made up when asked for.
 *
 * `known` holds responses that were read already, by digest.
 */
export function negotiationOf(
  plan: Plan,
  archive: Archive,
  known?: ReadonlyMap<string, Response>,
): Negotiation {
  return negotiationFrom(plan, factsOf(plan, archive, known))
}

/** Derives the negotiation from facts that are gathered already. */
export function negotiationFrom(plan: Plan, facts: Facts): Negotiation {
  const statements = statementsOf(facts)
  return { facts, statements, index: dealIndex(plan, facts, statements) }
}
