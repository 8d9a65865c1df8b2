import type { Decision } from '../domain/decision/decision.ts'
import type { Item } from '../domain/item/item.ts'
import type { ItemId, MatrixId, PersonId } from '../domain/record/ids.ts'
import { byOrder } from '../support/order-key.ts'
import type { Deal } from './deal.ts'
import { itemNamed } from './deals.ts'
import { termsSent } from './fold-deal.ts'
import type { Negotiation } from './negotiation.ts'
import { needsDecision } from './outcome.ts'
import { packetState } from './packet-state.ts'
import type { Packet, Round } from './records.ts'
import type { SaidOffer, Statement } from './statements.ts'
import { storyOf } from './story.ts'
import type { StoryEntry } from './story.ts'
import { changesIn, termsOf } from './terms.ts'
import type { TermChange } from './terms.ts'

/** What was said and decided about one item between two rounds, and what of it changed. */
export interface ReportedItem {
  readonly item: Item
  readonly deal: Deal | undefined
  /** Before and now, field by field; none where everything stands as it was sent. */
  readonly changes: readonly TermChange[]
  /** Answers and decisions, in order. */
  readonly said: readonly Extract<StoryEntry, { kind: 'answered' | 'decided' }>[]
  /** How many questions were asked and are not answered yet. */
  readonly questions: number
}

/** What somebody offered of their own, and what became of it. */
export interface ReportedOffer {
  readonly from: string
  readonly offer: SaidOffer['offer']
  readonly decision: Decision | undefined
}

/** What happened in a matrix from one round to another, or to today. */
export interface ChangeReport {
  readonly matrix: MatrixId
  readonly from: Round
  /** Absent: today. */
  readonly to?: Round
  /** What changed, then the rest, each in the order of the sheet. */
  readonly items: readonly ReportedItem[]
  readonly offers: readonly ReportedOffer[]
  /** Who was asked in these rounds. */
  readonly asked: readonly PersonId[]
  /** Of whom nothing came back, as somebody recorded. */
  readonly silent: readonly PersonId[]
  /** Of whom nothing has come back yet. */
  readonly awaited: readonly PersonId[]
}

/**
 * What the negotiation of a matrix came to between two rounds: for every item that was asked about, what was sent in the first of
 * them against what the second one sent, or against the plan of today; who said what to it, what was decided and why.
 *
 * `from` and `to` are numbers of rounds; without `to` it is until today. Undefined where there is no such round, or nothing
 * between the two.
 */
export function changeReport(
  negotiation: Negotiation,
  matrix: MatrixId,
  { from, to }: { readonly from: number; readonly to?: number },
): ChangeReport | undefined {
  const { facts } = negotiation.index
  const rounds = [...facts.rounds.values()].filter(round => round.matrix === matrix)
  const first = rounds.find(({ number }) => number === from)
  const last = rounds.find(({ number }) => number === to)
  if (first === undefined || (to !== undefined && (last === undefined || to <= from))) return undefined
  const numbers = new Map(rounds.map(({ id, number }) => [id, number]))
  const span: Span = { matrix, from: first.openedAt, until: last?.openedAt ?? LATEST }
  const inSpan = ({ round }: Packet) => {
    const number = numbers.get(round)
    return number !== undefined && number >= from && (to === undefined || number < to)
  }
  const open = ({ id }: Packet) => !negotiation.index.withdrawn.has(id)
  const packets = facts.packets.filter(packet => inSpan(packet) && open(packet))
  const later = facts.packets.filter(({ round }) => round === last?.id)
  const said = negotiation.statements.filter(({ packet }) => packets.includes(packet))
  return {
    ...{ matrix, from: first, ...(last && { to: last }) },
    items: reportedItems(negotiation, span, packets, later),
    offers: said.filter(isOffer).map(offerOf),
    asked: [...new Set(packets.map(({ addressee }) => addressee))],
    ...silentIn(negotiation, packets, said),
  }
}

/** Later than any moment that a record can hold. */
const LATEST = '\uffff'

interface Span {
  readonly matrix: MatrixId
  /** ISO 8601. */
  readonly from: string
  readonly until: string
}

function reportedItems(
  negotiation: Negotiation,
  span: Span,
  packets: readonly Packet[],
  later: readonly Packet[],
): ReportedItem[] {
  const { index } = negotiation
  const ids = [...new Set(packets.flatMap(({ asked }) => asked))]
  const items = ids.map(id => itemNamed(index, id)).filter(item => item !== undefined)
  const reported = items.sort(bySheet).map(item => reportedItem(negotiation, span, item, packets, later))
  return [
    ...reported.filter(({ changes }) => changes.length > 0),
    ...reported.filter(({ changes }) => changes.length === 0),
  ]
}

const KINDS = ['breakthrough', 'goal', 'priority', 'metric']

function bySheet(a: Item, b: Item): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byOrder(a, b)
}

function reportedItem(
  { index, statements }: Negotiation,
  { from, until }: Span,
  item: Item,
  packets: readonly Packet[],
  later: readonly Packet[],
): ReportedItem {
  const asking = packets.find(({ asked }) => asked.includes(item.id))
  const before = asking && termsSent(asking, item.id)
  const sent = later.map(packet => termsSent(packet, item.id)).find(terms => terms !== undefined)
  const gone = !index.plan.tables.item.has(item.id) || item.setAside !== undefined
  const after = sent ?? (gone ? undefined : termsOf(index.plan, item))
  const said = storyOf(index, statements, item.id).filter(
    (entry): entry is ReportedItem['said'][number] =>
      (entry.kind === 'answered' || entry.kind === 'decided') && entry.at >= from && entry.at < until,
  )
  return {
    ...{ item, deal: index.dealOf(item.id), said },
    changes: before && after ? changesIn(before, after) : [],
    questions: openQuestionsOn(statements, item.id, packets),
  }
}

function openQuestionsOn(statements: readonly Statement[], item: ItemId, packets: readonly Packet[]): number {
  return statements
    .filter(one => one.about === item && one.standing === 'waiting' && packets.includes(one.packet))
    .reduce((sum, one) => sum + (one.kind === 'answer' ? (one.answer.questions ?? []).length : 0), 0)
}

function isOffer(statement: Statement): statement is Extract<Statement, { kind: 'offer' }> {
  return statement.kind === 'offer' && statement.standing !== 'replaced'
}

function offerOf(statement: Extract<Statement, { kind: 'offer' }>): ReportedOffer {
  const { response, offer, decisions } = statement
  return {
    ...{ from: response.from.name, offer },
    decision: needsDecision(statement) ? undefined : decisions.at(-1),
  }
}

function silentIn(
  { index }: Negotiation,
  packets: readonly Packet[],
  said: readonly Statement[],
): Pick<ChangeReport, 'silent' | 'awaited'> {
  const spoke = new Set(said.map(({ packet }) => packet.addressee))
  const quiet = packets.filter(({ addressee }) => !spoke.has(addressee))
  const whose = (recorded: boolean) =>
    quiet
      .filter(packet => (packetState(index, packet, []) === 'no answer') === recorded)
      .map(({ addressee }) => addressee)
  const awaited = new Set(whose(false))
  return { silent: [...new Set(whose(true))].filter(person => !awaited.has(person)), awaited: [...awaited] }
}
