import { Blob, Buffer as Row, Face, Font, shape, type GlyphInfo, type GlyphPosition } from 'harfbuzzjs'
import { writeCharacters } from '../../../src/exchange/fonts/cmap.ts'
import { openFont } from '../../../src/exchange/fonts/font-file.ts'
import { outlinesOf } from '../../../src/exchange/fonts/glyphs.ts'
import { viewOf, writeTables, type Tables } from '../../../src/exchange/fonts/sfnt.ts'
import { formOf, type JoinedForm } from '../../../src/layout/text/arabic-forms.ts'

/** The letter's neighbour that asks for a joined form. */
const tatweel = '\u0640'
const contexts: readonly [JoinedForm, before: string, after: string][] = [
  ['final', tatweel, ''],
  ['initial', '', tatweel],
  ['medial', tatweel, tatweel],
]

interface Part {
  readonly glyph: number
  readonly x: number
  readonly y: number
}

interface Composed {
  readonly code: number
  readonly advance: number
  readonly parts: readonly Part[]
}

/**
 * An Arabic font with a glyph and a code point for every joined form of every letter, so that it can be set without rules.
 *
 * Unicode has code points for the forms of the commoner letters only, and fonts make the others while they shape. They are shaped
 * once here, composed into glyphs of their own, and put where `formOf` says.
 */
export function withJoinedForms(bytes: Buffer): { font: Buffer; added: number[] } {
  const font = openFont(bytes)
  if (font === undefined) throw new Error('Joined forms are made in a TrueType font only.')
  const shaper = new Font(new Face(new Blob(Uint8Array.from(bytes).buffer)))
  const letters = [...font.characters.keys()].filter(code => isArabicLetter(code))
  const composed = letters.flatMap(letter =>
    contexts.flatMap(([form, before, after]) => {
      const code = formOf(letter, form)
      if (code === undefined || font.characters.has(code)) return []
      const joined = shapeBetween(shaper, before, letter, after)
      const alone = shapeBetween(shaper, '', letter, '')
      return sameGlyphs(joined, alone) ? [] : [compose(code, joined)]
    }),
  )
  const tables = new Map(font.tables)
  const added = new Map(composed.map(({ code }, at) => [code, font.glyphCount + at]))
  tables.set('cmap', writeCharacters(new Map([...font.characters, ...added])))
  addGlyphs(tables, composed, font.glyphCount)
  return { font: Buffer.from(writeTables(tables)), added: [...added.keys()] }
}

function isArabicLetter(code: number): boolean {
  return code >= 0x620 && code <= 0x8ff && /\p{Lo}/u.test(String.fromCodePoint(code))
}

type Shaped = readonly (GlyphInfo & Partial<GlyphPosition>)[]

/** A letter shaped between neighbours that are not shaped themselves; in visual order. */
function shapeBetween(font: Font, before: string, letter: number, after: string): Shaped {
  const row = new Row()
  const text = String.fromCodePoint(letter)
  row.addText(before + text + after, before.length, text.length)
  row.guessSegmentProperties()
  shape(font, row)
  return row.getGlyphInfosAndPositions()
}

/** Whether a letter looks the same in two places, so that it does not join. */
function sameGlyphs(one: Shaped, other: Shaped): boolean {
  return one.length === other.length && one.every((glyph, at) => glyph.codepoint === other[at]?.codepoint)
}

function compose(code: number, shaped: Shaped): Composed {
  const parts: Part[] = []
  let pen = 0
  for (const { codepoint: glyph, xOffset = 0, yOffset = 0, xAdvance = 0 } of shaped) {
    parts.push({ glyph, x: pen + xOffset, y: yOffset })
    pen += xAdvance
  }
  return { code, advance: pen, parts }
}

function addGlyphs(tables: Tables, composed: readonly Composed[], before: number): void {
  const outlineOf = outlinesOf(tables)
  const outlines = composed.map(({ parts }) => compositeOutline(parts, outlineOf))
  const old = Array.from({ length: before }, (_, glyph) => outlineOf(glyph))
  const places = [0]
  for (const outline of [...old, ...outlines])
    places.push((places.at(-1) ?? 0) + Math.ceil(outline.length / 4) * 4)
  const glyf = Buffer.alloc(places.at(-1) ?? 0)
  for (const [at, outline] of [...old, ...outlines].entries()) glyf.set(outline, places[at])
  const loca = Buffer.alloc(4 * places.length)
  for (const [at, place] of places.entries()) loca.writeUInt32BE(place, 4 * at)
  const metrics = Buffer.alloc(4 * composed.length)
  for (const [at, { advance }] of composed.entries()) {
    metrics.writeUInt16BE(advance, 4 * at)
    metrics.writeInt16BE(viewOf(outlines[at] ?? glyf).getInt16(2), 4 * at + 2)
  }
  tables.set('glyf', glyf)
  tables.set('loca', loca)
  tables.set('hmtx', Buffer.concat([longMetrics(tables, before), metrics]))
  change(tables, 'head', table => table.writeInt16BE(1, 50))
  change(tables, 'hhea', table => table.writeUInt16BE(before + composed.length, 34))
  change(tables, 'maxp', table => table.writeUInt16BE(before + composed.length, 4))
  change(tables, 'post', table => table.writeUInt32BE(0x00030000, 0))
  tables.set('post', (tables.get('post') ?? new Uint8Array(32)).subarray(0, 32))
}

/** Horizontal metrics with an advance for every glyph, which the table may leave out at its end. */
function longMetrics(tables: Tables, count: number): Buffer {
  const hmtx = viewOf(tables.get('hmtx') ?? new Uint8Array(0))
  const long = viewOf(tables.get('hhea') ?? new Uint8Array(36)).getUint16(34)
  const metrics = Buffer.alloc(4 * count)
  for (let glyph = 0; glyph < count; glyph++) {
    metrics.writeUInt16BE(hmtx.getUint16(4 * Math.min(glyph, long - 1)), 4 * glyph)
    metrics.writeInt16BE(
      hmtx.getInt16(glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long)),
      4 * glyph + 2,
    )
  }
  return metrics
}

function compositeOutline(parts: readonly Part[], outlineOf: (glyph: number) => Uint8Array): Uint8Array {
  const outline = Buffer.alloc(10 + 8 * parts.length)
  const boxes = parts.flatMap(({ glyph, x, y }) => {
    const part = outlineOf(glyph)
    if (part.length < 10) return []
    const view = viewOf(part)
    return [[view.getInt16(2) + x, view.getInt16(4) + y, view.getInt16(6) + x, view.getInt16(8) + y] as const]
  })
  outline.writeInt16BE(-1, 0)
  for (const side of [0, 1, 2, 3] as const) {
    const values = boxes.map(box => box[side])
    outline.writeInt16BE(side < 2 ? Math.min(...values) : Math.max(...values), 2 + 2 * side)
  }
  for (const [at, { glyph, x, y }] of parts.entries()) {
    const [start, isLast] = [10 + 8 * at, at === parts.length - 1]
    outline.writeUInt16BE(0x0003 | (isLast ? 0 : 0x0020), start)
    outline.writeUInt16BE(glyph, start + 2)
    outline.writeInt16BE(x, start + 4)
    outline.writeInt16BE(y, start + 6)
  }
  return outline
}

function change(tables: Tables, tag: string, edit: (table: Buffer) => void): void {
  const table = Buffer.from(tables.get(tag) ?? new Uint8Array(64))
  edit(table)
  tables.set(tag, table)
}
