import { readCharacters } from './cmap.ts'
import { readTables, viewOf, type Tables } from './sfnt.ts'

/** A static TrueType font opened for measuring, cutting down and embedding. Lengths in the font's own units. */
export interface FontFile {
  readonly tables: Tables
  readonly unitsPerEm: number
  readonly glyphCount: number
  readonly ascent: number
  /** Positive, below the baseline. */
  readonly descent: number
  /** Glyph by code point. */
  readonly characters: ReadonlyMap<number, number>
  readonly advanceOf: (glyph: number) => number
  /** From the origin to the left edge of the glyph. */
  readonly bearingOf: (glyph: number) => number
}

/** Opens a font, or undefined where the bytes are not a TrueType font with the tables that every font has. */
export function openFont(bytes: Uint8Array): FontFile | undefined {
  const tables = readTables(bytes)
  const [head, hhea, hmtx, maxp, cmap] = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'].map(tag => tables?.get(tag))
  if (tables === undefined || head === undefined || hhea === undefined || hmtx === undefined) return undefined
  if (maxp === undefined || cmap === undefined) return undefined
  const metrics = viewOf(hmtx)
  const lines = viewOf(hhea)
  const long = lines.getUint16(34)
  return {
    tables,
    unitsPerEm: viewOf(head).getUint16(18),
    glyphCount: viewOf(maxp).getUint16(4),
    ascent: lines.getInt16(4),
    descent: -lines.getInt16(6),
    characters: readCharacters(cmap),
    advanceOf: glyph => metrics.getUint16(4 * Math.min(glyph, long - 1)),
    bearingOf: glyph => metrics.getInt16(glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long)),
  }
}
