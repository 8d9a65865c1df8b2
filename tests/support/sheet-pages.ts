import type { Drawing } from '../../src/layout/drawing.ts'

/** How far anything on a page reaches over its edges, in px; 0 where all of it is on the page. */
export function overflowOf({ width, height, lines, boxes, rules }: Drawing): number {
  const over = [
    ...lines.flatMap(line => [
      -line.x,
      line.x + line.width - width,
      line.size * 0.7 - line.y,
      line.y - height,
    ]),
    ...boxes.flatMap(box => [-box.x, -box.y, box.x + box.width - width, box.y + box.height - height]),
    ...rules.flatMap(({ x1, x2, y1, y2 }) => [-x1, -y1, x2 - width, y2 - height]),
  ]
  return Math.max(0, ...over.map(value => Math.round(value * 100) / 100))
}

/** Pairs of lines of text that lie on each other. */
export function overlapsOn({ lines }: Drawing): string[] {
  const words = lines.map(line => ({ line, text: line.runs.map(({ text }) => text).join('') }))
  return words.flatMap(({ line: a, text }, at) =>
    words.slice(at + 1).flatMap(({ line: b, text: other }) => {
      const apart = Math.abs(a.y - b.y) >= Math.max(a.size, b.size) * 0.85
      const beside = a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5
      return apart || beside || text === '' || other === '' ? [] : [`${text} / ${other}`]
    }),
  )
}

/** All that stands on some pages, without any spaces: lines may be broken between any two words, or within a long one. */
export function lettersOn(pages: readonly Drawing[]): string {
  return withoutSpaces(
    pages.flatMap(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).join(' '),
  )
}

/** A text without any spaces. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b]+/gu, '')
}
