import { writeCharacters } from './cmap.ts'
import type { FontFile } from './font-file.ts'
import { componentPlaces, outlinesOf, withComponents } from './glyphs.ts'
import { viewOf, writeTables, type Tables } from './sfnt.ts'

/**
 * A font with no more than the given characters, as bytes; the same characters give the same bytes.
 *
 * Glyphs are numbered anew, and rules about glyphs left out, unless combining marks are asked for: then the numbers stay, so that
 * the rules that place marks stay true, and the glyphs not wanted become empty.
 */
export function cutFont(font: FontFile, codePoints: Iterable<number>): Uint8Array {
  const wanted = [...new Set(codePoints)].sort((a, b) => a - b).filter(code => font.characters.has(code))
  const outlineOf = outlinesOf(font.tables)
  const glyphs = withComponents(
    wanted.map(code => font.characters.get(code) ?? 0),
    outlineOf,
  )
  const hasMarks = wanted.some(code => /\p{M}/u.test(String.fromCodePoint(code)))
  const kept = hasMarks ? Array.from({ length: font.glyphCount }, (_, glyph) => glyph) : glyphs
  const renumbered = new Map(kept.map((glyph, at) => [glyph, at]))
  const drawn = new Set(glyphs)
  const outlines = kept.map(glyph =>
    drawn.has(glyph) ? relinked(outlineOf(glyph), renumbered) : new Uint8Array(0),
  )
  const tables: Tables = new Map()
  for (const tag of ['OS/2', 'name', 'GSUB', ...(hasMarks ? ['GDEF', 'GPOS'] : [])]) {
    const table = font.tables.get(tag)
    if (table !== undefined) tables.set(tag, table)
  }
  const characters = wanted.map(code => [code, renumbered.get(font.characters.get(code) ?? 0) ?? 0] as const)
  tables.set('cmap', writeCharacters(new Map(characters)))
  writeOutlines(tables, outlines)
  writeMetrics(tables, font, kept)
  return writeTables(tables)
}

/** An outline that names its components by their new numbers. */
function relinked(outline: Uint8Array, renumbered: ReadonlyMap<number, number>): Uint8Array {
  const copy = outline.slice()
  const view = viewOf(copy)
  for (const place of componentPlaces(copy)) view.setUint16(place, renumbered.get(view.getUint16(place)) ?? 0)
  return copy
}

function writeOutlines(tables: Tables, outlines: readonly Uint8Array[]): void {
  const loca = new Uint8Array(4 * (outlines.length + 1))
  const places = viewOf(loca)
  let length = 0
  for (const [at, outline] of outlines.entries()) {
    places.setUint32(4 * at, length)
    length += Math.ceil(outline.length / 4) * 4
  }
  places.setUint32(4 * outlines.length, length)
  const glyf = new Uint8Array(length)
  for (const [at, outline] of outlines.entries()) glyf.set(outline, places.getUint32(4 * at))
  tables.set('loca', loca)
  tables.set('glyf', glyf)
}

function writeMetrics(tables: Tables, font: FontFile, kept: readonly number[]): void {
  const hmtx = new Uint8Array(4 * kept.length)
  for (const [at, glyph] of kept.entries()) {
    viewOf(hmtx).setUint16(4 * at, font.advanceOf(glyph))
    viewOf(hmtx).setInt16(4 * at + 2, font.bearingOf(glyph))
  }
  tables.set('hmtx', hmtx)
  const copies = ['head', 'hhea', 'maxp', 'post'].map(tag => [tag, font.tables.get(tag)?.slice()] as const)
  for (const [tag, table] of copies) if (table !== undefined) tables.set(tag, table)
  patch(tables, 'head', view => view.setInt16(50, 1))
  patch(tables, 'hhea', view => view.setUint16(34, kept.length))
  patch(tables, 'maxp', view => view.setUint16(4, kept.length))
  const post = tables.get('post')?.slice(0, 32)
  if (post !== undefined) tables.set('post', post)
  patch(tables, 'post', view => view.setUint32(0, 0x00030000))
}

function patch(tables: Tables, tag: string, change: (view: DataView) => void): void {
  const table = tables.get(tag)
  if (table !== undefined) change(viewOf(table))
}
