import { COUNTER_FIELDS } from '../domain/decision/decision.ts'
import type { CounterField, Decision } from '../domain/decision/decision.ts'
import { recordsEqual } from '../domain/diff/records-equal.ts'
import { grouped } from '../support/grouped.ts'
import type { Facts, Heard } from './facts.ts'
import type { Answer, Offer } from './response.ts'

/** One thing that somebody said in a response: an answer to an item or request, or an offer of their own. */
interface Said extends Heard {
  /** The item, request or offer that it is about, as the response names it. */
  readonly about: string
}
export interface SaidAnswer extends Said {
  readonly kind: 'answer'
  readonly answer: Answer
}
export interface SaidOffer extends Said {
  readonly kind: 'offer'
  readonly offer: Offer
}

/**
 * Where a statement stands: `waiting` for a decision of ours, `decided` with a reason, or `replaced` by a later one of the same
 * person. Exactly one of the three at any time.
 */
export type Standing = 'waiting' | 'decided' | 'replaced'

/** A statement with what became of it. */
export type Statement = (SaidAnswer | SaidOffer) & {
  readonly standing: Standing
  /** Decisions about it, oldest first. */
  readonly decisions: readonly Decision[]
  /** It would change what is decided already; that stays as it is unless we decide on this one. */
  readonly reopens: boolean
}

/**
 * Everything that was ever said, with its standing; person by person and matter by matter, each in order.
 *
 * The order of two responses of one person does not hang on which was filed first, as far as anything else tells: an earlier
 * packet comes first; of one packet, the earlier signature, where all are signed on different days; else as they were filed.
 */
export function statementsOf(facts: Facts): Statement[] {
  const byKey = grouped(facts.decisions, ({ response, item }) => `${response} ${item}`)
  const replies = new Set(
    facts.messages.flatMap(({ item, replies: digests }) => digests.map(one => `${one} ${item}`)),
  )
  return [...sequences(facts).values()].flatMap(sequence => judged(sequence, byKey, replies))
}

/** The matters of each person, each with all that they said about it, in order. */
function sequences(facts: Facts): Map<string, (SaidAnswer | SaidOffer)[]> {
  const found = new Map<string, (SaidAnswer | SaidOffer)[]>()
  const add = (matter: string, said: SaidAnswer | SaidOffer) => {
    const sequence = found.get(matter)
    if (sequence === undefined) found.set(matter, [said])
    else sequence.push(said)
  }
  for (const heard of inOrder(facts)) {
    const { response, packet } = heard
    for (const answer of response.answers)
      add(`${packet.addressee} ${answer.item}`, { ...heard, kind: 'answer', about: answer.item, answer })
    // An offer's id is its place in one packet, not a name that holds beyond it.
    for (const offer of response.offers)
      add(`${packet.addressee} ${packet.id} ${offer.id}`, { ...heard, kind: 'offer', about: offer.id, offer })
  }
  return found
}

/** The responses, packet by packet in the order they were sent, revisions of one packet in theirs. */
function inOrder({ packets, heard }: Facts): Heard[] {
  const byPacket = grouped(heard, ({ packet }) => packet.id)
  return packets.flatMap(({ id }) => revisions(byPacket.get(id) ?? []))
}

function revisions(heard: readonly Heard[]): readonly Heard[] {
  const days = heard.map(({ response }) => response.signed?.on)
  const told = days.every(day => day !== undefined) && new Set(days).size === days.length
  if (!told) return heard
  return [...heard].sort((a, b) => ((a.response.signed?.on ?? '') < (b.response.signed?.on ?? '') ? -1 : 1))
}

function judged(
  sequence: readonly (SaidAnswer | SaidOffer)[],
  byKey: ReadonlyMap<string, readonly Decision[]>,
  replies: ReadonlySet<string>,
): Statement[] {
  const settled: Statement[] = []
  const last = sequence.length - 1
  return sequence.map((said, at) => {
    const key = `${said.response.digest} ${said.about}`
    const own = byKey.get(key) ?? []
    // The same words again are decided as they were the first time.
    const twin = own.length > 0 ? undefined : settled.find(one => sameWords(one, said))
    const decisions = twin?.decisions ?? own
    const decided = isDecided(said, decisions) || (asksOnly(said) && replies.has(key))
    const standing = decided ? 'decided' : at < last ? 'replaced' : 'waiting'
    const reopens = !decided && settled.some(one => one.packet.id === said.packet.id)
    const statement: Statement = { ...said, standing, decisions, reopens }
    if (decided) settled.push(statement)
    return statement
  })
}

function sameWords(one: Statement, said: SaidAnswer | SaidOffer): boolean {
  if (one.packet.id !== said.packet.id) return false
  if (one.kind === 'answer') return said.kind === 'answer' && recordsEqual(one.answer, said.answer)
  return said.kind === 'offer' && recordsEqual(one.offer, said.offer)
}

/** Acts that decide on a statement whole; `accept` and `decline` may also be about single fields of a counter. */
const DECIDING: ReadonlySet<Decision['act']> = new Set([
  'accept',
  'counter',
  'decline',
  'escalate',
  'withdraw',
])

function isDecided(said: SaidAnswer | SaidOffer, decisions: readonly Decision[]): boolean {
  const acts = decisions.filter(({ act }) => DECIDING.has(act) || (act === 'reply' && asksOnly(said)))
  if (acts.some(({ fields }) => fields === undefined)) return true
  const covered = new Set(acts.flatMap(({ fields }) => fields ?? []))
  const countered = said.kind === 'answer' ? counteredFields(said.answer) : []
  return countered.length > 0 && countered.every(field => covered.has(field))
}

/** The fields that an answer counters. */
export function counteredFields({ verdict, counter = {} }: Answer): CounterField[] {
  return verdict === 'counter' ? COUNTER_FIELDS.filter(field => counter[field] !== undefined) : []
}

/** Whether an answer only asks, needs or remarks: there is nothing to accept or decline in it. */
function asksOnly(said: SaidAnswer | SaidOffer): boolean {
  return said.kind === 'answer' && said.answer.verdict === null && (said.answer.conditions ?? []).length === 0
}

/** What a decision or a reply names a statement by. */
export function keyOf({ response, about }: Pick<Statement, 'response' | 'about'>): string {
  return `${response.digest} ${about}`
}
