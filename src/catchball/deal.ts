import type { Condition, Decision } from '../domain/decision/decision.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ItemId, PersonId } from '../domain/record/ids.ts'
import type { Facts } from './facts.ts'
import type { DealState, Turn } from './machine.ts'
import type { Packet } from './records.ts'
import type { Statement } from './statements.ts'
import type { TermChange, Terms } from './terms.ts'

/** Something that somebody else still has to accept before an agreement holds by itself. */
export interface Wait {
  /** The request, where it is one; a raised parent has none. */
  readonly request?: string
  readonly item: ItemId
  readonly decision: Decision
  readonly condition?: Condition
  readonly person?: PersonId
  readonly status: 'open' | 'accepted' | 'refused'
}

/** How the negotiation of one item stands, with the one whose acceptance counts. */
export interface Deal {
  readonly item: ItemId
  readonly partner: PersonId
  readonly state: DealState
  readonly turn: Turn
  /** What both sides hold, or held when they agreed. */
  readonly agreed?: Terms
  /** Where the plan says something else by now than what was accepted. */
  readonly changes: readonly TermChange[]
  /** Whom an agreement waits for, and what was promised besides. */
  readonly waits: readonly Wait[]
  /** What they hold was given in an earlier round than this packet's: the packet that it answers. */
  readonly packet?: Packet
}

/** What is looked up again and again while deals are made up. */
export interface DealIndex {
  readonly plan: Plan
  readonly facts: Facts
  /** By person and matter. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  readonly asking: ReadonlyMap<string, readonly Packet[]>
  /** Decisions about an item that are not about an answer. */
  readonly onItem: ReadonlyMap<string, readonly Decision[]>
  readonly withdrawn: ReadonlySet<string>
  /** The last word on each request. */
  readonly requests: ReadonlyMap<string, Statement>
  /** How the negotiation of an item stands; undefined where nobody whose acceptance counts was ever asked. */
  readonly dealOf: (item: ItemId) => Deal | undefined
}
