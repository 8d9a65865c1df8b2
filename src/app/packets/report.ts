import { compareCounter } from '../../catchball/compare.ts'
import { sentItem } from '../../catchball/packet-index.ts'
import type { Comparison, CounterValue, Stand } from '../../catchball/compare.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import type { Packet } from '../../catchball/records.ts'
import { termsSent } from '../../catchball/fold-deal.ts'
import { changesIn, termsOf } from '../../catchball/terms.ts'
import { needsDecision } from '../../catchball/outcome.ts'
import { keyOf } from '../../catchball/statements.ts'
import type { Statement } from '../../catchball/statements.ts'
import type { CounterField } from '../../domain/decision/decision.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import type { Answered } from './examine.ts'

/** A counter that differs both from what was sent and from the plan as it is. */
export interface Conflict {
  /** The matrix by its id in files. */
  readonly matrix: string
  /** The item by its code. */
  readonly item: string
  readonly field: CounterField
  readonly base: CounterValue
  readonly theirs: CounterValue
  readonly ours: CounterValue
}

/** What `merge` says. Source: plan-format, section 3; the field names are the contract. */
export interface MergeReport {
  readonly responses: number
  readonly accepted: number
  readonly countered: number
  readonly cannot: number
  readonly questions: number
  readonly offers: number
  readonly waiting: number
  readonly taken: number
  readonly duplicates: number
  readonly conflicts: readonly Conflict[]
}

/** One countered field of a response, as it stands to the plan. */
export interface FoundCounter {
  readonly digest: string
  readonly from: string
  /** The name of the packet that it answers. */
  readonly packet: string
  readonly item: ItemId
  readonly code: string
  readonly matrix: string
  readonly field: CounterField
  readonly base: CounterValue
  readonly theirs: CounterValue
  readonly ours: CounterValue
  /** `held`: the plan says the same, whoever put it there. */
  readonly stand: Stand
  /** Decided by us, or replaced by a later answer. */
  readonly done: boolean
  readonly reason?: string
}

/** The responses of a call, each document once however often it came. */
export function distinct(answered: readonly Answered[]): Answered[] {
  return [...new Map(answered.map(one => [one.response.digest, one])).values()]
}

/** What somebody said in one of these responses, with what became of it. */
export function statementsIn(negotiation: Negotiation, answered: readonly Answered[]): Statement[] {
  const digests = new Set(answered.map(({ response }) => response.digest))
  return negotiation.statements.filter(({ response }) => digests.has(response.digest))
}

/** Counts what stands in the responses and what of it waits, with the plan as it is now. */
export function reportOn(
  answered: readonly Answered[],
  {
    statements,
    counters,
    ...done
  }: {
    /** What the responses say, and their counters that wait. */
    readonly statements: readonly Statement[]
    readonly counters: readonly FoundCounter[]
    readonly taken: number
    readonly duplicates: number
  },
): MergeReport {
  const responses = distinct(answered)
  const answers = responses.flatMap(({ response }) => response.answers)
  const countered = new Set(counters.map(({ digest, item }) => `${digest} ${item}`))
  const verdicts = (verdict: string) => answers.filter(answer => answer.verdict === verdict).length
  return {
    responses: answered.length,
    accepted: verdicts('accept'),
    countered: verdicts('counter'),
    cannot: verdicts('cannot'),
    questions: answers.reduce((sum, answer) => sum + (answer.questions?.length ?? 0), 0),
    offers: responses.reduce((sum, { response }) => sum + response.offers.length, 0),
    waiting: statements.filter(one => waits(one, countered)).length,
    taken: done.taken,
    duplicates: done.duplicates,
    conflicts: conflictsOf(counters),
  }
}

/** Every countered field among these statements, as it stands to the plan. */
export function countersIn(negotiation: Negotiation, statements: readonly Statement[]): FoundCounter[] {
  const { plan } = negotiation.index
  const found: FoundCounter[] = []
  for (const statement of statements) {
    if (statement.kind !== 'answer' || statement.answer.counter === undefined) continue
    for (const one of compareCounter(statement.packet, plan, statement.answer))
      found.push(counterFrom(negotiation, statement, one, statement.answer.reason))
  }
  return found
}

/** Whether a counter waits for a decision. One whose value the plan holds waits for none: there is nothing to take. */
export function isWaiting({ stand, done }: FoundCounter): boolean {
  return stand !== 'held' && !done
}

/** Notes on answers that meet something else than what was sent: acceptances that no longer hold, items that are gone. */
export function lapsed({ index }: Negotiation, statements: readonly Statement[]): string[] {
  const notes: string[] = []
  for (const statement of statements) {
    const { kind, about, packet, response } = statement
    if (kind !== 'answer' || statement.standing !== 'waiting') continue
    const now = index.plan.tables.item.get(about)
    const gone = now === undefined || now.setAside !== undefined
    if (!gone && (statement.answer.verdict !== 'accept' || stillHolds(index.plan, packet, now))) continue
    const code = sentItem(packet, about)?.code
    if (code === undefined) continue
    notes.push(
      gone
        ? `${code} is no longer in the plan; what ${response.from.name} says is kept. Decline it, or bring the item back.`
        : `${code} has changed since it was sent, so the acceptance by ${response.from.name} no longer holds. Send it again.`,
    )
  }
  return notes
}

/** Whether an item is still what was sent of it. */
function stillHolds(plan: Plan, packet: Packet, now: Item): boolean {
  const sent = termsSent(packet, now.id)
  return sent === undefined || changesIn(sent, termsOf(plan, now)).length === 0
}

/** A statement whose counters all say what the plan says by now waits for no decision. */
function waits(statement: Statement, countered: ReadonlySet<string>): boolean {
  if (!needsDecision(statement)) return false
  if (statement.kind === 'offer' || statement.answer.verdict !== 'counter') return true
  return countered.has(keyOf(statement))
}

function conflictsOf(counters: readonly FoundCounter[]): Conflict[] {
  return counters
    .filter(({ stand }) => stand !== 'clean')
    .map(({ matrix, code, field, base, theirs, ours }) => ({ matrix, item: code, field, base, theirs, ours }))
}

function counterFrom(
  { index }: Negotiation,
  { response, packet, decisions, standing }: Statement,
  found: Comparison,
  reason?: string,
): FoundCounter {
  const { item, field, base, theirs, ours, stand } = found
  const about = decisions.some(({ fields }) => fields === undefined || fields.includes(field))
  return {
    ...{ digest: response.digest, from: response.from.name, packet: packet.name },
    ...{ item: item.id, code: item.code, matrix: index.plan.tables.matrix.get(item.matrix)?.key ?? '' },
    ...{ field, base, theirs, ours, stand, done: about || standing === 'replaced' },
    ...(reason === undefined ? {} : { reason }),
  }
}
