import type { Decision } from '../domain/decision/decision.ts'
import type { Item } from '../domain/item/item.ts'
import { headOf } from '../domain/plan/plan.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { PersonId } from '../domain/record/ids.ts'
import { grouped } from '../support/grouped.ts'
import type { Prose, ProseItem, ProsePiece } from '../support/prose.ts'
import type { ChangeReport, ReportedItem, ReportedOffer } from './change-report.ts'
import { isSettled } from './deals.ts'
import type { DealState } from './machine.ts'
import { changeWords, counterWords, shortDate } from './term-words.ts'

/**
 * A change report in sentences, for screen and paper: how far the negotiation is, what changed with before and now, who said
 * what and why; then what is open, what was agreed as proposed, what was offered, and who did not answer.
 */
export function reportProse(plan: Plan, report: ChangeReport): Prose {
  const { items, from, to, matrix } = report
  const changed = items.filter(({ changes }) => changes.length > 0)
  const same = items.filter(({ changes }) => changes.length === 0)
  const agreed = same.filter(({ deal }) => isSettled(deal))
  const open = same.filter(({ deal }) => !isSettled(deal))
  const title = plan.tables.matrix.get(matrix)?.title ?? headOf(plan).title
  return {
    language: 'en',
    kind: `Catch-ball, what changed from round ${from.number} to ${to === undefined ? 'today' : `round ${to.number}`}`,
    title,
    note: `Round ${from.number} went out on ${shortDate(from.openedAt)}${
      to === undefined ? '' : `, round ${to.number} on ${shortDate(to.openedAt)}`
    }.`,
    pieces: [
      { piece: 'lead', text: leadOf(report, changed.length) },
      ...section(
        'Changed',
        changed.map(one => itemPiece(plan, one)),
      ),
      ...section('Still open', [
        ...open.filter(spokenTo).map(one => itemPiece(plan, one)),
        ...silentItems(
          plan,
          open.filter(one => !spokenTo(one)),
        ),
      ]),
      ...section('Agreed as proposed', agreedLines(plan, agreed)),
      ...section('Offered by those who were asked', report.offers.map(offerLine)),
      ...section('No answer', namesLine(plan, report.silent)),
      ...section('No answer yet', namesLine(plan, report.awaited)),
    ],
  }
}

function section(heading: string, pieces: readonly ProsePiece[]): ProsePiece[] {
  return pieces.length === 0 ? [] : [{ piece: 'heading', text: heading }, ...pieces]
}

function leadOf({ items, asked }: ChangeReport, changed: number): string {
  const count = (...states: DealState[]) =>
    items.filter(({ deal }) => deal !== undefined && states.includes(deal.state)).length
  const turn = (whose: string) => items.filter(({ deal }) => !isSettled(deal) && deal?.turn === whose).length
  const parts = [
    [count('agreed'), 'agreed'],
    [count('agreed subject to'), 'agreed subject to others'],
    [turn('ours'), 'waiting for the office'],
    [turn('theirs'), 'waiting for those who were asked'],
    [count('escalated'), 'escalated'],
    [count('withdrawn'), 'withdrawn'],
  ] as const
  const stands = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return [
    `${counted(asked.length, 'person was', 'people were')} asked about ${counted(items.length, 'item', 'items')}; ${
      changed === 0 ? 'none' : changed
    } changed.`,
    stands.length === 0 ? '' : `${capital(stands.join(', '))}.`,
  ].join(' ')
}

function itemPiece(plan: Plan, { item, deal, changes, said, questions }: ReportedItem): ProseItem {
  const lines = said.map(entry =>
    entry.kind === 'answered'
      ? sentence(
          `${entry.who} ${ANSWERED[entry.verdict]} ${counterWords(plan, item, entry.counter)}`,
          entry.at,
          entry.reason,
        )
      : decisionLine(plan, item, entry.decision),
  )
  const partner = deal && plan.tables.person.get(deal.partner)?.name
  return {
    ...{ piece: 'item', item: item.id, list: item.kind, code: item.code, text: item.text, depth: 0 },
    first: capital(changes.map(change => changeWords(plan, item, change)).join('; ')),
    sentences: [
      ...lines,
      questions === 0 ? '' : `${capital(counted(questions, 'question is', 'questions are'))} open.`,
      deal === undefined ? '' : `Now ${STATES[deal.state]}${partner === undefined ? '' : `, ${partner}`}.`,
    ].filter(line => line !== ''),
  }
}

const ANSWERED = { accept: 'accepted', counter: 'countered with', cannot: 'cannot' } as const

