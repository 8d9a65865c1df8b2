import type { Decision } from '../domain/decision/decision.ts'
import { decisionIdSchema } from '../domain/record/ids.ts'
import type { ItemId, PersonId } from '../domain/record/ids.ts'
import { sentItem, sentRoles } from './packet-index.ts'
import type { DealIndex, Wait } from './deal.ts'
import { stepFrom } from './machine.ts'
import type { DealState } from './machine.ts'
import { counterOf, ourEvent, theirEvent } from './outcome.ts'
import type { Packet } from './records.ts'
import { answererOf } from './rights.ts'
import type { Statement } from './statements.ts'
import { changesIn, valuesOf, withCounter } from './terms.ts'
import type { Terms } from './terms.ts'

/** A negotiation as what was said and decided leaves it, before the plan of today is looked at. */
export interface Folded {
  readonly state: DealState
  /** What the partner holds since they accepted, or since their counter was taken whole. */
  readonly held?: Terms
  readonly waits: readonly Wait[]
  readonly packet?: Packet
}

/**
 * Plays what was sent to a partner about an item, what they said to it and what we decided, packet by packet, through the
 * state machine. Answers that were replaced do not count, and neither does one that would reopen what is decided, unless we
 * decided on it. Undefined where they were never asked.
 */
export function foldDeal(index: DealIndex, item: ItemId, partner: PersonId): Folded | undefined {
  const said = (index.statements.get(`${partner} ${item}`) ?? []).filter(counts)
  const packets = packetsTo(index, item, partner, said)
  if (packets.length === 0) return undefined
  let folded: Folded = { state: 'waiting', waits: [] }
  for (const [at, packet] of packets.entries()) {
    const asks = packet.asked.includes(item)
    if (asks) folded = sent(folded, packet, item)
    for (const statement of said) {
      // What was agreed and not asked again reopens only if we decide on it.
      if (statement.packet.id !== packet.id || (!asks && statement.standing === 'waiting')) continue
      folded = heard(index, folded, statement, item)
    }
    const last = packets[at + 1]?.round !== packet.round
    if (last) for (const decision of aboutItem(index, item, packet)) folded = decided(folded, decision)
  }
  return folded
}

/** The packets that asked a partner about an item, and those that they answered about it all the same, in order. */
function packetsTo(
  { facts, asking, withdrawn }: DealIndex,
  item: ItemId,
  partner: PersonId,
  said: readonly Statement[],
): Packet[] {
  const asked = (asking.get(item) ?? []).filter(({ addressee }) => addressee === partner)
  if (asked.length === 0) return []
  const answered = said.map(({ packet }) => packet).filter(packet => !asked.includes(packet))
  const open = [...new Set([...asked, ...answered])].filter(({ id }) => !withdrawn.has(id))
  return answered.length === 0 ? open : facts.packets.filter(packet => open.includes(packet))
}

function counts({ standing, reopens }: Statement): boolean {
  return standing === 'decided' || (standing === 'waiting' && !reopens)
}

/** A packet that says what is agreed already asks nothing; one that says something else asks anew. */
function sent(folded: Folded, packet: Packet, item: ItemId): Folded {
  const { state, held } = folded
  const terms = termsSent(packet, item)
  const stands = held !== undefined && terms !== undefined && changesIn(held, terms).length === 0
  if (stands && (state === 'agreed' || state === 'agreed subject to' || state === 'accepted')) return folded
  const moved = stepFrom(state, 'move')
  return { state: stepFrom(moved, 'send'), waits: [], packet }
}

function heard(index: DealIndex, folded: Folded, statement: Statement, item: ItemId): Folded {
  const theirs = theirEvent(statement)
  if (theirs === undefined) return folded
  const state = stepFrom(folded.state, theirs)
  const terms = termsSent(statement.packet, item)
  const isMetric = sentItem(statement.packet, item)?.kind === 'metric'
  const held = terms && theirs !== 'cannot' ? withCounter(terms, counterOf(statement), isMetric) : undefined
  const ours = ourEvent(statement)
  const { packet } = statement
  if (ours === undefined) {
    return { state, waits: [], packet, ...(theirs === 'accept' && held && { held }) }
  }
  if (ours !== 'settle') return { state: stepFrom(state, ours), waits: [], packet }
  const waits = statement.decisions
    .filter(({ act }) => act === 'accept')
    .flatMap(decision => waitsOf(index, decision, item))
  const settled = waits.length === 0 ? stepFrom(state, 'settle') : stepFrom(state, 'settle-subject')
  const clear = waits.length > 0 && waits.every(({ status }) => status === 'accepted')
  return { state: clear ? stepFrom(settled, 'clear') : settled, waits, packet, ...(held && { held }) }
}

/** Withdrawing or escalating an item without an answer to it, in the round of the packet. */
function aboutItem({ onItem }: DealIndex, item: ItemId, packet: Packet): Decision[] {
  return (onItem.get(item) ?? []).filter(({ round }) => round === undefined || round === packet.round)
}

function decided(folded: Folded, { act }: Decision): Folded {
  if (act !== 'withdraw' && act !== 'escalate') return folded
  return { ...folded, state: stepFrom(folded.state, act) }
}

/** Who else has to accept something before an agreement holds: third departments, and those whose target is raised by it. */
function waitsOf(index: DealIndex, decision: Decision, item: ItemId): Wait[] {
  const requests = (decision.conditions ?? []).flatMap((condition, at): Wait[] => {
    const { person } = condition
    if (person === undefined) return []
    const request = requestId(decision, at)
    return [{ ...{ request, item, decision, condition, person }, status: requestStatus(index, request) }]
  })
  const parents = (decision.parents ?? []).filter(({ way }) => way === 'raise')
  return [...requests, ...parents.flatMap(parent => raisedParent(index, decision, parent.item))]
}

function raisedParent(index: DealIndex, decision: Decision, parent: ItemId): Wait[] {
  const item = index.plan.tables.item.get(parent)
  const person = item && answererOf(index.plan, item)
  // Nobody answers for it, so nobody can be waited for: what we set stands.
  if (person === undefined) return []
  const status = index.dealOf(parent)?.state === 'agreed' ? 'accepted' : 'open'
  return [{ item: parent, decision, person, status }]
}

function requestStatus({ requests }: DealIndex, request: string): Wait['status'] {
  const statement = requests.get(request)
  if (statement?.kind !== 'answer') return 'open'
  if (statement.answer.verdict === 'accept') return 'accepted'
  return statement.answer.verdict === 'cannot' ? 'refused' : 'open'
}

/** The id by which a packet asks for a condition of a decision. */
function requestId(decision: Decision, at: number): string {
  return `${decisionIdSchema.parse(decision.id).slice(0, 60)}-${at}`
}

/** What an acceptance of an item in a packet holds for; of older packets only what the slice shows. */
export function termsSent(packet: Packet, item: string): Terms | undefined {
  const kept = packet.terms[item]
  if (kept !== undefined) return kept
  const sent = sentItem(packet, item)
  if (sent === undefined) return undefined
  const leads = sentRoles(packet, item)
    .filter(({ role }) => role === 'accountable')
    .map(({ person }) => person)
  const owner = sent.kind === 'metric' ? sent.owner : leads.sort().join(' ')
  return { ...valuesOf(sent), owner: owner === undefined || owner === '' ? null : owner }
}
