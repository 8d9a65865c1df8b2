import type { FaceId } from '../drawing.ts'
import { extendsCluster, isInvisible } from './characters.ts'
import type { TextMetrics, TextStyle } from './metrics.ts'

/** What is drawn, measured and broken as one: a character with its combining marks. */
export interface Cluster {
  /** The characters to draw: shaped, mirrored where it runs to the left; empty for characters that only guide the setting. */
  readonly text: string
  readonly codePoint: number
  face: FaceId
  /** In 1/1000 of the size. */
  width: number
  /** Embedding level of the Unicode bidirectional algorithm; odd runs to the left. */
  readonly level: number
}

/** What stands for a character that no bundled face has. */
const stand = 0xfffd

/** Where clusters come from: the faces, and the characters met that no face has. */
export interface Source {
  readonly metrics: TextMetrics
  readonly style: TextStyle
  readonly missing: Set<string>
}

/** A piece of a paragraph that belongs together: its code points as they are to be drawn. */
export interface Piece {
  readonly codePoints: readonly number[]
  readonly level: number
}

/** Cuts a paragraph into its characters with their marks, in logical order. `levels` by UTF-16 index; without it all run right. */
export function piecesOf(paragraph: string, levels?: Uint8Array): Piece[] {
  const pieces: { codePoints: number[]; level: number }[] = []
  let last: { codePoints: number[]; level: number } | undefined
  for (let at = 0; at < paragraph.length;) {
    const codePoint = paragraph.codePointAt(at) ?? 0
    if (last !== undefined && extendsCluster(codePoint)) last.codePoints.push(codePoint)
    else pieces.push((last = { codePoints: [codePoint], level: levels?.[at] ?? 0 }))
    at += codePoint > 0xffff ? 2 : 1
  }
  return pieces
}

/** Measures a piece and finds its face. Characters that no face has are noted and drawn as a replacement character. */
export function clusterOf({ codePoints, level }: Piece, source: Source): Cluster {
  const { metrics, style } = source
  const codePoint = codePoints[0] ?? 0
  if (isInvisible(codePoint)) return { text: '', codePoint, face: '', width: 0, level }
  const face = metrics.faceFor(codePoint, style)
  if (face === undefined) return decomposed(codePoints, level, source) ?? standIn(codePoints, level, source)
  if (codePoints.length === 1) {
    return {
      text: String.fromCodePoint(codePoint),
      codePoint,
      face,
      width: metrics.advance(face, codePoint),
      level,
    }
  }
  const drawn = codePoints.filter((mark, at) => at === 0 || !isInvisible(mark))
  const held = drawn.filter((mark, at) => at === 0 || metrics.faceFor(mark, style) === face)
  for (const mark of drawn) if (!held.includes(mark)) source.missing.add(String.fromCodePoint(mark))
  const width = held.reduce((sum, mark) => sum + metrics.advance(face, mark), 0)
  return { text: String.fromCodePoint(...held), codePoint, face, width, level }
}

/** A composed letter that no face has, as its base letter and marks where a face has those. */
function decomposed(codePoints: readonly number[], level: number, source: Source): Cluster | undefined {
  const [first = 0, ...marks] = codePoints
  const parts = Array.from(String.fromCodePoint(first).normalize('NFD'), part => part.codePointAt(0) ?? 0)
  const { metrics, style } = source
  const face = metrics.faceFor(parts[0] ?? 0, style)
  if (face === undefined || parts.length < 2) return undefined
  if (parts.some(part => metrics.faceFor(part, style) !== face)) return undefined
  return { ...clusterOf({ codePoints: [...parts, ...marks], level }, source), codePoint: first }
}

function standIn(codePoints: readonly number[], level: number, { metrics, style, missing }: Source): Cluster {
  for (const point of codePoints) if (!isInvisible(point)) missing.add(String.fromCodePoint(point))
  const shown = [stand, 0x3f].find(point => metrics.faceFor(point, style) !== undefined)
  const face = shown === undefined ? undefined : metrics.faceFor(shown, style)
  const codePoint = codePoints[0] ?? stand
  if (shown === undefined || face === undefined) return { text: '', codePoint, face: '', width: 0, level }
  return { text: String.fromCodePoint(shown), codePoint, face, width: metrics.advance(face, shown), level }
}
