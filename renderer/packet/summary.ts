import type { Matter } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { dateText, valueText, withUnit } from '../../src/exchange/packet/words.ts'
import { counterFrom } from './draft-answer.ts'
import { hasText, onlySpeaks } from './draft.ts'
import type { Draft } from './draft.ts'

/** An answer in a few words: "Countered 2.9 % of output". */
export function summaryOf(item: Matter, draft: Draft, strings: PacketStrings): string {
  const { summary } = strings
  if (draft.verdict === 'accept') return summary.accepted
  if (draft.verdict === 'cannot') return summary.cannot
  if (draft.verdict === 'counter') return summary.countered(counterWords(item, draft, strings).join(', '))
  if (hasText(draft.handOn)) return summary.handedOn(draft.handOn.trim())
  if (hasText(draft.drop)) return summary.dropped
  if (hasText(draft.question)) return summary.asked
  if (hasText(draft.concern)) return summary.concern
  if (hasText(draft.comment) || draft.needs.length + draft.conditions.length > 0) return summary.said
  return item.part === 'consulted' ? strings.nothing : ''
}

/** What else an answer says, a line each: the new wording, reason, question, concern, in the reader's own words. */
export function detailsOf(item: Matter, draft: Draft, strings: PacketStrings): string[] {
  const { verdict } = draft
  const wording = verdict === 'counter' ? counterFrom(item, draft, strings).text : undefined
  const reason = verdict === 'counter' || verdict === 'cannot' ? draft.reason : undefined
  const said = [
    [`${strings.counter.text}: `, wording],
    ['', reason],
    [`${strings.question.paper}: `, draft.question],
    [`${(onlySpeaks(item) ? strings.concern : strings.obstacle).paper}: `, draft.concern],
    [`${(onlySpeaks(item) ? strings.suggestion : strings.comment).label}: `, draft.comment],
    [`${strings.drop.label}: `, draft.drop],
  ] as const
  const passed = verdict !== null && hasText(draft.handOn) ? [strings.summary.handedOn(draft.handOn)] : []
  return [
    ...said.flatMap(([name, text]) => (text?.trim() ? [`${name}“${text.trim()}”`] : [])),
    ...passed,
    ...draft.needs.map(
      ({ kind, has, needs }) =>
        `${strings.needs.kinds[kind]}: ${[
          hasText(has) ? `${strings.needs.has} ${has}` : '',
          hasText(needs) ? `${strings.needs.needs} ${needs}` : '',
        ]
          .filter(Boolean)
          .join(', ')}`,
    ),
    ...draft.conditions.map(
      ({ what, from, by }) => `${strings.conditions.label}: ${[what, from, by].filter(hasText).join(', ')}`,
    ),
  ]
}

function counterWords(item: Matter, draft: Draft, strings: PacketStrings): string[] {
  const { target, due, text, milestones = [] } = counterFrom(item, draft, strings)
  const value = (one: string | number) => withUnit(valueText(one, strings), item.unit)
  return [
    ...(target === undefined ? [] : [value(target)]),
    ...(due === undefined ? [] : [strings.by(dateText(due, strings))]),
    ...milestones.map(one => strings.summary.milestone(value(one.value), dateText(one.by, strings))),
    ...(text === undefined ? [] : [strings.summary.newText]),
  ]
}
