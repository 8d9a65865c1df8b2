import type { PacketDocument, Picture } from '../../catchball/packet-document.ts'
import { rightsOf } from '../../catchball/rights.ts'
import { ROLES, STRENGTHS } from '../../domain/record/entities.ts'
import { ROLE_LETTERS } from '../../domain/record/role-letters.ts'
import type { Booklet, BookletPiece } from '../../support/booklet.ts'
import { bookletWords } from './booklet-words.ts'
import type { BookletWords } from './booklet-words.ts'
import { earlierLine, factsText, milestoneText, pastText } from './item-words.ts'
import { mattersOf } from './matters.ts'
import type { Matter } from './matters.ts'
import { stringsFor } from './strings.ts'
import type { PacketStrings } from './packet-strings.ts'
import { dateText, itemsPhrase, planLine, roleSentence } from './words.ts'

/**
 * A packet as a booklet for paper: a cover, the line of sight, one block an item with its history and room to write, and a place to
 * sign. It says what the page says, in the same language. Source: the packet issue, part 7.
 */
export function bookletOf(document: PacketDocument): Booklet {
  const strings = stringsFor(document.language)
  const words = bookletWords(strings.language)
  const { asked, agreed, reading } = mattersOf(document)
  const count = itemsPhrase(asked.length, strings)
  const { to } = document
  return {
    language: strings.language,
    kind: planLine(document),
    title: reading ? strings.reading.title : strings.title,
    note: [to.name, to.title, to.department].filter(Boolean).join(', '),
    pieces: [
      ...(reading ? readingCover(document, strings) : cover(document, strings)),
      ...sight(document, strings),
      { piece: 'turn' },
      { piece: 'heading', text: reading ? strings.reading.items(count) : strings.yourItems(count) },
      ...asked.map(item => block(item, strings, true)),
      ...(agreed.length === 0
        ? []
        : [{ piece: 'heading' as const, text: strings.agreed.title(String(agreed.length)) }]),
      ...agreed.map(item => block(item, strings, false)),
      ...(reading ? [] : end(document, words)),
    ],
  }
}

/** Room for what nobody asked about, and a place to sign. */
function end({ to }: PacketDocument, words: BookletWords): BookletPiece[] {
  const lines: BookletPiece = { piece: 'lines', fields: [{ label: words.offersLead, rules: 3, share: 1 }] }
  return [
    { piece: 'block', pieces: [{ piece: 'heading', text: words.offers }, lines] },
    { piece: 'signature', text: words.signature(to.name) },
  ]
}

/** A copy to read has no date by which, and says that nothing is asked. */
function readingCover(document: PacketDocument, strings: PacketStrings): BookletPiece[] {
  const { message, asked, from } = document
  const { lead, how } = strings.reading
  return [
    { piece: 'lead', text: message ?? lead(itemsPhrase(asked.length, strings)) },
    { piece: 'text', text: [from.name, from.title].filter(Boolean).join(', ') },
    { piece: 'text', text: how(from.name) },
  ]
}

function cover(document: PacketDocument, strings: PacketStrings): BookletPiece[] {
  const words = bookletWords(strings.language)
  const { message, asked, from, round, due, minutes } = document
  const facts = [
    `${strings.cover.round} ${round}`,
    due === undefined ? strings.cover.noDue : `${strings.cover.due} ${dateText(due, strings, 'long')}`,
    words.minutes(minutes),
  ]
  return [
    { piece: 'lead', text: message ?? strings.lead(itemsPhrase(asked.length, strings)) },
    { piece: 'text', text: [from.name, from.title].filter(Boolean).join(', ') },
    { piece: 'text', text: facts.join(' · ') },
    { piece: 'text', text: words.how(from.name) },
  ]
}

/** The line of sight as a picture, the meaning of its marks, and in words for what the picture has to shorten. */
function sight({ shown, picture }: PacketDocument, strings: PacketStrings): BookletPiece[] {
  const others = shown.filter(({ text }) => text !== undefined)
  return [
    { piece: 'heading', text: strings.sight.title },
    { piece: 'figure' },
    ...(picture === undefined ? [] : [{ piece: 'text' as const, text: legend(picture, strings) }]),
    ...others.map(({ id, kind, code, text = '', translation }) => ({
      piece: 'item' as const,
      ...{ item: id, list: kind, code, text: translation ?? text, depth: 0, first: '', sentences: [] },
    })),
  ]
}

/** What the marks mean that the picture has. */
function legend({ marks }: Picture, strings: PacketStrings): string {
  const words = bookletWords(strings.language)
  const present = new Set<string>(marks.map(({ shape }) => shape))
  const { strengths, roles } = strings.sight
  return words.legend([
    ...([...STRENGTHS, 'against'] as const)
      .filter(mark => present.has(mark))
      .map(mark => `${words.shapes[mark]} ${strengths[mark]}`),
    ...ROLES.filter(role => present.has(role)).map(role => `${ROLE_LETTERS[role]} ${roles[role]}`),
  ])
}

/** An item with what was said of it so far. Where it is asked there is room for the answers that this reader may give. */
function block(
  item: Matter & { readonly agreedOn?: string | undefined },
  strings: PacketStrings,
  asked: boolean,
): BookletPiece {
  const past = pastText(item, strings)
  const sentences = [
    roleSentence(item, strings),
    item.why ?? strings.noWhy,
    item.translation === undefined ? '' : `${strings.original}: ${item.text}`,
    milestoneText(item, strings),
    past === '' ? '' : `${strings.past.title}: ${past}.`,
  ]
  const earlier = (item.earlier ?? []).map((line): BookletPiece => ({
    piece: 'text',
    text: earlierLine(item, line, strings),
  }))
  return {
    piece: 'block',
    pieces: [
      {
        piece: 'item',
        ...{ item: item.id, list: item.kind, code: item.code, text: item.translation ?? item.text, depth: 0 },
        first: factsText(item, strings),
        sentences: sentences.filter(sentence => sentence !== ''),
      },
      ...earlier,
      ...(asked ? room(item, strings) : []),
    ],
  }
}

function room(item: Matter, strings: PacketStrings): BookletPiece[] {
  const words = bookletWords(strings.language)
  const { verdicts, fields, words: speaks } = rightsOf(item.part)
  if (!speaks) return []
  if (verdicts.length === 0) {
    return [
      { piece: 'ticks', labels: [strings.nothing] },
      { piece: 'lines', fields: [{ label: words.words, rules: 2, share: 1 }] },
    ]
  }
  const target = fields.includes('target') ? [{ label: strings.counter.target, rules: 1, share: 2 }] : []
  const by = fields.includes('due') ? [{ label: strings.counter.due, rules: 1, share: 1 }] : []
  const reason = { label: strings.reason.counter, rules: 1, share: 3 }
  return [
    { piece: 'ticks', labels: verdicts.map(verdict => strings.verdicts[verdict]) },
    { piece: 'lines', fields: [...target, ...by, reason] },
    { piece: 'lines', fields: [{ label: words.beside, rules: 1, share: 1 }] },
  ]
}
