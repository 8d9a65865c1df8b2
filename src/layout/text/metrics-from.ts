import type { FaceId } from '../drawing.ts'
import { facesOf } from './faces.ts'
import type { TextMetrics, TextStyle } from './metrics.ts'

/** What the fonts build writes for a face (out/fonts/metrics/<face>.json). All lengths in 1/1000 of the size. */
export interface AdvanceTable {
  readonly face: FaceId
  readonly ascent: number
  readonly descent: number
  /** Triples `first code point, count, advance`, ascending: `count` code points in a row of one advance. */
  readonly advances: readonly number[]
}

interface Loaded {
  readonly id: FaceId
  readonly vertical: { readonly ascent: number; readonly descent: number }
  /** Advance by code point of the basic plane, -1 where the face has no such character. */
  readonly near: Int16Array
  readonly far: ReadonlyMap<number, number>
}

const absent = -1

/**
 * The metrics of the faces whose tables are given, usually all but Japanese, and Japanese when a text needs it.
 *
 * A code point that no given face has gets no face; its advance is 0.
 */
export function metricsFrom(tables: readonly AdvanceTable[]): TextMetrics {
  return metricsOf(new Map(tables.map(table => [table.face, () => table])))
}

/**
 * The same from tables that are read one by one, each when a text first needs its face: a Latin plan at 92 % touches two of
 * fourteen, and reading all of them is felt at the start.
 */
export function metricsOf(tables: ReadonlyMap<FaceId, () => AdvanceTable>): TextMetrics {
  const loaded = new Map<FaceId, Loaded>()
  const opened = (id: FaceId): Loaded | undefined => {
    const known = loaded.get(id)
    const read = known === undefined ? tables.get(id) : undefined
    if (read === undefined) return known
    const face = load(read())
    loaded.set(id, face)
    return face
  }
  const byStyle = new Map<number, readonly FaceId[]>()
  let last: { readonly style: TextStyle; readonly faces: readonly FaceId[] } | undefined
  const facesFor = (style: TextStyle) => {
    if (last?.style === style) return last.faces
    const key = style.stretch * 1000 + style.weight
    const found = byStyle.get(key) ?? facesOf(style).filter(id => tables.has(id))
    byStyle.set(key, found)
    last = { style, faces: found }
    return found
  }
  let lastFace: Loaded | undefined
  const faceOf = (id: FaceId) => (lastFace?.id === id ? lastFace : (lastFace = opened(id)))
  return {
    faceFor: (codePoint, style) => {
      for (const id of facesFor(style)) if (advanceIn(faceOf(id), codePoint) !== absent) return id
      return undefined
    },
    advance: (face, codePoint) => Math.max(0, advanceIn(faceOf(face), codePoint)),
    vertical: face => opened(face)?.vertical ?? { ascent: 0, descent: 0 },
  }
}

function load(table: AdvanceTable): Loaded {
  const near = new Int16Array(0x10000).fill(absent)
  const far = new Map<number, number>()
  const { advances } = table
  for (let at = 0; at + 2 < advances.length; at += 3) {
    const first = advances[at] ?? 0
    const count = advances[at + 1] ?? 0
    const advance = advances[at + 2] ?? 0
    if (first < 0x10000) near.fill(advance, first, first + count)
    else for (let code = first; code < first + count; code++) far.set(code, advance)
  }
  return { id: table.face, vertical: { ascent: table.ascent, descent: table.descent }, near, far }
}

function advanceIn(face: Loaded | undefined, codePoint: number): number {
  if (face === undefined) return absent
  return (codePoint < 0x10000 ? face.near[codePoint] : face.far.get(codePoint)) ?? absent
}
