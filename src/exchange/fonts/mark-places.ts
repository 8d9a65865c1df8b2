import type { FontFile } from './font-file.ts'
import { viewOf } from './sfnt.ts'

interface Anchor {
  readonly x: number
  readonly y: number
}

/** Where a mark goes: from the origin of the glyph it sits on to its own origin, in units of the font. */
export type MarkPlaces = (under: number, mark: number) => Anchor | undefined

const markToBase = 4
const markToMark = 6
const extension = 9

/** How a font puts marks on letters and on other marks (GPOS, lookups of type 4 and 6); nothing where it has no such rules. */
export function markPlaces(font: FontFile): MarkPlaces {
  const table = font.tables.get('GPOS')
  if (table === undefined) return () => undefined
  const rules = attachments(viewOf(table))
  return (under, mark) => {
    for (const rule of rules) {
      const place = rule(under, mark)
      if (place !== undefined) return place
    }
    return undefined
  }
}

function attachments(view: DataView): MarkPlaces[] {
  const list = view.getUint16(8)
  const rules: MarkPlaces[] = []
  for (let index = 0; index < view.getUint16(list); index++) {
    const lookup = list + view.getUint16(list + 2 + 2 * index)
    for (let at = 0; at < view.getUint16(lookup + 4); at++) {
      const start = lookup + view.getUint16(lookup + 6 + 2 * at)
      const isFar = view.getUint16(lookup) === extension
      const type = isFar ? view.getUint16(start + 2) : view.getUint16(lookup)
      const subtable = isFar ? start + view.getUint32(start + 4) : start
      if (type === markToBase || type === markToMark) rules.push(attachment(view, subtable))
    }
  }
  return rules
}

function attachment(view: DataView, start: number): MarkPlaces {
  const marks = coverage(view, start + view.getUint16(start + 2))
  const bases = coverage(view, start + view.getUint16(start + 4))
  const classes = view.getUint16(start + 6)
  const markArray = start + view.getUint16(start + 8)
  const baseArray = start + view.getUint16(start + 10)
  return (under, mark) => {
    const [base, own] = [bases.get(under), marks.get(mark)]
    if (base === undefined || own === undefined) return undefined
    const record = markArray + 2 + 4 * own
    const offset = view.getUint16(baseArray + 2 + 2 * (base * classes + view.getUint16(record)))
    if (offset === 0) return undefined
    const to = anchorAt(view, baseArray + offset)
    const from = anchorAt(view, markArray + view.getUint16(record + 2))
    return { x: to.x - from.x, y: to.y - from.y }
  }
}

function anchorAt(view: DataView, at: number): Anchor {
  return { x: view.getInt16(at + 2), y: view.getInt16(at + 4) }
}

/** The index of each glyph that a coverage table covers. */
function coverage(view: DataView, start: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const count = view.getUint16(start + 2)
  if (view.getUint16(start) === 1) {
    for (let index = 0; index < count; index++) glyphs.set(view.getUint16(start + 4 + 2 * index), index)
    return glyphs
  }
  for (let at = start + 4; at < start + 4 + 6 * count; at += 6) {
    const [first, last, index] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)]
    for (let glyph = first; glyph <= last; glyph++) glyphs.set(glyph, index + glyph - first)
  }
  return glyphs
}
