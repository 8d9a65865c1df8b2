import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** What a reader finds on a page of a document. */
export interface PageText {
  /** The texts in the order of drawing, each as its characters are typed. */
  readonly texts: readonly string[]
  readonly fonts: readonly string[]
  /** The operators of the page. */
  readonly content: string
}

/** All text of a document without its spaces: where lines break it has none. */
export async function documentText(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = await Promise.all(document.getPageIndices().map(at => pageText(bytes, at)))
  return squeezed(pages.flatMap(({ texts }) => texts).join(''))
}

/** A text without its spaces. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Reads the text of a page by the fonts' own character maps. */
export async function pageText(bytes: Uint8Array, index = 0): Promise<PageText> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const page = document.getPage(index).node
  const fonts = page.Resources()?.lookup(PDFName.of('Font'), PDFDict)
  const content = inflated(page.Contents())
  const maps = new Map<string, Map<string, string>>()
  const names: string[] = []
  for (const [name] of fonts?.entries() ?? []) {
    const font = fonts?.lookup(name, PDFDict)
    maps.set(name.asString(), characterMap(inflated(font?.lookup(PDFName.of('ToUnicode')))))
    names.push(font?.lookup(PDFName.of('BaseFont'), PDFName).decodeText() ?? '')
  }
  const texts = [...content.matchAll(/BT (.*) ET/g)].map(([, operators = '']) => {
    let map = new Map<string, string>()
    return [...operators.matchAll(/(\/F\d+) [\d.]+ Tf|<([\da-f]*)>/g)]
      .map(([, font, codes = '']) => {
        if (font !== undefined) map = maps.get(font) ?? new Map<string, string>()
        return (codes.match(/.{4}/g) ?? []).map(code => map.get(code) ?? '?').join('')
      })
      .join('')
  })
  return { texts, fonts: names, content }
}

function inflated(stream: unknown): string {
  if (stream instanceof PDFArray) return inflated(stream.lookup(0))
  if (!(stream instanceof PDFRawStream)) throw new Error('There is no stream here.')
  return inflateSync(stream.contents).toString('latin1')
}

function characterMap(source: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const [, code = '', units = ''] of source.matchAll(/^<(\w{4})> <(\w*)>$/gm)) {
    map.set(code, String.fromCharCode(...(units.match(/.{4}/g) ?? []).map(unit => parseInt(unit, 16))))
  }
  return map
}
