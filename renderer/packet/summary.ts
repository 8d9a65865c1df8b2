import { commits } from '../../src/catchball/asked.ts'
import type { AskedItem } from '../../src/catchball/packet-document.ts'
import type { PacketStrings } from '../../src/exchange/packet/strings.ts'
import { dateText, valueText, withUnit } from '../../src/exchange/packet/words.ts'
import { counterFrom } from './draft.ts'
import type { Draft } from './draft.ts'

/** An answer in a few words: "Countered 2.9 % of output". */
export function summaryOf(item: AskedItem, draft: Draft, strings: PacketStrings): string {
  const { summary } = strings
  if (draft.verdict === 'accept') return summary.accepted
  if (draft.verdict === 'cannot') return summary.cannot
  if (draft.verdict === 'counter') return summary.countered(counterWords(item, draft, strings)[0] ?? '')
  if ((draft.question ?? '').trim() !== '') return summary.asked
  if ((draft.concern ?? '').trim() !== '') return summary.concern
  return commits(item.part) ? '' : strings.nothing
}

/** What else an answer says, each in one line: the other countered fields, reason, question, concern. */
export function detailsOf(item: AskedItem, draft: Draft, strings: PacketStrings): string[] {
  const further = draft.verdict === 'counter' ? counterWords(item, draft, strings).slice(1).join(', ') : ''
  const reason = draft.verdict === 'counter' || draft.verdict === 'cannot' ? draft.reason : ''
  const wording = draft.verdict === 'counter' ? counterFrom(item, draft, strings).text : undefined
  const quotes = [wording, reason, draft.question, draft.concern].map(text => text?.trim() ?? '')
  return [further, ...quotes.filter(text => text !== '').map(text => `“${text}”`)].filter(line => line !== '')
}

function counterWords(item: AskedItem, draft: Draft, strings: PacketStrings): string[] {
  const { target, due, text } = counterFrom(item, draft, strings)
  return [
    ...(target === undefined ? [] : [withUnit(valueText(target, strings), item.unit)]),
    ...(due === undefined ? [] : [strings.by(dateText(due, strings))]),
    ...(text === undefined ? [] : [strings.summary.newText]),
  ]
}
