import type { TextRun } from '../drawing.ts'
import { ellipsis, isSpace } from './characters.ts'
import type { Cluster } from './clusters.ts'
import type { TextMetrics, TextStyle } from './metrics.ts'
import { breakLines, type Span } from './line-breaks.ts'
import { paragraphsOf, shape, type ShapedParagraph } from './paragraphs.ts'
import { runsOf } from './runs.ts'

/** Text broken into lines and runs, ready to be placed. All lengths in px. */
export interface SetText {
  readonly lines: readonly SetLine[]
  /** Whether something was left out, so that the last line ends in an ellipsis. */
  readonly cut: boolean
  /** Code points that no bundled face has. */
  readonly missing: readonly string[]
}

/** One line: its runs in visual order from its left end. */
export interface SetLine {
  readonly runs: readonly TextRun[]
  readonly width: number
  /** Whether its paragraph reads to the left, so that a picture may set it flush right. */
  readonly rightToLeft: boolean
}

/** How much room a text has. */
export interface Room {
  readonly size: number
  readonly style: TextStyle
  /** The width of a line, in px. */
  readonly width: number
  readonly maxLines: number
}

/**
 * Breaks a text into lines that fit the room, and the lines into runs of one face in visual order.
 *
 * Newlines start a new line; blank ones at either end and spaces at a line's end are dropped. A word wider than a line is broken
 * where it must be. Controls are not drawn and overrides of direction are ignored. Where text is left over after `maxLines`, the last line
 * ends in an ellipsis. A line is never wider than the room, except where a single character or the ellipsis is.
 */
export function setText(text: string, room: Room, metrics: TextMetrics): SetText {
  const missing = new Set<string>()
  const source = { metrics, style: room.style, missing }
  const paragraphs = paragraphsOf(text).map(paragraph => shape(paragraph, source))
  const limit = Math.floor((room.width * 1000) / room.size + 1e-6)
  const lines: { paragraph: ShapedParagraph; span: Span }[] = []
  for (const paragraph of paragraphs) {
    if (lines.length > room.maxLines) break
    const spans = breakLines(paragraph.clusters, limit, room.maxLines + 1 - lines.length)
    for (const span of spans) lines.push({ paragraph, span })
  }
  const cut = lines.length > room.maxLines
  const kept = cut ? lines.slice(0, Math.max(0, room.maxLines)) : lines
  const set = kept.map(({ paragraph, span }, at) => {
    const visible = paragraph.clusters.slice(span.start, span.end)
    const last = cut && at === kept.length - 1
    return lineOf(last ? shortened(visible, limit, paragraph, source) : visible, paragraph, room.size)
  })
  return { lines: set, cut, missing: [...missing] }
}

/** The width in px of a text set on one line, in the style and size given. */
export function measure(text: string, style: TextStyle, size: number, metrics: TextMetrics): number {
  const source = { metrics, style, missing: new Set<string>() }
  const units = paragraphsOf(text)
    .flatMap(paragraph => shape(paragraph, source).clusters)
    .reduce((sum, cluster) => sum + cluster.width, 0)
  return (units * size) / 1000
}

function lineOf(clusters: readonly Cluster[], paragraph: ShapedParagraph, size: number): SetLine {
  const { runs, width } = runsOf(clusters, size)
  return { runs, width, rightToLeft: paragraph.level % 2 === 1 }
}

/** The start of a line that still fits with an ellipsis after it. */
function shortened(
  clusters: readonly Cluster[],
  limit: number,
  paragraph: ShapedParagraph,
  source: Parameters<typeof shape>[1],
): Cluster[] {
  const dots = shape(ellipsis, source).clusters.map(cluster => ({ ...cluster, level: paragraph.level }))
  const room = limit - dots.reduce((sum, cluster) => sum + cluster.width, 0)
  let end = 0
  for (let width = 0; end < clusters.length; end++) {
    width += clusters[end]?.width ?? 0
    if (width > room) break
  }
  while (end > 0 && isSpace(clusters[end - 1]?.codePoint ?? 0)) end--
  return [...clusters.slice(0, end), ...dots]
}
