import { compareCounter } from '../../catchball/compare.ts'
import { sentItem } from '../../catchball/packet-index.ts'
import type { Comparison } from '../../catchball/compare.ts'
import type { DealIndex } from '../../catchball/deal.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import { needsDecision } from '../../catchball/outcome.ts'
import { openQuestions as unanswered, packetState } from '../../catchball/packet-state.ts'
import type { Packet } from '../../catchball/records.ts'
import type { SaidAnswer, Statement } from '../../catchball/statements.ts'
import type { OpenQuestion } from '../../domain/plan/open-question.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { newestPackets } from '../check-plan/heard.ts'
import { grouped } from '../../support/grouped.ts'

/**
 * What waits for a word of somebody, as sheets tell it: questions without a reply, counters and refusals without a decision, and
 * packets without an answer. Of what was sent again to the same reader only the last packet is waited for.
 */
export function openQuestions({ index, facts, statements }: Negotiation): OpenQuestion[] {
  const byPacket = grouped(statements, ({ packet }) => packet.id)
  return [
    ...unanswered(index, statements).flatMap(statement => questionsIn(index, statement)),
    ...statements.filter(needsDecision).flatMap(statement => undecidedIn(index, statement)),
    ...newestPackets(facts.packets).flatMap(packet => {
      const state = packetState(index, packet, byPacket.get(packet.id) ?? [])
      return state === 'made' || state === 'handed over' ? silentOn(index, packet) : []
    }),
  ]
}

function questionsIn(index: DealIndex, statement: Statement): OpenQuestion[] {
  const item = itemOf(index, statement.about)
  if (item === undefined || statement.kind !== 'answer') return []
  const from = statement.packet.addressee
  return (statement.answer.questions ?? []).map(words => ({ kind: 'question', item, from, words }) as const)
}

function undecidedIn(index: DealIndex, statement: Statement): OpenQuestion[] {
  const item = itemOf(index, statement.about)
  if (item === undefined || statement.kind !== 'answer') return []
  const { answer, packet, decisions } = statement
  if (answer.verdict === 'cannot') return [refusal(statement, item)]
  const decided = new Set(decisions.flatMap(({ fields = [] }) => fields))
  return compareCounter(packet, index.plan, answer)
    .filter(({ field }) => !decided.has(field))
    .flatMap(compared => proposal(compared, packet))
}

function proposal({ item, field, theirs, stand }: Comparison, { addressee: from }: Packet): OpenQuestion[] {
  if (stand === 'held' || stand === 'gone') return []
  const single = field === 'target' || field === 'due' || field === 'text'
  const value = single && (typeof theirs === 'number' || typeof theirs === 'string') ? theirs : undefined
  return [{ kind: 'proposal', item: item.id, from, field, ...(value === undefined ? {} : { value }) }]
}

function refusal({ answer, packet }: SaidAnswer, item: ItemId): OpenQuestion {
  const words = answer.reason?.trim()
  return { kind: 'cannot', item, from: packet.addressee, ...(words ? { words } : {}) }
}

function silentOn(index: DealIndex, packet: Packet): OpenQuestion[] {
  const due = packet.due ?? index.facts.rounds.get(packet.round)?.due
  return packet.asked.flatMap((id): OpenQuestion[] => {
    const item = sentItem(packet, id) === undefined ? undefined : itemOf(index, id)
    if (item === undefined) return []
    return [{ kind: 'no-answer', item, from: packet.addressee, ...(due === undefined ? {} : { due }) }]
  })
}

function itemOf({ plan }: DealIndex, id: string): ItemId | undefined {
  return plan.tables.item.get(id)?.id
}
