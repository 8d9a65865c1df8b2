import { isSpace, mayBreak } from './characters.ts'
import type { Cluster } from './clusters.ts'

/** The clusters of a line, from `start` up to but without `end`; the spaces after it belong to no line. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Breaks a paragraph greedily into lines of at most `limit` (1/1000 of the size), at most `most` of them; an empty one is a line.
 *
 * A line ends at the last place where it may; where there is none, before the first cluster that does not fit.
 */
export function breakLines(clusters: readonly Cluster[], limit: number, most: number): Span[] {
  const spans: Span[] = []
  let start = 0
  do {
    if (spans.length >= most) break
    const end = endOfLine(clusters, start, limit)
    spans.push({ start, end: withoutSpaces(clusters, start, end) })
    start = end
    while (start < clusters.length && start > 0 && isSpace(codeAt(clusters, start))) start++
  } while (start < clusters.length)
  return spans
}

function endOfLine(clusters: readonly Cluster[], start: number, limit: number): number {
  let width = 0
  let end = -1
  for (let at = start; at < clusters.length; at++) {
    const cluster = clusters[at]
    if (cluster === undefined) break
    if (at > start && mayBreak(codeAt(clusters, at - 2), codeAt(clusters, at - 1), cluster.codePoint))
      end = at
    width += cluster.width
    if (width > limit && !isSpace(cluster.codePoint) && at > start) return end > start ? end : at
  }
  return clusters.length
}

function withoutSpaces(clusters: readonly Cluster[], start: number, end: number): number {
  let last = end
  while (last > start && isSpace(codeAt(clusters, last - 1))) last--
  return last
}

function codeAt(clusters: readonly Cluster[], at: number): number {
  return clusters[at]?.codePoint ?? 0
}
