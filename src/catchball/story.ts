import type { Offer } from './response.ts'
import type { Counter, Decision } from '../domain/decision/decision.ts'
import type { PersonId } from '../domain/record/ids.ts'
import { termsSent } from './fold-deal.ts'
import type { DealIndex } from './deal.ts'
import type { Message, Packet, ResponseOrigin, Visibility } from './records.ts'
import type { Statement } from './statements.ts'
import type { Terms } from './terms.ts'

interface Entry {
  /** ISO 8601, UTC: when it was sent, filed, decided or said. */
  readonly at: string
  readonly side: 'ours' | 'theirs'
  readonly who: string
  readonly visibility: Visibility
  /** With visibility "addressee": who besides the office. */
  readonly readers: readonly PersonId[]
}

/** One line of an item's story: what was sent, answered, asked, decided and said about it, by whom and why. */
export type StoryEntry = Entry &
  (
    | { readonly kind: 'sent'; readonly round: number; readonly to: PersonId; readonly terms?: Terms }
    | {
        readonly kind: 'answered'
        readonly verdict: 'accept' | 'counter' | 'cannot'
        readonly counter?: Counter
        readonly reason?: string
        readonly origin: ResponseOrigin
        readonly standing: Statement['standing']
        readonly response: string
      }
    | {
        readonly kind: 'said'
        readonly what: 'question' | 'obstacle' | 'need' | 'condition' | 'comment' | 'offer' | 'message'
        readonly text: string
        /** What a reply names it by. */
        readonly response?: string
      }
    | { readonly kind: 'decided'; readonly decision: Decision }
  )

/** What is offered where no text says it. */
const OFFERED: Readonly<Record<Offer['kind'], string>> = {
  priority: 'a priority',
  metric: 'a metric',
  link: 'another link',
  drop: 'to drop it',
  'hand-on': 'to hand it on',
}

/** Everything that happened about an item, offer or request, in the order it happened. Nothing is ever left out of it. */
export function storyOf(index: DealIndex, statements: readonly Statement[], about: string): StoryEntry[] {
  const own = statements.filter(one => one.about === about)
  const digests = new Set(own.map(({ response }) => response.digest))
  const decisions = index.facts.decisions.filter(
    one => one.item === about && (one.response === undefined || digests.has(one.response)),
  )
  const messages = index.facts.messages.filter(({ item }) => item === about)
  const packets = (index.asking.get(about) ?? []).filter(({ id }) => !index.withdrawn.has(id))
  return [
    ...packets.map(packet => sent(index, packet, about)),
    ...own.flatMap(answered),
    ...decisions.map(decision => decided(decision, own)),
    ...messages.map(posted),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The part of a story that a person outside the office may read. */
export function visibleTo(story: readonly StoryEntry[], reader: PersonId): StoryEntry[] {
  return story.filter(
    ({ visibility, readers }) =>
      visibility === 'carriers' || (visibility === 'addressee' && readers.includes(reader)),
  )
}

function sent({ facts }: DealIndex, packet: Packet, about: string): StoryEntry {
  const terms = termsSent(packet, about)
  return {
    ...{ kind: 'sent', at: packet.madeAt, side: 'ours', who: packet.sentBy ?? '', to: packet.addressee },
    ...{ round: facts.rounds.get(packet.round)?.number ?? 1, ...(terms && { terms }) },
    ...{ visibility: 'addressee', readers: [packet.addressee] },
  }
}

function answered(statement: Statement): StoryEntry[] {
  const { filed, response, packet, standing } = statement
  const entry: Entry = {
    ...{ at: filed.filedAt, side: 'theirs', who: response.from.name },
    ...{ visibility: 'addressee', readers: [packet.addressee] },
  }
  const words = saidIn(statement).map(([what, text]): StoryEntry => ({
    ...entry,
    kind: 'said',
    what,
    text,
    response: response.digest,
  }))
  if (statement.kind === 'offer' || statement.answer.verdict === null) return words
  const { verdict, counter, reason } = statement.answer
  const common = { verdict, standing, origin: filed.origin, response: response.digest }
  const values = { ...(counter && { counter }), ...(reason === undefined ? {} : { reason }) }
  return [{ ...entry, kind: 'answered', ...common, ...values }, ...words]
}

type Words = readonly [what: Extract<StoryEntry, { kind: 'said' }>['what'], text: string]

/** What a statement says in words besides its verdict. */
function saidIn(statement: Statement): Words[] {
  if (statement.kind === 'offer') {
    const { text, kind, reason } = statement.offer
    return [['offer', [text ?? OFFERED[kind], reason].filter(Boolean).join(': ')]]
  }
  const {
    questions = [],
    obstacles = [],
    needs = [],
    conditions = [],
    comment,
    verdict,
    reason,
  } = statement.answer
  return [
    ...questions.map((text): Words => ['question', text]),
    ...obstacles.map((text): Words => ['obstacle', text]),
    ...needs.map(({ kind, has, needs: wanted }): Words => [
      'need',
      `${kind}: ${[has === undefined ? '' : `has ${has}`, wanted === undefined ? '' : `needs ${wanted}`].filter(Boolean).join(', ')}`,
    ]),
    ...conditions.map(({ what, from, by }): Words => [
      'condition',
      [what, from && `from ${from}`, by && `by ${by}`].filter(Boolean).join(', '),
    ]),
    ...(verdict === null && reason !== undefined ? [['comment', reason] as const] : []),
    ...(comment === undefined ? [] : [['comment', comment] as const]),
  ]
}

function decided(decision: Decision, statements: readonly Statement[]): StoryEntry {
  const to = statements.find(({ response }) => response.digest === decision.response)?.packet.addressee
  return {
    ...{ kind: 'decided', at: decision.at, side: 'ours', who: decision.author, decision },
    ...{ visibility: to === undefined ? 'carriers' : 'addressee', readers: to === undefined ? [] : [to] },
  }
}

function posted({ at, author, text, visibility, addressees }: Message): StoryEntry {
  return {
    kind: 'said',
    what: 'message',
    at,
    side: 'ours',
    who: author,
    text,
    visibility,
    readers: addressees,
  }
}
