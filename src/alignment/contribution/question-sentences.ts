import type { Item } from '../../domain/item/item.ts'
import type { ItemId, PersonId } from '../../domain/record/ids.ts'
import type { Who } from '../wording/sheet-wording.ts'
import { calledOf, closed, codeOf, measureInWords, nameOf, onOneLine } from '../wording/in-words.ts'
import type { Speaker } from '../wording/in-words.ts'
import type { Contribution } from './contribution.ts'
import type { OpenQuestion } from '../../domain/plan/open-question.ts'

type NoAnswer = Extract<OpenQuestion, { readonly kind: 'no-answer' }>

/** A sentence for each question, proposal and refusal, and one for all that somebody has not answered by a date. */
export function questionSentences(
  speaker: Speaker,
  { person }: Pick<Contribution, 'person'>,
  questions: readonly OpenQuestion[],
): string[] {
  const who = (id: PersonId): Who =>
    id === person.id ? { voice: person.kind } : { name: nameIn(speaker, id) }
  const silent = questions.filter((one): one is NoAnswer => one.kind === 'no-answer')
  return [
    ...questions.flatMap(one => {
      const item = itemOf(speaker, one.item)
      return one.kind === 'no-answer' || item === undefined
        ? []
        : [sentence(speaker, who(one.from), item, one)]
    }),
    ...waiting(speaker, silent).map(({ from, items, due }) =>
      speaker.wording.sheet.noAnswer(who(from), items, due),
    ),
  ]
}

function nameIn({ plan }: Speaker, id: PersonId): string {
  const person = plan.tables.person.get(id)
  return person === undefined ? id : calledOf(person)
}

function sentence(speaker: Speaker, who: Who, item: Item, question: Exclude<OpenQuestion, NoAnswer>): string {
  const { wording } = speaker
  const { sheet } = wording
  const name = nameOf(speaker, item)
  switch (question.kind) {
    case 'question':
      return sheet.question(who, name, wording.quoted(onOneLine(question.words)))
    case 'proposal':
      return sheet.proposal(who, name, question.field, valueOf(speaker, question))
    case 'cannot':
      return sheet.cannot(who, name, question.words && wording.quoted(closed(question.words)))
  }
}

function valueOf(
  { wording }: Speaker,
  { field, value }: Extract<OpenQuestion, { readonly kind: 'proposal' }>,
): string | undefined {
  if (value === undefined) return undefined
  return field === 'due' && typeof value === 'string' ? wording.date(value) : measureInWords(wording, value)
}

interface Waiting {
  readonly from: PersonId
  readonly items: string
  readonly due: string | undefined
}

function waiting(speaker: Speaker, silent: readonly NoAnswer[]): Waiting[] {
  const groups = new Map<string, { readonly first: NoAnswer; readonly codes: Set<string> }>()
  for (const one of silent) {
    const item = itemOf(speaker, one.item)
    if (item === undefined) continue
    const key = `${one.from} ${one.due ?? ''}`
    const group = groups.get(key) ?? { first: one, codes: new Set() }
    group.codes.add(codeOf(speaker, item))
    groups.set(key, group)
  }
  return [...groups.values()].map(({ first, codes }) => ({
    from: first.from,
    items: speaker.wording.list([...codes]),
    due: first.due && speaker.wording.date(first.due),
  }))
}

function itemOf({ plan }: Speaker, id: ItemId): Item | undefined {
  const item = plan.tables.item.get(id)
  return item?.setAside === undefined ? item : undefined
}
