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
  if (draft.verdict === 'counter') return summary.countered(counterWords(item, draft, strings).join(', '))
  if ((draft.question ?? '').trim() !== '') return summary.asked
  if ((draft.concern ?? '').trim() !== '') return summary.concern
  return commits(item.part) ? '' : strings.nothing
}

/** What else an answer says, a line each: the new wording, reason, question, concern, in the reader's own words. */
export function detailsOf(item: AskedItem, draft: Draft, strings: PacketStrings): string[] {
  const { verdict } = draft
  const wording = verdict === 'counter' ? counterFrom(item, draft, strings).text : undefined
  const reason = verdict === 'counter' || verdict === 'cannot' ? draft.reason : undefined
  const said = [
    [`${strings.counter.text}: `, wording],
    ['', reason],
    [`${strings.question.paper}: `, draft.question],
    [`${strings.concern.paper}: `, draft.concern],
  ] as const
  return said.flatMap(([name, text]) => (text?.trim() ? [`${name}“${text.trim()}”`] : []))
}

function counterWords(item: AskedItem, draft: Draft, strings: PacketStrings): string[] {
  const { target, due, text } = counterFrom(item, draft, strings)
  return [
    ...(target === undefined ? [] : [withUnit(valueText(target, strings), item.unit)]),
    ...(due === undefined ? [] : [strings.by(dateText(due, strings))]),
    ...(text === undefined ? [] : [strings.summary.newText]),
  ]
}
