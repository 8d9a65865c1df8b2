import { viewOf, type Tables } from './sfnt.ts'

const wordArguments = 0x0001
const hasScale = 0x0008
const moreComponents = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080

/** The outlines of a font by glyph; empty where a glyph draws nothing or the font is damaged. */
export function outlinesOf(tables: Tables): (glyph: number) => Uint8Array {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map(tag => tables.get(tag) ?? new Uint8Array(0))
  if (head === undefined || loca === undefined || glyf === undefined) return () => new Uint8Array(0)
  const long = viewOf(head).getInt16(50) === 1
  const places = viewOf(loca)
  const place = (glyph: number) => (long ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph))
  return glyph => glyf.subarray(place(glyph), place(glyph + 1))
}

/** Where a composed glyph names the glyphs it is made of: byte offsets into its outline. Empty for a simple glyph. */
export function componentPlaces(outline: Uint8Array): number[] {
  if (outline.length < 12) return []
  const view = viewOf(outline)
  if (view.getInt16(0) >= 0) return []
  const places: number[] = []
  for (let at = 10, more = true; more && at + 4 <= outline.length;) {
    const flags = view.getUint16(at)
    places.push(at + 2)
    at += 4 + (flags & wordArguments ? 4 : 2)
    at += flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0
    more = (flags & moreComponents) !== 0
  }
  return places
}

/** Some glyphs with all that they are composed of, ascending, the empty-box glyph 0 first. */
export function withComponents(glyphs: Iterable<number>, outlineOf: (glyph: number) => Uint8Array): number[] {
  const all = new Set([0, ...glyphs])
  for (const glyph of all) {
    const outline = outlineOf(glyph)
    for (const place of componentPlaces(outline)) all.add(viewOf(outline).getUint16(place))
  }
  return [...all].sort((a, b) => a - b)
}
