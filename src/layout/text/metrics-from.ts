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
  const loaded = new Map(tables.map(table => [table.face, load(table)]))
  const byStyle = new Map<number, readonly Loaded[]>()
  let last: { readonly style: TextStyle; readonly faces: readonly Loaded[] } | undefined
  const facesFor = (style: TextStyle) => {
    if (last?.style === style) return last.faces
    const key = style.stretch * 1000 + style.weight
    const found = byStyle.get(key) ?? facesOf(style).flatMap(id => loaded.get(id) ?? [])
    byStyle.set(key, found)
    last = { style, faces: found }
    return found
  }
  let lastFace: Loaded | undefined
  const opened = (id: FaceId) => (lastFace?.id === id ? lastFace : (lastFace = loaded.get(id)))
  return {
    faceFor: (codePoint, style) => {
      for (const face of facesFor(style)) if (advanceIn(face, codePoint) !== absent) return face.id
      return undefined
    },
    advance: (face, codePoint) => Math.max(0, advanceIn(opened(face), codePoint)),
    vertical: face => loaded.get(face)?.vertical ?? { ascent: 0, descent: 0 },
  }
}

function load(table: AdvanceTable): Loaded {
  const near = new Int16Array(0x10000).fill(absent)
  const far = new Map<number, number>()
  const { advances } = table
  for (let at = 0; at + 2 < advances.length; at += 3) {
    const [first = 0, count = 0, advance = 0] = advances.slice(at, at + 3)
    if (first < 0x10000) near.fill(advance, first, first + count)
    else for (let code = first; code < first + count; code++) far.set(code, advance)
  }
  return { id: table.face, vertical: { ascent: table.ascent, descent: table.descent }, near, far }
}

function advanceIn(face: Loaded | undefined, codePoint: number): number {
  if (face === undefined) return absent
  return (codePoint < 0x10000 ? face.near[codePoint] : face.far.get(codePoint)) ?? absent
}
