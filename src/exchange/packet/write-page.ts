import { sha256 } from '@noble/hashes/sha2.js'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'
import { toBase64 } from '../fonts/base64.ts'
import { cssString, htmlText, inPage, jsonForPage, unturned } from './escape.ts'
import { pageFonts, wholeFonts } from './page-fonts.ts'
import type { FontFiles } from './page-fonts.ts'
import type { PacketStrings } from './packet-strings.ts'
import type { Sealed, Sealer } from './sealed.ts'
import { staticPage } from './static-page.ts'
import { stringsFor } from './strings.ts'
import { dateText } from './words.ts'

// Not the one of the hashes: that one copies what it encoded, and pages are large.
const encoder = new TextEncoder()

/** A packet may have this many bytes with 40 items. Source: the issue "the whole path once", part 9. */
export const PACKET_MAX_BYTES = 512_000

/** What every packet is made from: the built page, the fonts of the product and their advances. */
export interface PageParts {
  /** out/packet/template.html */
  readonly template: string
  readonly fonts: FontFiles
  readonly metrics: TextMetrics
}

/** A page in UTF-8. Most of it is the same bytes in every packet, so it is kept in the pieces that it is made of. */
export interface WrittenPage {
  readonly pieces: readonly Uint8Array[]
  /** How many there are. */
  readonly bytes: number
  /** The same as text, made when it is asked for. */
  readonly html: string
}

/** Where each part goes: in the place of the second text, in the template's order of them, which is looked up. */
const PLACES = {
  language: ['<html lang="', 'en', '">'],
  hash: ['', cspHash(''), ''],
  title: ['<title>', '', '</title>'],
  style: ['<style id="packet-fonts">', '', '</style>'],
  data: ['<script type="application/json" id="packet-data">', '', '</script>'],
  root: ['<div id="root">', '', '</div>'],
} as const
type Place = keyof typeof PLACES

/**
 * The page of a packet, complete in itself: the built page, the data, the fonts it needs, and the same in plain HTML for
 * readers without script. With a sealer the data is sealed, and the page says nothing of the plan until it is opened.
 *
 * Characters that turn the direction of what stands beside them are left out.
 *
 * The policy of the template allows one more style sheet by the hash of nothing; the hash of what is filled in takes its
 * place. The same document and parts give the same text, unless it is sealed. Throws where the template has no place for one of
 * the parts.
 */
export async function writePage(
  document: PacketDocument,
  parts: PageParts,
  sealer?: Sealer,
): Promise<WrittenPage> {
  const { language, cover, seal } = stringsFor(document.language)
  const { picture, ...rest } = document
  const json = JSON.stringify(rest)
  const fonts = await pageFonts({ picture, json }, parts.fonts, parts.metrics, sealer !== undefined)
  const footer = `\n${pageFooter(document)}`
  const about = `${document.to.name}: ${document.title}, ${cover.round} ${document.round}`
  const { name } = document
  const whole = picture === undefined ? json : `${json.slice(0, -1)},"picture":${JSON.stringify(picture)}}`
  const data =
    sealer === undefined ? whole : JSON.stringify(await sealer.seal(unturned(whole), { name, language }))
  return filledIn(parts, fonts, {
    hash: styleHash(parts, fonts, footer),
    language: htmlText(language),
    title: htmlText(sealer === undefined ? about : seal.title),
    style: footer,
    data: inPage(data),
    root: sealer === undefined ? staticPage(document) : sealedPage(seal),
  })
}

/**
 * The page of a packet that is sealed already, to be shown here: it carries all fonts, since nobody knows what is in it, and its
 * printed foot only names it.
 */
export async function writeSealedPage(sealed: Sealed, parts: PageParts): Promise<WrittenPage> {
  const { language, seal } = stringsFor(sealed.language)
  const fonts = await wholeFonts(parts.fonts)
  const footer = `\n@page{@bottom-left{content:${cssString(sealed.name)};${FOOT_FONT}}}`
  return filledIn(parts, fonts, {
    hash: styleHash(parts, fonts, footer),
    language: htmlText(language),
    title: htmlText(seal.title),
    style: footer,
    data: jsonForPage(sealed),
    root: sealedPage(seal),
  })
}

