import type { TextRun } from '../drawing.ts'
import type { Source } from './clusters.ts'
import type { ShapedParagraph } from './shaped-paragraph.ts'

/** Letters, digits and signs that stand alone and run to the right: no marks, no joining, nothing beyond the basic plane. */
const standingAlone =
  /^[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u3041-\u3096\u30a1-\u30fe\u3400-\u9fff]*$/

/** A paragraph of plain letters of one face, by far the commonest, set without looking at each as a cluster; else undefined. */
export function plainParagraph(text: string, { metrics, style }: Source): ShapedParagraph | undefined {
  if (!standingAlone.test(text)) return undefined
  const codes = new Uint16Array(text.length)
  const widths = new Float64Array(text.length)
  const face = text === '' ? '' : metrics.faceFor(text.charCodeAt(0), style)
  if (face === undefined) return undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (metrics.faceFor(code, style) !== face) return undefined
    codes[at] = code
    widths[at] = metrics.advance(face, code)
  }
  const runs = (start: number, end: number, size: number): TextRun[] => {
    let units = 0
    for (let at = start; at < end; at++) units += widths[at] ?? 0
    return end <= start ? [] : [{ face, text: text.slice(start, end), x: 0, width: (units * size) / 1000 }]
  }
  return { codes, widths, level: 0, runs }
}
