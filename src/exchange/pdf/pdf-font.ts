import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import { cutFont } from '../fonts/cut-font.ts'
import { openFont, type FontFile } from '../fonts/font-file.ts'
import { markPlaces, type MarkPlaces } from '../fonts/mark-places.ts'
import { viewOf } from '../fonts/sfnt.ts'
import { codeTable, type CodeTable } from './character-codes.ts'
import { toUnicode } from './to-unicode.ts'

/** A font in a document. Each character has a code of its own, so that letters that look alike are still told apart. */
export interface PdfFont {
  readonly ref: PDFRef
  /** The character's code or codes as hexadecimal digits; undefined where the font was embedded without it. */
  readonly codeOf: (codePoint: number) => string | undefined
  readonly glyphOf: (codePoint: number) => number
  /** In 1/1000 of the size. */
  readonly advanceOf: (codePoint: number) => number
  readonly places: MarkPlaces
  readonly perMille: number
}

/** Embeds a face with some characters as a composite TrueType font. The same characters give the same objects. */
export function embedPdfFont(
  context: PDFContext,
  face: string,
  font: FontFile,
  used: Iterable<number>,
): PdfFont {
  const codePoints = [...new Set(used)].filter(code => font.characters.has(code)).sort((a, b) => a - b)
  const perMille = 1000 / font.unitsPerEm
  const glyphOf = (codePoint: number) => font.characters.get(codePoint) ?? 0
  const advanceOf = (codePoint: number) => font.advanceOf(glyphOf(codePoint)) * perMille
  const table = codeTable(codePoints, advanceOf)
  const name = `${subsetTag(codePoints)}+${face.replace(/[^\w-]/g, '')}`
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant(context, name, font, table)],
      ToUnicode: context.register(context.flateStream(toUnicode(table.codes.map(code => code.typed)))),
    }),
  )
  const codeOf = (codePoint: number) => table.shown.get(codePoint)
  return { ref, codeOf, glyphOf, advanceOf, places: markPlaces(font), perMille }
}

function descendant(context: PDFContext, name: string, font: FontFile, { codes }: CodeTable): PDFRef {
  const program = cutFont(font, new Set(codes.map(code => code.drawn)))
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor(context, name, font, program),
      DW: 0,
      W: [1, codes.map(code => code.width)],
      CIDToGIDMap: context.register(context.flateStream(glyphMap(program, codes))),
    }),
  )
}

function descriptor(context: PDFContext, name: string, font: FontFile, program: Uint8Array): PDFRef {
  const head = viewOf(font.tables.get('head') ?? new Uint8Array(54))
  const perMille = 1000 / font.unitsPerEm
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [36, 38, 40, 42].map(at => Math.round(head.getInt16(at) * perMille)),
      ItalicAngle: 0,
      Ascent: Math.round(font.ascent * perMille),
      Descent: Math.round(-font.descent * perMille),
      CapHeight: 698,
      StemV: 80,
      FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
    }),
  )
}

/** The glyph of each character code in the embedded font, two bytes each, code 0 being the missing one. */
function glyphMap(program: Uint8Array, codes: CodeTable['codes']): Uint8Array {
  const map = new Uint8Array(2 * (codes.length + 1))
  const glyphs = openFont(program)?.characters
  for (const [at, { drawn }] of codes.entries()) viewOf(map).setUint16(2 * at + 2, glyphs?.get(drawn) ?? 0)
  return map
}

/** Six capitals that tell this part of a font from other parts (ISO 32000, 9.6.4). */
function subsetTag(codePoints: readonly number[]): string {
  let hash = 0x811c9dc5
  for (const codePoint of codePoints) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0
  return Array.from({ length: 6 }, (_, at) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** at) % 26)),
  ).join('')
}
