import type { OpenQuestion } from '../../domain/plan/open-question.ts'
import { compareCounter, sentItem } from '../../catchball/compare.ts'
import type { Comparison } from '../../catchball/compare.ts'
import type { FiledResponse, Packet, Round } from '../../catchball/records.ts'
import type { Answer } from '../../catchball/response.ts'
import { recordsEqual } from '../../domain/diff/records-equal.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { PersonId } from '../../domain/record/ids.ts'
import { heardOf, newestPackets } from '../check-plan/heard.ts'
import type { Heard } from '../check-plan/heard.ts'

/** The catch-ball around a plan, as its store keeps it. */
export interface CatchballState {
  readonly rounds: readonly Round[]
  readonly packets: readonly Packet[]
  readonly responses: readonly FiledResponse[]
}

/**
 * What waits for a word of somebody: questions, proposals that the plan has not taken up, refusals of items that stand as they
 * were sent, and packets without an answer. Only the last packet of each addressee in each matrix counts.
 */
export function openQuestions(plan: Plan, { rounds, packets, responses }: CatchballState): OpenQuestion[] {
  const newest = newestPackets(packets)
  const heard = heardOf(newest, responses)
  const answered = new Set(heard.map(({ packet }) => packet.id))
  return [
    ...heard.flatMap(each => saidIn(plan, each)),
    ...newest.filter(({ id }) => !answered.has(id)).flatMap(packet => unanswered(plan, packet, rounds)),
  ]
}

function saidIn(plan: Plan, { packet, response }: Heard): OpenQuestion[] {
  const from = plan.tables.person.get(response.from.person)?.id ?? packet.addressee
  return response.answers.flatMap(answer => {
    const sent = sentItem(packet, answer.item)
    const now = sent && plan.tables.item.get(sent.id)
    if (sent === undefined || now === undefined) return []
    return [
      ...(answer.questions ?? []).map(words => ({ kind: 'question', item: now.id, from, words }) as const),
      ...compareCounter(packet, plan, answer).flatMap(compared => proposal(compared, from)),
      ...refusal(answer, sent, now, from),
    ]
  })
}

function proposal({ item, field, theirs, stand }: Comparison, from: PersonId): OpenQuestion[] {
  if (stand === 'held' || stand === 'gone') return []
  const single = field === 'target' || field === 'due' || field === 'text'
  const value = single && (typeof theirs === 'number' || typeof theirs === 'string') ? theirs : undefined
  return [{ kind: 'proposal', item: item.id, from, field, ...(value === undefined ? {} : { value }) }]
}

/** An item that was changed since it was refused has had its answer. */
function refusal({ verdict, reason }: Answer, sent: Item, now: Item, from: PersonId): OpenQuestion[] {
  if (verdict !== 'cannot' || !recordsEqual({ ...sent, order: '' }, { ...now, order: '' })) return []
  const words = reason?.trim()
  return [{ kind: 'cannot', item: now.id, from, ...(words ? { words } : {}) }]
}

function unanswered(plan: Plan, packet: Packet, rounds: readonly Round[]): OpenQuestion[] {
  const due = packet.due ?? rounds.find(({ id }) => id === packet.round)?.due
  return packet.asked.flatMap((id): OpenQuestion[] => {
    if (!plan.tables.item.has(id)) return []
    return [{ kind: 'no-answer', item: id, from: packet.addressee, ...(due === undefined ? {} : { due }) }]
  })
}