const STATES: Readonly<Record<DealState, string>> = {
  waiting: 'waiting for their answer',
  accepted: 'accepted by them, not recorded yet',
  'countered by them': 'countered by them',
  'countered by us': 'countered by the office',
  cannot: 'not possible for them',
  declined: 'declined by the office',
  agreed: 'agreed',
  'agreed subject to': 'agreed subject to others',
  'changed since agreed': 'changed since it was agreed',
  escalated: 'escalated',
  withdrawn: 'withdrawn',
}

/** What needs no reason of its own says none here either. */
const PLAIN = new Set(['Accepted as answered.'])

function decisionLine(plan: Plan, item: Item, decision: Decision): string {
  const { act, author, at, counter, person, due, conditions = [], reason } = decision
  const to = person && plan.tables.person.get(person)?.name
  const words: Readonly<Partial<Record<Decision['act'], string>>> = {
    accept: 'agreed to it',
    counter: `countered with ${counterWords(plan, item, counter)}`,
    decline: 'declined',
    reply: 'answered',
    withdraw: 'withdrew it',
    escalate: `escalated it to ${to ?? 'somebody'}${due === undefined ? '' : ` until ${shortDate(due)}`}`,
    carry: 'carried it over',
  }
  const verb = words[act]
  if (verb === undefined) return ''
  const promised = conditions.map(({ what, from, by }) =>
    [what, from && `from ${from}`, by && `by ${shortDate(by)}`].filter(Boolean).join(' '),
  )
  const on = promised.length === 0 ? '' : ` on condition: ${promised.join('; ')}`
  return sentence(`${author} ${verb}${on}`, at, PLAIN.has(reason) ? undefined : reason)
}

function agreedLines(plan: Plan, agreed: readonly ReportedItem[]): ProsePiece[] {
  const byPartner = new Map<string, string[]>()
  for (const { item, deal } of agreed) {
    const name = (deal && plan.tables.person.get(deal.partner)?.name) ?? 'somebody'
    byPartner.set(name, [...(byPartner.get(name) ?? []), item.code])
  }
  return [...byPartner].map(([name, codes]) => ({ piece: 'text', text: `${name}: ${codes.join(', ')}.` }))
}

function spokenTo({ said, questions }: ReportedItem): boolean {
  return said.length > 0 || questions > 0
}

/** Items that nobody said anything to, by how they stand and with whom: there is nothing else to tell of them. */
function silentItems(plan: Plan, items: readonly ReportedItem[]): ProsePiece[] {
  const groups = grouped(items, ({ deal }) => {
    const name = deal && plan.tables.person.get(deal.partner)?.name
    const state = deal === undefined ? 'nobody answers for it' : STATES[deal.state]
    return capital(name === undefined ? state : `${state}, ${name}`)
  })
  return [...groups].map(([stands, of]) => ({
    piece: 'text',
    text: `${stands}: ${of.map(({ item }) => item.code).join(', ')}.`,
  }))
}

const OFFERS: Readonly<Record<ReportedOffer['offer']['kind'], string>> = {
  priority: 'a priority',
  metric: 'a metric',
  link: 'a link',
  drop: 'to drop an item',
  'hand-on': 'to hand an item on',
}

function offerLine({ from, offer, decision }: ReportedOffer): ProsePiece {
  const what = `${from} offered ${OFFERS[offer.kind]}${offer.text === undefined ? '' : ` “${offer.text}”`}`
  const why = offer.reason === undefined ? '' : `: ${stopped(offer.reason)}`
  const became =
    decision === undefined
      ? 'It waits for a decision.'
      : sentence(
          `${decision.author} ${decision.act === 'accept' ? 'took it' : 'declined it'}`,
          decision.at,
          decision.reason,
        )
  return { piece: 'text', text: `${why === '' ? `${what}.` : what + why} ${became}` }
}

function namesLine(plan: Plan, people: readonly PersonId[]): ProsePiece[] {
  const names = people.map(id => plan.tables.person.get(id)?.name).filter(name => name !== undefined)
  return names.length === 0 ? [] : [{ piece: 'text', text: `${names.join(', ')}.` }]
}

/** "L. Brandt countered with target 2.9 % on 12 Oct 2026: The supplier confirmed June." */
function sentence(words: string, at: string, reason: string | undefined): string {
  const said = `${words.trim()} on ${shortDate(at)}`
  return reason === undefined || reason === '' ? `${said}.` : `${said}: ${stopped(reason)}`
}

function stopped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /[.!?…]$/.test(line) ? line : `${line}.`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
