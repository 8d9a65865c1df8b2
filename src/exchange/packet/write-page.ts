import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'
import { toBase64 } from '../fonts/base64.ts'
import { cssString, htmlText, jsonForPage } from './escape.ts'
import { pageFonts } from './page-fonts.ts'
import type { FontFiles } from './page-fonts.ts'
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
 * readers without script.
 *
 * The policy of the template allows one more style sheet by the hash of nothing; the hash of what is filled in takes its
 * place. The same document and parts give the same text. Throws where the template has no place for one of the parts.
 */
export async function writePage(document: PacketDocument, parts: PageParts): Promise<string> {
  const style = `${await pageFonts(document, parts.fonts, parts.metrics)}\n${pageFooter(document)}`
  const title = `${document.to.name}: ${document.title}, round ${document.round}`
  return [
    [cspHash(''), cspHash(style)],
    ['<html lang="en">', `<html lang="${htmlText(document.language)}">`],
    [TITLE, `<title>${htmlText(title)}</title>`],
    [STYLE, STYLE.replace('></', () => `>${style}</`)],
    [DATA, DATA.replace('></', () => `>${jsonForPage(document)}</`)],
    [ROOT, ROOT.replace('></', () => `>${staticPage(document)}</`)],
  ].reduce((page, [place = '', filled = '']) => replaceOnce(page, place, filled), parts.template)
}

function replaceOnce(page: string, place: string, filled: string): string {
  const at = page.indexOf(place)
  if (at === -1) throw new Error(`The packet template has no ${place}`)
  return page.slice(0, at) + filled + page.slice(at + place.length)
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
  return `'sha256-${toBase64(sha256(utf8ToBytes(text)))}'`
}
