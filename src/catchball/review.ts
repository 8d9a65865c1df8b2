import type { Decision } from '../domain/decision/decision.ts'
import type { ItemId, MatrixId, PersonId } from '../domain/record/ids.ts'
import { compareCounter } from './compare.ts'
import type { Comparison } from './compare.ts'
import { itemNamed } from './deals.ts'
import { effectsOf } from './effect.ts'
import type { Effect } from './effect.ts'
import type { DealState } from './machine.ts'
import type { Negotiation } from './negotiation.ts'
import { needsDecision } from './outcome.ts'
import { termsSent } from './fold-deal.ts'
import { openQuestions } from './packet-state.ts'
import type { Request, ResponseOrigin } from './records.ts'
import type { Answer, Offer } from './response.ts'
import { answererOf } from './rights.ts'
import type { Standing, Statement } from './statements.ts'
import type { Terms } from './terms.ts'

/** A counter field as the review pane shows it: proposed, their counter, current plan. */
export type ReviewField = Pick<Comparison, 'field' | 'base' | 'theirs' | 'ours' | 'stand'>

/** The values of an item that a packet proposed, those that can be countered. */
export type SentValues = Pick<Terms, 'target' | 'due' | 'text' | 'owner' | 'milestones'>

/** One thing that somebody said, with all that a decision about it needs. */
export interface Review {
  /** What a decision names: the response by its digest, and the item, offer or request in it. */
  readonly response: string
  readonly item: string
  readonly packet: string
  readonly packetName: string
  readonly round: number
  readonly person: PersonId
  readonly from: string
  readonly origin: ResponseOrigin
  readonly filedAt: string
  readonly code?: string
  readonly text?: string
  /** What it was asked for, where it answers a request and no item. */
  readonly request?: Request
  /** What was proposed to this person; absent for offers and requests. */
  readonly sent?: SentValues
  /** Whether this person's acceptance of the item counts. */
  readonly counts: boolean
  readonly state?: DealState
  readonly standing: Standing
  /** Whether it waits for a decision, and not for a reply or nothing. */
  readonly waits: boolean
  /** It would change what is decided. */
  readonly reopens: boolean
  readonly answer?: Answer
  readonly offer?: Offer
  /** What of an earlier answer to the same packet it says differently; that one is replaced or stays decided. */
  readonly earlier?: Answer
  readonly fields: readonly ReviewField[]
  /** What taking the target would do to the targets that it feeds. */
  readonly effects: readonly Effect[]
  readonly openQuestions: readonly string[]
  readonly decisions: readonly Decision[]
}

/** Everything that was said in a matrix and was not replaced, for the review pane; in the order it was sent and answered. */
export function reviewsOf(negotiation: Negotiation, matrix: MatrixId): Review[] {
  const own = negotiation.statements.filter(({ packet }) => packet.matrix === matrix)
  const asking = new Set(openQuestions(negotiation.index, own))
  return own
    .filter(({ standing }) => standing !== 'replaced')
    .map(statement => reviewOf(negotiation, statement, own, asking))
}

function reviewOf(
  { index, facts }: Negotiation,
  statement: Statement,
  all: readonly Statement[],
  asking: ReadonlySet<Statement>,
): Review {
  const { response, packet, about, filed, standing, reopens, decisions } = statement
  const item = itemNamed(index, about)
  const deal = item && index.dealOf(item.id)
  const fields = statement.kind === 'answer' ? compareCounter(packet, index.plan, statement.answer) : []
  const earlier = earlierOf(statement, all)
  const request = packet.requests.find(({ id }) => id === about)
  const sent = statement.kind === 'answer' ? termsSent(packet, about) : undefined
  const questions = statement.kind === 'answer' && asking.has(statement) ? statement.answer.questions : []
  return {
    ...{ response: response.digest, item: about, packet: packet.id, packetName: packet.name },
    ...{ round: facts.rounds.get(packet.round)?.number ?? 1, person: packet.addressee },
    ...{
      from: response.from.name,
      origin: filed.origin,
      filedAt: filed.filedAt,
      standing,
      reopens,
      decisions,
    },
    ...(item && { code: item.code, text: item.text }),
    ...(request && { request }),
    ...(sent && { sent: valuesIn(sent) }),
    counts: item !== undefined && answererOf(index.plan, item) === packet.addressee,
    ...(deal && { state: deal.state }),
    waits: needsDecision(statement),
    ...(statement.kind === 'answer' ? { answer: statement.answer } : { offer: statement.offer }),
    ...(earlier && { earlier }),
    fields: fields.map(({ field, base, theirs, ours, stand }) => ({ field, base, theirs, ours, stand })),
    effects: effectsIn(index, fields),
    openQuestions: questions ?? [],
  }
}

function valuesIn({ target, due, text, owner, milestones }: Terms): SentValues {
  return { target, due, text, owner, milestones }
}

function earlierOf(statement: Statement, all: readonly Statement[]): Answer | undefined {
  const before = all.filter(
    one => one.about === statement.about && one.packet.id === statement.packet.id && one.kind === 'answer',
  )
  const at = before.indexOf(statement)
  const last = at > 0 ? before[at - 1] : undefined
  return last?.kind === 'answer' ? last.answer : undefined
}

function effectsIn({ plan }: Negotiation['index'], fields: readonly Comparison[]): Effect[] {
  const target = fields.find(({ field }) => field === 'target')
  if (target === undefined || typeof target.theirs !== 'number') return []
  return effectsOf(plan, new Map<ItemId, number>([[target.item.id, target.theirs]]))
}
