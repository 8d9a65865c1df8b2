import type { EarlierLine } from '../../catchball/packet-document.ts'
import type { Matter } from './matters.ts'
import type { PacketStrings } from './packet-strings.ts'
import { dateText, figuresOf, valueText, withUnit } from './words.ts'

/** A line of an earlier round: "12 October 2026, D. Amrathel countered 2.9 % of output", and what was said with it. */
export function earlierText(
  item: Pick<Matter, 'unit'>,
  { on, side, who, what, counter = {}, text = '' }: EarlierLine,
  strings: PacketStrings,
): { readonly head: string; readonly text: string } {
  const words: Readonly<Record<string, string>> = strings.earlier[side]
  const value = (one: string | number) => withUnit(valueText(one, strings), item.unit)
  const values = [
    ...(counter.target === undefined ? [] : [value(counter.target)]),
    ...(counter.due === undefined ? [] : [strings.by(dateText(counter.due, strings))]),
    ...(counter.milestones ?? []).map(one =>
      strings.summary.milestone(value(one.value), dateText(one.by, strings)),
    ),
    ...(counter.owner === undefined ? [] : [strings.summary.newOwner(counter.owner)]),
    ...(counter.text === undefined ? [] : [`“${counter.text}”`]),
  ]
  const head = [`${dateText(on, strings)}, ${who} ${words[what] ?? ''}`.trim(), values.join(', ')]
  return { head: head.filter(part => part !== '').join(' '), text }
}

/** A line of an earlier round as one sentence, with the words that were said in it. */
export function earlierLine(item: Pick<Matter, 'unit'>, line: EarlierLine, strings: PacketStrings): string {
  const { head, text } = earlierText(item, line, strings)
  return text === '' ? head : `${head} “${text}”`
}

/** "4.1 → 2.4 % of output, by December 2027", and since when it is agreed. Empty where the plan sets nothing. */
export function factsText(
  item: Matter & { readonly agreedOn?: string | undefined },
  strings: PacketStrings,
): string {
  const { from, to, unit } = figuresOf(item, strings)
  const facts = [
    to === undefined ? '' : withUnit([from, to].filter(Boolean).join(' → '), unit),
    item.due === undefined ? '' : strings.by(dateText(item.due, strings)),
    item.agreedOn === undefined ? '' : strings.agreed.state(dateText(item.agreedOn, strings)),
  ]
  return facts.filter(fact => fact !== '').join(', ')
}

/** "On the way: 3.6 % of output by June 2027." Empty where there are no milestones. */
export function milestoneText({ milestones = [], unit }: Matter, strings: PacketStrings): string {
  if (milestones.length === 0) return ''
  const list = milestones.map(({ by, value }) =>
    strings.summary.milestone(withUnit(valueText(value, strings), unit), dateText(by, strings)),
  )
  return strings.milestonesOf(list.join(', '))
}

/** Past months in words: "March 2026: 4.2, April 2026: 4.1". */
export function pastText({ past = [] }: Matter, strings: PacketStrings): string {
  return past
    .map(({ month, value }) => strings.past.point(dateText(month, strings), valueText(value, strings)))
    .join(', ')
}
