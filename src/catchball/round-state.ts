import type { DealIndex } from './deal.ts'
import { isSettled, itemNamed } from './deals.ts'
import { needsDecision } from './outcome.ts'
import { marksOn } from './packet-state.ts'
import type { Packet, Round } from './records.ts'
import { answererOf } from './rights.ts'
import type { Statement } from './statements.ts'

/** What still keeps a round open: a packet without an answer, an answer without a decision, an item nobody spoke to. */
export interface Gap {
  readonly kind: 'no answer' | 'undecided' | 'unanswered item'
  readonly packet: string
  readonly person: string
  readonly item?: string
  readonly code?: string
}

/** The round of a matrix that packets go out in: its newest, unless it was closed. */
export function openRound(
  rounds: Iterable<Round>,
  closed: ReadonlySet<string>,
  matrix: string,
): Round | undefined {
  const newest = newestRound(rounds, matrix)
  return newest === undefined || closed.has(newest.id) ? undefined : newest
}

/** The newest round of a matrix, open or closed. */
export function newestRound(rounds: Iterable<Round>, matrix: string): Round | undefined {
  let newest: Round | undefined
  for (const round of rounds)
    if (round.matrix === matrix && (newest === undefined || round.number > newest.number)) newest = round
  return newest
}

/** The rounds that were closed, by id. Undoing a closing opens the round again, unless a later one was opened meanwhile. */
export function closedRounds({ facts }: DealIndex): Set<string> {
  const closed = facts.decisions.filter(({ act }) => act === 'close').flatMap(({ round }) => round ?? [])
  return new Set(closed)
}

/**
 * What keeps a round from being closed. It closes when every item is accepted, decided with a reason, carried over, withdrawn
 * or escalated to a named person with a date, and when of every packet something came back or "no answer" is recorded.
 * Source: the catch-ball issue, part 1.
 */
export function gapsIn(index: DealIndex, round: Round, statements: readonly Statement[]): Gap[] {
  const packets = index.facts.packets.filter(packet => packet.round === round.id)
  return packets
    .filter(packet => !index.withdrawn.has(packet.id) && !isRemade(packets, packet, statements))
    .flatMap(packet =>
      gapsOf(
        index,
        packet,
        statements.filter(one => one.packet.id === packet.id),
      ),
    )
}

/** A packet that was made anew with other contents is asked by the newer one, unless it was answered itself. */
function isRemade(packets: readonly Packet[], packet: Packet, statements: readonly Statement[]): boolean {
  const newer = packets.findLast(({ addressee }) => addressee === packet.addressee)
  return newer !== packet && !statements.some(one => one.packet.id === packet.id)
}

function gapsOf(index: DealIndex, packet: Packet, said: readonly Statement[]): Gap[] {
  const { plan } = index
  const common = { packet: packet.id, person: packet.addressee }
  const carried = carriedFrom(index, packet)
  if (said.length === 0) {
    const noted =
      marksOn(index, packet, 'no-answer') !== undefined || packet.asked.every(id => carried.has(id))
    return noted ? [] : [{ kind: 'no answer', ...common }]
  }
  const undecided = said
    .filter(statement => needsDecision(statement) && !carried.has(statement.about))
    .map(({ about }): Gap => ({ kind: 'undecided', ...common, ...named(index, about) }))
  const silent = packet.asked.filter(id => {
    const item = plan.tables.item.get(id)
    if (item === undefined || item.setAside !== undefined || carried.has(id)) return false
    if (answererOf(plan, item) !== packet.addressee || isSettled(index.dealOf(id))) return false
    const spoke = said.some(one => one.about === id && one.kind === 'answer' && one.answer.verdict !== null)
    return !spoke && marksOn(index, packet, 'no-answer') === undefined
  })
  return [
    ...undecided,
    ...silent.map((id): Gap => ({ kind: 'unanswered item', ...common, ...named(index, id) })),
  ]
}

/** Items of a packet that were carried over, withdrawn or escalated by name, in its round. */
function carriedFrom({ facts }: DealIndex, packet: Packet): Set<string> {
  const acts = new Set(['carry', 'withdraw', 'escalate', 'no-answer'])
  return new Set(
    facts.decisions
      .filter(one => acts.has(one.act) && one.item !== undefined)
      .filter(one => one.packet === packet.id || (one.packet === undefined && one.round === packet.round))
      .flatMap(({ item }) => item ?? []),
  )
}

function named(index: DealIndex, id: string): Pick<Gap, 'item' | 'code'> {
  const code = itemNamed(index, id)?.code
  return { item: id, ...(code === undefined ? {} : { code }) }
}
