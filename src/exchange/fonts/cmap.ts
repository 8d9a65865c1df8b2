import { viewOf } from './sfnt.ts'

/** Glyph by code point, from the Unicode subtables of a cmap table (formats 4 and 12), ascending by code point. */
export function readCharacters(cmap: Uint8Array): Map<number, number> {
  const view = viewOf(cmap)
  const found = new Map<number, number>()
  for (let at = 4; at < 4 + 8 * view.getUint16(2); at += 8) {
    const platform = view.getUint16(at)
    if (platform !== 0 && platform !== 3) continue
    const start = view.getUint32(at + 4)
    const format = view.getUint16(start)
    if (format === 4) readSegments(view, start, found)
    if (format === 12) readGroups(view, start, found)
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

function readSegments(view: DataView, start: number, found: Map<number, number>): void {
  const doubled = view.getUint16(start + 6)
  for (let at = 0; at < doubled; at += 2) {
    const last = view.getUint16(start + 14 + at)
    const first = view.getUint16(start + 16 + doubled + at)
    const delta = view.getUint16(start + 16 + 2 * doubled + at)
    const place = start + 16 + 3 * doubled + at
    const offset = view.getUint16(place)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - first))
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.set(code, glyph)
    }
  }
}

function readGroups(view: DataView, start: number, found: Map<number, number>): void {
  for (let at = start + 16; at < start + 16 + 12 * view.getUint32(start + 12); at += 12) {
    const first = view.getUint32(at)
    for (let code = first; code <= view.getUint32(at + 4); code++) {
      const glyph = view.getUint32(at + 8) + code - first
      if (glyph !== 0) found.set(code, glyph)
    }
  }
}

/** A cmap table of one Unicode subtable (format 12) for glyphs by code point. */
export function writeCharacters(characters: ReadonlyMap<number, number>): Uint8Array {
  const groups: [first: number, last: number, glyph: number][] = []
  for (const [code, glyph] of [...characters].sort(([a], [b]) => a - b)) {
    const group = groups.at(-1)
    if (group !== undefined && group[1] === code - 1 && group[2] + code - group[0] === glyph) group[1] = code
    else groups.push([code, code, glyph])
  }
  const table = new Uint8Array(28 + 12 * groups.length)
  const view = viewOf(table)
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, 16 + 12 * groups.length)
  view.setUint32(24, groups.length)
  for (const [index, group] of groups.entries()) {
    for (const [field, value] of group.entries()) view.setUint32(28 + 12 * index + 4 * field, value)
  }
  return table
}
