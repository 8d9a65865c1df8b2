import { openMatters, draftOf } from './answers.ts'
import type { Answers } from './answers.ts'
import { progressOf } from './draft.ts'
import type { PacketPage } from './packet-context.tsx'
import { detailsOf, summaryOf } from './summary.ts'

/** The answers as plain text for people: an item a paragraph, with what was answered in the reader's own words. */
export function readableAnswers(
  { packet, matters, strings }: Pick<PacketPage, 'packet' | 'matters' | 'strings'>,
  answers: Answers,
): string {
  const { offers, sign } = answers
  const parts = openMatters(matters, answers.reopened).flatMap(item => {
    const draft = draftOf(answers.drafts, item)
    const progress = progressOf(item, draft)
    if (progress !== 'answered' && progress !== 'asked') return []
    const summary = summaryOf(item, draft, strings)
    return [[`${item.code} ${item.text}`, summary, ...detailsOf(item, draft, strings)].join('\n  ')]
  })
  const own = offers.map(({ kind, text, reason }) =>
    [`${strings.offers.names[kind]}: ${text}`, reason].filter(Boolean).join('\n  '),
  )
  const signed = [sign.name, sign.on, sign.behalf === '' ? '' : `${strings.signOff.behalf} ${sign.behalf}`]
  return [
    `${strings.back.answersOf(packet.name)}: ${packet.to.name}`,
    ...parts,
    ...own,
    signed.filter(Boolean).join(', '),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}
