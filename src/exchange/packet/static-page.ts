import type { PacketDocument } from '../../catchball/packet-document.ts'
import { htmlText } from './escape.ts'
import { earlierLine, factsText, milestoneText, pastText } from './item-words.ts'
import { mattersOf } from './matters.ts'
import type { Matter } from './matters.ts'
import { stringsFor } from './strings.ts'
import type { PacketStrings } from './packet-strings.ts'
import { dateText, itemsPhrase, planLine, roleSentence } from './words.ts'

/**
 * The packet in plain HTML: what stands on the page until its script runs, and all there is where no script may run.
 *
 * Every text of the plan is escaped.
 */
export function staticPage(document: PacketDocument): string {
  const strings = stringsFor(document.language)
  const { from, to, due } = document
  const matters = mattersOf(document)
  const { reading } = matters
  const count = itemsPhrase(matters.asked.length, strings)
  const facts = [
    [strings.cover.for, to.name],
    [strings.cover.round, String(document.round)],
    [strings.cover.due, due === undefined ? strings.cover.noDue : dateText(due, strings, 'long')],
  ]
  return [
    '<main class="doc static"><section class="cover">',
    `<p class="over">${htmlText(planLine(document))}</p><h1>${htmlText(reading ? strings.reading.title : strings.title)}</h1>`,
    `<p class="lead">${htmlText(document.message ?? (reading ? strings.reading : strings).lead(count))}</p>`,
    `<p class="sig">${htmlText([from.name, from.title].filter(Boolean).join(', '))}</p>`,
    `<dl>${facts.map(([name = '', value = '']) => `<div><dt>${htmlText(name)}</dt><dd>${htmlText(value)}</dd></div>`).join('')}</dl>`,
    `<noscript><p class="off">${htmlText(reading ? strings.reading.how(from.name) : strings.staticHow(from.name))}</p></noscript></section>`,
    section(reading ? strings.reading.items(count) : strings.yourItems(count), matters.asked, strings),
    section(strings.agreed.title(String(matters.agreed.length)), matters.agreed, strings),
    sight(document, strings),
    '</main>',
  ].join('\n')
}

function section(title: string, items: readonly Matter[], strings: PacketStrings): string {
  if (items.length === 0) return ''
  const list = items.map(item => staticItem(item, strings)).join('\n')
  return `<section class="items"><h2>${htmlText(title)}</h2>${list}</section>`
}

/** What is shown with the items and not asked: the line of sight in words. */
function sight({ shown }: PacketDocument, strings: PacketStrings): string {
  const lines = shown.flatMap(({ code, text, translation }) =>
    text === undefined ? [] : [`<li>${htmlText(`${code} ${translation ?? text}`)}</li>`],
  )
  if (lines.length === 0) return ''
  return `<section class="items"><h2>${htmlText(strings.sight.title)}</h2><ul>${lines.join('')}</ul></section>`
}

function staticItem(
  item: Matter & { readonly agreedOn?: string | undefined },
  strings: PacketStrings,
): string {
  const facts = factsText(item, strings)
  const past = pastText(item, strings)
  const more = [
    milestoneText(item, strings),
    past === '' ? '' : `${strings.past.title}: ${past}`,
    ...(item.earlier ?? []).map(line => earlierLine(item, line, strings)),
  ]
  const original = item.translation === undefined ? '' : `${strings.original}: ${item.text}`
  return [
    `<article class="q"><h3>${htmlText(item.code)} ${htmlText(item.translation ?? item.text)}</h3>`,
    facts === '' ? '' : `<p class="tgt">${htmlText(facts)}</p>`,
    original === '' ? '' : `<p class="original">${htmlText(original)}</p>`,
    `<p class="role"><b>${htmlText(roleSentence(item, strings))}</b> ${htmlText(item.why ?? strings.noWhy)}</p>`,
    ...more.filter(line => line !== '').map(line => `<p class="role">${htmlText(line)}</p>`),
    '</article>',
  ].join('')
}
