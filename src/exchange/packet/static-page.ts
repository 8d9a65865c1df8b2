import type { AskedItem, PacketDocument } from '../../catchball/packet-document.ts'
import { htmlText } from './escape.ts'
import { stringsFor } from './strings.ts'
import type { PacketStrings } from './strings.ts'
import { dateText, figuresOf, itemsPhrase, planLine, roleSentence, withUnit } from './words.ts'

/**
 * The packet in plain HTML: what stands on the page until its script runs, and all there is where no script may run.
 *
 * Every text of the plan is escaped.
 */
export function staticPage(document: PacketDocument): string {
  const strings = stringsFor(document.language)
  const { from, to, due, asked } = document
  const count = itemsPhrase(asked.length, strings)
  const facts = [
    [strings.cover.for, to.name],
    [strings.cover.round, String(document.round)],
    [strings.cover.due, due === undefined ? strings.cover.noDue : dateText(due, strings, 'long')],
  ]
  return [
    '<main class="doc static"><section class="cover">',
    `<p class="over">${htmlText(planLine(document))}</p><h1>${htmlText(strings.title)}</h1>`,
    `<p class="lead">${htmlText(document.message ?? strings.lead(count))}</p>`,
    `<p class="sig">${htmlText([from.name, from.title].filter(Boolean).join(', '))}</p>`,
    `<dl>${facts.map(([name = '', value = '']) => `<div><dt>${htmlText(name)}</dt><dd>${htmlText(value)}</dd></div>`).join('')}</dl>`,
    `<noscript><p class="off">${htmlText(strings.staticHow(from.name))}</p></noscript></section>`,
    `<section class="items"><h2>${htmlText(strings.yourItems(count))}</h2>`,
    ...asked.map(item => staticItem(item, strings)),
    '</section></main>',
  ].join('\n')
}

function staticItem(item: AskedItem, strings: PacketStrings): string {
  const { from, to, unit } = figuresOf(item, strings)
  const figures = to === undefined ? '' : withUnit([from, to].filter(Boolean).join(' → '), unit)
  const due = item.due === undefined ? '' : strings.by(dateText(item.due, strings))
  const facts = [figures, due].filter(fact => fact !== '').join(', ')
  return [
    `<article class="q"><h3>${htmlText(item.code)} ${htmlText(item.text)}</h3>`,
    facts === '' ? '' : `<p class="tgt">${htmlText(facts)}</p>`,
    `<p class="role"><b>${htmlText(roleSentence(item, strings))}</b> ${htmlText(item.why ?? strings.noWhy)}</p></article>`,
  ].join('')
}
