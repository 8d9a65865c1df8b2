import type { Decision } from '../domain/decision/decision.ts'
import type { DealIndex } from './deal.ts'
import { isSettled } from './deals.ts'
import { needsDecision } from './outcome.ts'
import type { Packet } from './records.ts'
import { answererOf } from './rights.ts'
import type { Statement } from './statements.ts'

/** How far a packet is. "Handed over" is ticked by a person: nothing offline can know "opened" (design, section 13). */
export const PACKET_STATES = [
  'made',
  'handed over',
  'answered',
  'decided',
  'agreed',
  'no answer',
  'withdrawn',
] as const
export type PacketState = (typeof PACKET_STATES)[number]

/** Ticks and records about a packet as a whole. */
export function marksOn({ facts }: DealIndex, packet: Packet, act: Decision['act']): Decision | undefined {
  return facts.decisions.findLast(
    one => one.act === act && one.packet === packet.id && one.item === undefined,
  )
}

/**
 * How far a packet is: it follows from its items, its answers and the ticks on it. Answered: something came back and waits for
 * a decision. Decided: nothing waits. Agreed: everything that its addressee answers for is. An answer outweighs "no answer".
 */
export function packetState(index: DealIndex, packet: Packet, said: readonly Statement[]): PacketState {
  if (marksOn(index, packet, 'withdraw') !== undefined) return 'withdrawn'
  const came = said.length > 0
  if (!came && marksOn(index, packet, 'no-answer') !== undefined) return 'no answer'
  if (!came) return marksOn(index, packet, 'hand-over') === undefined ? 'made' : 'handed over'
  if (said.some(needsDecision)) return 'answered'
  const own = packet.asked.filter(id => {
    const item = index.plan.tables.item.get(id)
    return item !== undefined && answererOf(index.plan, item) === packet.addressee
  })
  if (own.length > 0 && own.every(id => isSettled(index.dealOf(id)))) return 'agreed'
  return said.some(decidable) && !said.some(statement => isOpen(statement)) ? 'decided' : 'answered'
}

/** An acceptance that is not recorded and a question without an answer keep a packet from being decided. */
function isOpen(statement: Statement): boolean {
  return statement.standing === 'waiting'
}

function decidable({ standing }: Statement): boolean {
  return standing !== 'replaced'
}

/** The questions that were asked and not answered: neither by a reply nor by a decision about that very answer. */
export function openQuestions(index: DealIndex, said: readonly Statement[]): Statement[] {
  const replied = new Set(
    index.facts.messages.flatMap(({ item, replies }) => replies.map(one => `${one} ${item}`)),
  )
  return said.filter(
    statement =>
      statement.kind === 'answer' &&
      (statement.answer.questions?.length ?? 0) > 0 &&
      statement.standing !== 'replaced' &&
      !replied.has(`${statement.response.digest} ${statement.about}`) &&
      !statement.decisions.some(({ act }) => act === 'reply'),
  )
}
