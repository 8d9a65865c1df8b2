import { isSpace, mayBreak } from './characters.ts'

/** What line breaking looks at: the first code point and the width (1/1000 of the size) of each thing that stays in one piece. */
export interface Measured {
  readonly codes: ArrayLike<number>
  readonly widths: ArrayLike<number>
}

/** A line, from `start` up to but without `end`; the spaces after it belong to no line. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Breaks a paragraph greedily into lines of at most `limit` (1/1000 of the size), at most `most` of them; an empty one is a line.
 *
 * A line ends at the last place where it may; where there is none, before the first thing that does not fit.
 */
export function breakLines(paragraph: Measured, limit: number, most: number): Span[] {
  const { codes } = paragraph
  const spans: Span[] = []
  let start = 0
  do {
    if (spans.length >= most) break
    const end = endOfLine(paragraph, start, limit)
    spans.push({ start, end: withoutSpaces(codes, start, end) })
    start = end
    while (start < codes.length && isSpace(codes[start] ?? 0)) start++
  } while (start < codes.length)
  return spans
}

function endOfLine({ codes, widths }: Measured, start: number, limit: number): number {
  let width = 0
  let end = -1
  let previous = 0
  let before = 0
  for (let at = start; at < codes.length; at++) {
    const code = codes[at] ?? 0
    if (at > start && mayBreak(previous, before, code)) end = at
    width += widths[at] ?? 0
    if (width > limit && at > start && !isSpace(code)) return end > start ? end : at
    previous = before
    before = code
  }
  return codes.length
}

function withoutSpaces(codes: ArrayLike<number>, start: number, end: number): number {
  let last = end
  while (last > start && isSpace(codes[last - 1] ?? 0)) last--
  return last
}
