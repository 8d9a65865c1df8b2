import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'
import { toBase64 } from '../fonts/base64.ts'
import { cssString, htmlText, jsonForPage } from './escape.ts'
import { pageFonts } from './page-fonts.ts'
import type { FontFiles } from './page-fonts.ts'
import type { PacketStrings } from './packet-strings.ts'
import type { Sealer } from './sealed.ts'
import { staticPage } from './static-page.ts'
import { stringsFor } from './strings.ts'
import { dateText } from './words.ts'

/** A packet may have this many bytes with 40 items. Source: the issue "the whole path once", part 9. */
export const PACKET_MAX_BYTES = 512_000

/** What every packet is made from: the built page, the fonts of the product and their advances. */
export interface PageParts {
  /** out/packet/template.html */
  readonly template: string
  readonly fonts: FontFiles
  readonly metrics: TextMetrics
}

const STYLE = '<style id="packet-fonts"></style>'
const DATA = '<script type="application/json" id="packet-data"></script>'
const ROOT = '<div id="root"></div>'
const TITLE = '<title></title>'

/**
 * The page of a packet, complete in itself: the built page, the data, the fonts it needs, and the same in plain HTML for
 * readers without script. With a sealer the data is sealed, and the page says nothing of the plan until it is opened.
 *
 * The policy of the template allows one more style sheet by the hash of nothing; the hash of what is filled in takes its
 * place. The same document and parts give the same text, unless it is sealed. Throws where the template has no place for one of
 * the parts.
 */
export async function writePage(
  document: PacketDocument,
  parts: PageParts,
  sealer?: Sealer,
): Promise<string> {
  const { language, cover, seal } = stringsFor(document.language)
  const fonts = await pageFonts(document, parts.fonts, parts.metrics, sealer !== undefined)
  const footer = `\n${pageFooter(document)}`
  const about = `${document.to.name}: ${document.title}, ${cover.round} ${document.round}`
  const { name } = document
  const data =
    sealer === undefined ? document : await sealer.seal(JSON.stringify(document), { name, language })
  return filledIn(parts.template, [
    [cspHash(''), styleHash(parts, fonts, footer)],
    ['<html lang="en">', `<html lang="${htmlText(language)}">`],
    [TITLE, `<title>${htmlText(sealer === undefined ? about : seal.title)}</title>`],
    [STYLE, STYLE.replace('></', () => `>${fonts}${footer}</`)],
    [DATA, DATA.replace('></', () => `>${jsonForPage(data)}</`)],
    [ROOT, ROOT.replace('></', () => `>${sealer === undefined ? staticPage(document) : sealedPage(seal)}</`)],
  ])
}

/** What stands on a sealed page until its script runs. */
function sealedPage(seal: PacketStrings['seal']): string {
  return `<main class="doc static"><h1>${htmlText(seal.title)}</h1><noscript><p>${htmlText(seal.noScript)}</p></noscript></main>`
}

/** The template with each place filled in. What is filled in is not looked at again. */
function filledIn(template: string, places: readonly (readonly [place: string, filled: string])[]): string {
  const found = places.map(([place, filled]) => {
    const at = template.indexOf(place)
    if (at === -1) throw new Error(`The packet template has no ${place}`)
    return { at, end: at + place.length, filled }
  })
  const pieces: string[] = []
  let from = 0
  for (const { at, end, filled } of found.sort((a, b) => a.at - b.at)) {
    pieces.push(template.slice(from, at), filled)
    from = end
  }
  return [...pieces, template.slice(from)].join('')
}

/** The fonts that were hashed last for these parts: most packets of a round carry the same ones, the largest part of a page. */
const hashed = new WeakMap<
  PageParts,
  { readonly fonts: string; readonly hash: ReturnType<typeof sha256.create> }
>()

/** The hash of fonts and footer as one style, as a source of the policy. */
function styleHash(parts: PageParts, fonts: string, footer: string): string {
  const last = hashed.get(parts)
  const hash = last?.fonts === fonts ? last.hash : sha256.create().update(utf8ToBytes(fonts))
  hashed.set(parts, { fonts, hash })
  return sourceFor(hash.clone().update(utf8ToBytes(footer)).digest())
}

/** The foot of every printed page: which packet this is, and the page number. */
function pageFooter({ name, round, due, language }: PacketDocument): string {
  const strings = stringsFor(language)
  const words = strings.foot(name, round, due === undefined ? undefined : dateText(due, strings))
  const font = 'font:8pt "hoshin-100-400",sans-serif'
  const pages = `@bottom-right{content:counter(page) ${cssString(` ${strings.of} `)} counter(pages);${font}}`
  return `@page{@bottom-left{content:${cssString(words)};${font}}${pages}}`
}

/** The hash of an inline style as a source of the policy. */
function cspHash(text: string): string {
  return sourceFor(sha256(utf8ToBytes(text)))
}

function sourceFor(hash: Uint8Array): string {
  return `'sha256-${toBase64(hash)}'`
}
