import { joinArabic } from './arabic.ts'
import { clusterOf, piecesOf, type Cluster, type Piece, type Source } from './clusters.ts'
import { hasRightToLeft, levelsOf, mirrored } from './direction.ts'
import type { TextMetrics } from './metrics.ts'
import { plainParagraph } from './plain-paragraph.ts'
import { runsOf } from './runs.ts'
import type { ShapedParagraph } from './shaped-paragraph.ts'

/** Controls, and the characters that embed, isolate or override direction: never drawn, never obeyed. */
const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}\ud800-\udfff]/gu

/** The paragraphs of a text in composed form, without blank ones at either end. Tabs are spaces. */
export function paragraphsOf(text: string): string[] {
  const lines = text
    .normalize('NFC')
    .split(/\r\n|[\n\v\f\r\x85\u2028\u2029]/)
    .map(line => line.replaceAll('\t', ' ').replace(unwanted, ''))
  const first = lines.findIndex(line => line.trim() !== '')
  if (first < 0) return []
  return lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
}

/** Measures a paragraph; right-to-left text gets its levels, joined forms and mirrored brackets. */
export function shape(paragraph: string, source: Source): ShapedParagraph {
  if (!hasRightToLeft(paragraph)) {
    return plainParagraph(paragraph, source) ?? ofPieces(piecesOf(paragraph), source, 0)
  }
  const { levels, level } = levelsOf(paragraph)
  const canDraw = (codePoint: number) => source.metrics.faceFor(codePoint, source.style) !== undefined
  return ofPieces(joinArabic(piecesOf(paragraph, levels), canDraw).map(mirrored), source, level)
}

function ofPieces(pieces: readonly Piece[], source: Source, level: number): ShapedParagraph {
  const clusters = inOneFace(
    pieces.map(piece => clusterOf(piece, source)),
    source.metrics,
  )
  return {
    codes: clusters.map(cluster => cluster.codePoint),
    widths: clusters.map(cluster => cluster.width),
    level,
    runs: (start, end, size) => runsOf(clusters.slice(start, end), size),
  }
}

/** Gives each space the face of the character before it, so that the words of a script are one run. */
function inOneFace(clusters: Cluster[], metrics: TextMetrics): Cluster[] {
  let before = ''
  for (const cluster of clusters) {
    const { codePoint, face } = cluster
    if ((codePoint === 0x20 || codePoint === 0xa0) && face !== before && before !== '') {
      const width = metrics.advance(before, codePoint)
      if (width > 0) {
        cluster.face = before
        cluster.width = width
      }
    }
    before = cluster.face
  }
  return clusters
}
