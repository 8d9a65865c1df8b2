import { itemNamed } from '../../catchball/deals.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import { counteredFields } from '../../catchball/statements.ts'
import type { Statement } from '../../catchball/statements.ts'
import type { Counter, CounterField, Decision } from '../../domain/decision/decision.ts'
import { grouped } from '../../support/grouped.ts'

/** A decision with the statement that it is about, where there is one. */
export interface Decided {
  readonly decision: Decision
  readonly statement: Statement | undefined
}

/**
 * What stands in the history and beside Undo: "Take M3 target 2.9 from L. Brandt (kestrel-lb-r2)", "Agreed with L. Brandt: P2
 * (kestrel-lb-r2)". Decisions of one kind about one packet stand together.
 */
export function decisionLabel(negotiation: Negotiation, decided: readonly Decided[]): string {
  const named = decided.map(one => ({ ...wordsFor(negotiation, one), source: sourceOf(negotiation, one) }))
  const groups = [...grouped(named, ({ verb, source }) => `${verb}\n${source.packet}`).values()]
  const parts = groups.map(group => {
    const [first] = group
    if (first === undefined) return ''
    const what = [...new Set(group.map(one => one.what))].sort(byCode).filter(Boolean).join(', ')
    const { who, packet } = first.source
    const of = packet === '' ? '' : ` (${packet})`
    if (first.verb === 'Agreed with') return `Agreed with ${who}: ${what}${of}`
    return [first.verb, what, who && `${first.verb === 'Take' ? 'from' : 'of'} ${who}${of}`]
      .filter(Boolean)
      .join(' ')
  })
  return clip(parts.map((part, at) => (at === 0 ? part : lowerFirst(part))).join('; '))
}

const VERBS: Readonly<Record<Decision['act'], string>> = {
  accept: 'Accept',
  counter: 'Counter',
  decline: 'Decline',
  reply: 'Answer the question on',
  withdraw: 'Withdraw',
  escalate: 'Escalate',
  carry: 'Carry over',
  'hand-over': 'Note as handed over: packet',
  'no-answer': 'Note "no answer":',
  close: 'Close round',
  approve: 'Approve',
}

function wordsFor(
  negotiation: Negotiation,
  { decision, statement }: Decided,
): { verb: string; what: string } {
  const { act, item, counter } = decision
  const code = nameOf(negotiation, item ?? '', statement)
  if (act === 'counter')
    return { verb: VERBS.counter, what: withFields(code, counter ?? {}, fieldsOf(counter)) }
  if (act === 'close') return { verb: VERBS.close, what: roundNumber(negotiation, decision) }
  if (act !== 'accept' || statement?.kind !== 'answer') return { verb: VERBS[act], what: code }
  const { answer } = statement
  if (answer.verdict === 'accept') return { verb: 'Agreed with', what: code }
  if (answer.verdict !== 'counter') return { verb: VERBS.accept, what: code }
  const fields = decision.fields ?? counteredFields(answer)
  return { verb: 'Take', what: withFields(code, answer.counter ?? {}, fields) }
}

function sourceOf({ index }: Negotiation, { decision, statement }: Decided): { who: string; packet: string } {
  const packet = statement?.packet ?? index.facts.packets.find(({ id }) => id === decision.packet)
  if (packet === undefined) return { who: '', packet: '' }
  const who = statement?.response.from.name ?? index.plan.tables.person.get(packet.addressee)?.name ?? ''
  return { who, packet: packet.name }
}

function nameOf({ index }: Negotiation, item: string, statement: Statement | undefined): string {
  if (statement?.kind === 'offer') return `offer "${statement.offer.text ?? statement.offer.kind}"`
  return itemNamed(index, item)?.code ?? ''
}

function roundNumber({ facts }: Negotiation, { round }: Decision): string {
  return String(facts.rounds.get(round ?? '')?.number ?? '')
}

function fieldsOf(counter: Counter = {}): CounterField[] {
  return (Object.keys(counter) as CounterField[]).filter(field => counter[field] !== undefined)
}

function withFields(code: string, counter: Counter, fields: readonly CounterField[]): string {
  return fields
    .map(field => `${code} ${field === 'text' ? 'wording' : field}${shortValue(field, counter)}`)
    .join(', ')
}

function shortValue(field: CounterField, counter: Counter): string {
  const value = counter[field]
  const short = field === 'target' || field === 'due'
  return short && (typeof value === 'string' || typeof value === 'number') ? ` ${value}` : ''
}

function byCode(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** Whole characters of a line; a history shows no more. */
function clip(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= 160 ? characters.join('') : `${characters.slice(0, 159).join('')}…`
}
