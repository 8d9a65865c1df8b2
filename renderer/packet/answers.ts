import type { Offer, ResponseContent } from '../../src/catchball/response.ts'
import type { PacketDocument } from '../../src/catchball/packet-document.ts'
import type { Strength } from '../../src/domain/record/entities.ts'
import type { Matter, Matters } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { answerFrom, offersFrom } from './draft-answer.ts'
import { EMPTY_DRAFT, hasText, progressOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { readDay } from './readings.ts'

/** An offer of the reader's own, as typed. `from` and `to` are items of the packet; of a new item, `to` is what it moves. */
export interface OwnOffer {
  readonly kind: 'priority' | 'metric' | 'link'
  readonly text: string
  readonly from: string
  readonly to: string
  readonly strength: Strength
  readonly reason: string
}

/** Everything that a reader enters on the page. */
export interface Answers {
  readonly drafts: Readonly<Record<string, Draft>>
  /** Ids of agreed items that are answered again, and of items up the chain that are asked about. */
  readonly reopened: readonly string[]
  readonly offers: readonly OwnOffer[]
  readonly sign: { readonly name: string; readonly on: string; readonly behalf: string }
}

export const NO_ANSWERS: Answers = {
  drafts: {},
  reopened: [],
  offers: [],
  sign: { name: '', on: '', behalf: '' },
}

/** The draft of an item; an empty one where nothing was entered. */
export function draftOf(drafts: Answers['drafts'], item: { readonly id: string }): Draft {
  return drafts[item.id] ?? EMPTY_DRAFT
}

/** What is open to be answered: items and requests, what was agreed and is reopened, and what is asked about besides. */
export function openMatters(matters: Matters, reopened: readonly string[]): Matter[] {
  const taken = ({ id }: Matter) => reopened.includes(id)
  return [...matters.asked, ...matters.agreed.filter(taken), ...matters.chain.filter(taken)]
}

/** Whether an offer says what it has to. */
export function isComplete({ kind, text, from, to }: OwnOffer): boolean {
  return kind === 'link' ? from !== '' && to !== '' && from !== to : hasText(text)
}

/** What is wrong with the sign-off, in words; undefined where it is whole or empty. */
export function signProblem({ name, on }: Answers['sign'], strings: PacketStrings): string | undefined {
  const day = readDay(on, strings)
  if (day.kind === 'wrong' || day.kind === 'either') return strings.errors.day
  if (hasText(name) === (day.kind === 'value')) return undefined
  return hasText(name) ? strings.signOff.dateMissing : strings.signOff.nameMissing
}

/** What the reader answered, as the response says it. Items that are not done are left out, and so are notes. */
export function responseContent(
  packet: PacketDocument,
  matters: Matters,
  { drafts, reopened, offers, sign }: Answers,
  strings: PacketStrings,
): ResponseContent {
  const done = openMatters(matters, reopened).filter(item => isDone(item, draftOf(drafts, item)))
  const made = [
    ...offers.filter(isComplete).map(offerFrom),
    ...done.flatMap(item => offersFrom(item, draftOf(drafts, item))),
  ]
  const day = readDay(sign.on, strings)
  return {
    ...{ plan: packet.plan, packet: packet.packet, round: packet.round, base: packet.base },
    from: {
      ...{ person: packet.to.person, name: packet.to.name },
      ...(hasText(sign.behalf) ? { onBehalfOf: sign.behalf } : {}),
    },
    signed: hasText(sign.name) && day.kind === 'value' ? { name: sign.name, on: day.value } : null,
    answers: done.map(item => answerFrom(item, draftOf(drafts, item), strings)),
    offers: made.map((offer, at) => ({ ...offer, id: `new-${at + 1}` })),
  }
}

function isDone(item: Matter, draft: Draft): boolean {
  const progress = progressOf(item, draft)
  return progress === 'answered' || progress === 'asked'
}

function offerFrom({ kind, text, from, to, strength, reason }: OwnOffer): Omit<Offer, 'id'> {
  const ends = kind === 'link' ? [from, to] : to === '' ? [] : [to]
  return { kind, text: kind === 'link' ? '' : text, links: ends.map(id => ({ to: id, strength })), reason }
}
