import type { Plan } from '../domain/plan/plan.ts'
import type { MatrixId, PersonId } from '../domain/record/ids.ts'
import { grouped } from '../support/grouped.ts'
import type { Deal, DealIndex } from './deal.ts'
import { isSettled } from './deals.ts'
import type { Turn } from './machine.ts'
import { needsDecision } from './outcome.ts'
import { marksOn, openQuestions, packetState } from './packet-state.ts'
import type { PacketState } from './packet-state.ts'
import type { Packet, Round } from './records.ts'
import { rightsIn } from './rights.ts'
import type { Rights } from './rights.ts'
import { closedRounds, gapsIn } from './round-state.ts'
import type { Gap } from './round-state.ts'
import type { Statement } from './statements.ts'

/** Something that a packet asks about, by its id. */
export interface AskedThing extends Pick<Rights, 'verdicts' | 'fields'> {
  readonly id: string
  /** What is needed, where it is a request of others. */
  readonly what?: string
}

/** One addressee in one round. */
export interface BoardCell {
  readonly packet: string
  readonly name: string
  readonly round: number
  readonly state: PacketState
  /** Ours while something waits for a decision or a reply, theirs while the round is open and they have not answered, else nobody's. */
  readonly turn: Extract<Turn, 'ours' | 'theirs' | 'none'>
  readonly due?: string
  readonly overdue: boolean
  /** What the packet asks about, items and then requests of others, with what its addressee may say to each. */
  readonly items: readonly AskedThing[]
  readonly asked: number
  readonly agreed: number
  readonly waiting: number
  readonly questions: number
  readonly handedOver: boolean
}

/** An addressee with what went to and came from them in every round. */
export interface BoardRow {
  readonly person: PersonId
  readonly department?: string
  readonly cells: readonly BoardCell[]
  /** What they said last, and when. */
  readonly last?: { readonly at: string; readonly text: string }
}

export interface BoardRound {
  readonly round: Round
  readonly closed: boolean
  /** What keeps it open. */
  readonly gaps: readonly Gap[]
}

/** People by round, for one matrix. */
export interface Board {
  readonly rounds: readonly BoardRound[]
  readonly rows: readonly BoardRow[]
  readonly deals: readonly Deal[]
}

/** The board of a matrix. `today` is YYYY-MM-DD; a packet without an answer is overdue after its day. */
export function boardOf(
  index: DealIndex,
  statements: readonly Statement[],
  matrix: MatrixId,
  today: string,
): Board {
  const { facts } = index
  const rounds = [...facts.rounds.values()]
    .filter(round => round.matrix === matrix)
    .sort((a, b) => a.number - b.number)
  const closed = closedRounds(index)
  const packets = facts.packets.filter(packet => packet.matrix === matrix)
  const people = [...new Set(packets.map(({ addressee }) => addressee))]
  const byPacket = grouped(statements, ({ packet }) => packet.id)
  const newest = rounds.at(-1)
  const open = newest !== undefined && !closed.has(newest.id) ? newest.id : undefined
  const items = new Set(packets.flatMap(({ asked }) => asked))
  return {
    rounds: rounds.map(round => ({
      ...{ round, closed: closed.has(round.id) || round !== newest },
      gaps: closed.has(round.id) ? [] : gapsIn(index, round, statements),
    })),
    rows: people.map(person => rowOf({ index, byPacket, today, open }, person, packets)),
    deals: [...items].map(id => index.dealOf(id)).filter(deal => deal !== undefined),
  }
}

interface Boarding {
  readonly index: DealIndex
  readonly byPacket: ReadonlyMap<string, readonly Statement[]>
  readonly today: string
  /** The round that is open. */
  readonly open: Round['id'] | undefined
}

function rowOf(boarding: Boarding, person: PersonId, packets: readonly Packet[]): BoardRow {
  const { index, byPacket } = boarding
  const own = packets.filter(({ addressee }) => addressee === person)
  const said = own.flatMap(({ id }) => byPacket.get(id) ?? [])
  const department = departmentOf(index.plan, person)
  const last = lastWord(said)
  return {
    person,
    ...(department === undefined ? {} : { department }),
    cells: own.map(packet => cellOf(boarding, packet)),
    ...(last && { last }),
  }
}

function cellOf({ index, byPacket, today, open }: Boarding, packet: Packet): BoardCell {
  const said = byPacket.get(packet.id) ?? []
  const round = index.facts.rounds.get(packet.round)
  const state = packetState(index, packet, said)
  const due = packet.due ?? round?.due
  const waiting = said.filter(needsDecision).length
  const questions = openQuestions(index, said).length
  const silent = packet.round === open && (state === 'made' || state === 'handed over')
  const accepted = said.some(
    one => one.standing === 'waiting' && one.kind === 'answer' && one.answer.verdict === 'accept',
  )
  return {
    ...{ packet: packet.id, name: packet.name, round: round?.number ?? 1, state },
    turn: waiting + questions > 0 || accepted ? 'ours' : silent ? 'theirs' : 'none',
    ...(due === undefined ? {} : { due }),
    overdue: silent && due !== undefined && due.padEnd(10, '-31') < today,
    items: askedThings(packet),
    asked: packet.asked.length + packet.requests.length,
    agreed: packet.asked.filter(id => isSettled(index.dealOf(id))).length,
    ...{ waiting, questions, handedOver: marksOn(index, packet, 'hand-over') !== undefined },
  }
}

function askedThings(packet: Packet): AskedThing[] {
  const things: { readonly id: string; readonly what?: string }[] = [
    ...packet.asked.map(id => ({ id })),
    ...packet.requests.map(({ id, what }) => ({ id, what })),
  ]
  return things.map(thing => {
    const { verdicts, fields } = rightsIn(packet, thing.id)
    return { ...thing, verdicts, fields }
  })
}

function departmentOf(plan: Plan, person: PersonId): string | undefined {
  const department = plan.tables.person.get(person)?.department
  return department && plan.tables.department.get(department)?.name
}

function lastWord(said: readonly Statement[]): BoardRow['last'] {
  const latest = said.reduce<Statement | undefined>(
    (last, one) => (last && last.filed.filedAt >= one.filed.filedAt ? last : one),
    undefined,
  )
  if (latest === undefined) return undefined
  const words = said.filter(one => one.response.digest === latest.response.digest).map(wordsOf)
  return { at: latest.filed.filedAt, text: words.find(text => text !== '') ?? '' }
}

function wordsOf(said: Statement): string {
  if (said.kind === 'offer') return said.offer.reason ?? said.offer.text ?? ''
  const { reason, questions, obstacles, comment } = said.answer
  return reason ?? questions?.[0] ?? obstacles?.[0] ?? comment ?? ''
}
