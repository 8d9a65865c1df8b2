import bidiFactory from 'bidi-js'
import type { Piece } from './clusters.ts'

const bidi = bidiFactory()

/** Letters that run to the left, and the marks that say so. */
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether a text has anything that runs to the left, so that the bidirectional algorithm is needed. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** The embedding level of each UTF-16 unit of a paragraph, and the paragraph's own: 1 where its first letter runs to the left. */
export function levelsOf(paragraph: string): { levels: Uint8Array; level: number } {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph)
  return { levels, level: paragraphs[0]?.level ?? 0 }
}

/** A piece as it looks in text that runs to the left: brackets and other paired signs turned round. */
export function mirrored(piece: Piece): Piece {
  const [first = 0, ...marks] = piece.codePoints
  if (piece.level % 2 === 0) return piece
  const turned = bidi.getMirroredCharacter(String.fromCodePoint(first))?.codePointAt(0)
  return turned === undefined ? piece : { ...piece, codePoints: [turned, ...marks] }
}

/** A line from logical into visual order, left to right (rule L2 of the bidirectional algorithm, a cluster at a time). */
export function inVisualOrder<T extends { readonly level: number }>(line: readonly T[]): T[] {
  const visual = [...line]
  const highest = Math.max(0, ...line.map(item => item.level))
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < visual.length; start++) {
      let end = start
      while ((visual[end]?.level ?? 0) >= level) end++
      if (end > start + 1) visual.splice(start, end - start, ...visual.slice(start, end).reverse())
      start = Math.max(start, end)
    }
  }
  return visual
}