/** What stands on a sealed page until its script runs. */
function sealedPage(seal: PacketStrings['seal']): string {
  return `<main class="doc static"><h1>${htmlText(seal.title)}</h1><noscript><p>${htmlText(seal.noScript)}</p></noscript></main>`
}

/** The page put together. What is filled in is not looked at again. Fonts are by far the largest part. */
function filledIn(parts: PageParts, fonts: string, filled: Readonly<Record<Place, string>>): WrittenPage {
  const { pieces, rest } = splitTemplate(parts)
  const page = pieces.flatMap(({ before, place }) => {
    const text = encoder.encode(unturned(filled[place]))
    return place === 'style' ? [before, fontBytes(parts, fonts), text] : [before, text]
  })
  return pageOf([...page, rest])
}

/** On its own, since the page would otherwise keep all the texts that it was made from for as long as it is there. */
function pageOf(pieces: readonly Uint8Array[]): WrittenPage {
  return {
    pieces,
    bytes: pieces.reduce((sum, { length }) => sum + length, 0),
    get html() {
      const decoder = new TextDecoder()
      return pieces.map(piece => decoder.decode(piece)).join('')
    },
  }
}

interface SplitTemplate {
  readonly pieces: readonly { readonly before: Uint8Array; readonly place: Place }[]
  readonly rest: Uint8Array
}

/** Templates that were cut at their places: all packets are made from one. */
const split = new WeakMap<PageParts, SplitTemplate>()

function splitTemplate(parts: PageParts): SplitTemplate {
  const known = split.get(parts)
  if (known !== undefined) return known
  const made = cutAtPlaces(parts.template)
  split.set(parts, made)
  return made
}

function cutAtPlaces(template: string): SplitTemplate {
  const places = Object.keys(PLACES) as Place[]
  const found = places.map(place => {
    const [head, instead, tail] = PLACES[place]
    const at = template.indexOf(`${head}${instead}${tail}`)
    if (at === -1) throw new Error(`The packet template has no ${head}${instead}${tail}`)
    return { place, at: at + head.length, end: at + head.length + instead.length }
  })
  const pieces: SplitTemplate['pieces'][number][] = []
  let from = 0
  for (const { place, at, end } of found.sort((a, b) => a.at - b.at)) {
    pieces.push({ before: encoder.encode(template.slice(from, at)), place })
    from = end
  }
  return { pieces, rest: encoder.encode(template.slice(from)) }
}

/** The fonts that were used last with these parts: most packets of a round carry the same ones, the largest part of a page. */
interface LastFonts {
  readonly fonts: string
  readonly bytes: Uint8Array
  readonly hash: ReturnType<typeof sha256.create>
}
const lastFonts = new WeakMap<PageParts, LastFonts>()

function encodedFonts(parts: PageParts, fonts: string): LastFonts {
  const last = lastFonts.get(parts)
  if (last?.fonts === fonts) return last
  const bytes = encoder.encode(fonts)
  const encoded = { fonts, bytes, hash: sha256.create().update(bytes) }
  lastFonts.set(parts, encoded)
  return encoded
}

function fontBytes(parts: PageParts, fonts: string): Uint8Array {
  return encodedFonts(parts, fonts).bytes
}

/** The hash of fonts and footer as one style, as a source of the policy. */
function styleHash(parts: PageParts, fonts: string, footer: string): string {
  return sourceFor(encodedFonts(parts, fonts).hash.clone().update(encoder.encode(footer)).digest())
}

/** The foot of every printed page: which packet this is, and the page number. */
function pageFooter({ name, round, due, language }: PacketDocument): string {
  const strings = stringsFor(language)
  const words = unturned(strings.foot(name, round, due === undefined ? undefined : dateText(due, strings)))
  const pages = `@bottom-right{content:counter(page) ${cssString(` ${strings.of} `)} counter(pages);${FOOT_FONT}}`
  return `@page{@bottom-left{content:${cssString(words)};${FOOT_FONT}}${pages}}`
}

const FOOT_FONT = 'font:8pt "hoshin-100-400",sans-serif'

/** The hash of an inline style as a source of the policy. */
function cspHash(text: string): string {
  return sourceFor(sha256(encoder.encode(text)))
}

function sourceFor(hash: Uint8Array): string {
  return `'sha256-${toBase64(hash)}'`
}
