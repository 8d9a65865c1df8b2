import type { Plan } from '../domain/plan/plan.ts'
import type { ItemId } from '../domain/record/ids.ts'
import { compareCounter, sentItem, stillStands } from './compare.ts'
import type { FiledResponse, Packet } from './records.ts'
import { responseSchema } from './response.ts'
import type { Answer } from './response.ts'

/**
 * What catch-ball has come to about an item: asked and nobody answered; accepted as it is now (an accepted counter among it);
 * accepted, but changed since; countered otherwise than the plan says; said to be impossible.
 */
export type AnswerState = 'asked' | 'accepted' | 'changed' | 'countered' | 'cannot'

/** From the least weighty to the one that decides where several people answered. */
const WEIGHT: readonly AnswerState[] = ['asked', 'accepted', 'changed', 'countered', 'cannot']

/**
 * The state of every item that somebody was asked about.
 *
 * Of each person the last answer about an item counts, in the order of filing; of several people the weightiest does, so that one
 * refusal is not drowned by acceptances. An answer without a verdict, such as a question alone, leaves the item asked.
 */
export function answerStates(
  plan: Plan,
  packets: readonly Packet[],
  responses: readonly FiledResponse[],
): Map<ItemId, AnswerState> {
  const last = lastAnswers(plan, packets, responses)
  const states = new Map<ItemId, AnswerState>()
  const note = (item: ItemId, state: AnswerState) => {
    const before = states.get(item)
    if (before === undefined || WEIGHT.indexOf(state) > WEIGHT.indexOf(before)) states.set(item, state)
  }
  for (const packet of packets) for (const item of packet.asked) note(item, 'asked')
  for (const { item, state } of last.values()) note(item, state)
  return states
}

interface Given {
  readonly item: ItemId
  readonly state: AnswerState
}

/** By person and item. */
function lastAnswers(
  plan: Plan,
  packets: readonly Packet[],
  responses: readonly FiledResponse[],
): ReadonlyMap<string, Given> {
  const byId = new Map(packets.map(packet => [packet.id, packet]))
  const last = new Map<string, Given>()
  for (const filed of responses) {
    const packet = byId.get(filed.packet)
    const read = packet && responseSchema.safeParse(parsed(filed.body))
    if (packet === undefined || read?.success !== true) continue
    for (const answer of read.data.answers) {
      const item = sentItem(packet, answer.item)?.id
      const state = stateOf(packet, plan, answer)
      if (item !== undefined && state !== undefined) last.set(`${packet.addressee} ${item}`, { item, state })
    }
  }
  return last
}

function stateOf(packet: Packet, plan: Plan, answer: Answer): AnswerState | undefined {
  switch (answer.verdict) {
    case 'accept':
      return stillStands(packet, plan, answer) ? 'accepted' : 'changed'
    case 'counter':
      return compareCounter(packet, plan, answer).every(({ stand }) => stand === 'held')
        ? 'accepted'
        : 'countered'
    case 'cannot':
      return 'cannot'
    case null:
      return undefined
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
