import type { FindingContext, OpenMatter } from '../../alignment/findings/context.ts'
import { compareCounter } from '../../catchball/compare.ts'
import { sentItem } from '../../catchball/packet-index.ts'
import type { FiledResponse, Packet, Round } from '../../catchball/records.ts'
import type { Answer } from '../../catchball/response.ts'
import { recordsEqual } from '../../domain/diff/records-equal.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { LogRow } from '../ports/plan-store.ts'
import { heardOf, newestPackets } from './heard.ts'
import type { Heard } from './heard.ts'

/** What stands around a plan in its file. */
export interface Surroundings {
  readonly rounds: readonly Round[]
  readonly packets: readonly Packet[]
  readonly responses: readonly FiledResponse[]
  readonly log: readonly LogRow[]
  /** Today, as YYYY-MM-DD. */
  readonly today: string
}

/** What happened around the plan, as the rules C29, C30, C37 and C40 ask for it. */
export function aroundPlan(plan: Plan, around: Surroundings): FindingContext {
  const { packets, responses, log } = around
  const newest = newestPackets(packets)
  const heard = heardOf(packets, responses)
  const answered = new Set(heard.map(({ packet }) => packet.id))
  const waiting = newest.filter(({ id }) => !answered.has(id))
  return {
    asked: new Set(packets.flatMap(packet => packet.asked)),
    open: [
      ...heard.flatMap(each => openAnswers(plan, each)),
      ...waiting.flatMap(packet => openPacket(plan, packet, around)),
    ],
    silent: silentItems(heard),
    late: lateItems(plan, log),
  }
}

function openAnswers(plan: Plan, { packet, since, response }: Heard): OpenMatter[] {
  return response.answers.flatMap(answer => {
    const item = sentItem(packet, answer.item)
    if (item === undefined) return []
    const about = { matrix: packet.matrix, item: item.id, who: response.from.name, since }
    const countered = compareCounter(packet, plan, answer).some(({ stand }) => stand !== 'held')
    const open: OpenMatter[] = []
    if ((answer.questions?.length ?? 0) > 0) open.push({ ...about, what: 'question' })
    if (countered) open.push({ ...about, what: 'counter' })
    return open
  })
}

/** A packet without an answer: over its date, or about something that the plan says differently by now. */
function openPacket(plan: Plan, packet: Packet, { rounds, today }: Surroundings): OpenMatter[] {
  const who = plan.tables.person.get(packet.addressee)?.name ?? ''
  const due = packet.due ?? rounds.find(({ id }) => id === packet.round)?.due
  const since = due?.padEnd(10, '-31')
  const late = since !== undefined && since < today
  return packet.asked.flatMap((id): OpenMatter[] => {
    const [sent, now] = [sentItem(packet, id), plan.tables.item.get(id)]
    if (now === undefined) return []
    const about = { matrix: packet.matrix, item: now.id, who }
    if (late) return [{ ...about, what: 'no-answer', since }]
    const same = sent !== undefined && recordsEqual({ ...sent, order: '' }, { ...now, order: '' })
    return same ? [] : [{ ...about, what: 'stale' }]
  })
}

/** Items that were answered, always by an acceptance and nothing else. */
function silentItems(heard: readonly Heard[]): ItemId[] {
  const silent = new Map<ItemId, boolean>()
  for (const { packet, response } of heard) {
    for (const answer of response.answers) {
      const item = sentItem(packet, answer.item)?.id
      if (item !== undefined) silent.set(item, (silent.get(item) ?? true) && isSilent(answer))
    }
  }
  return [...silent].filter(([, without]) => without).map(([id]) => id)
}

function isSilent({ verdict, reason, comment, ...lists }: Answer): boolean {
  const said = [lists.questions, lists.obstacles, lists.needs, lists.conditions]
  return verdict === 'accept' && !reason && !comment && said.every(list => !list?.length)
}

/** Items that came after the period had begun. What is imported or restored was there before. */
function lateItems(plan: Plan, log: readonly LogRow[]): Set<ItemId> {
  const { periodStart } = headOf(plan)
  const late = new Set<ItemId>()
  if (periodStart === undefined) return late
  for (const { at, origin, diff } of log) {
    if (at.slice(0, 7) < periodStart || origin === 'imported' || origin === 'restored' || origin === 'new')
      continue
    for (const record of Object.values(diff.added)) if (record.table === 'item') late.add(record.id)
  }
  return late
}
