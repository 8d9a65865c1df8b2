import { measure } from '../../../../../../src/layout/text/set-text.ts'
import { needsJapanese, textMetrics } from '../../../../../matrix/text-metrics.ts'
import { LABEL_ROOM } from './ribbon-layout.ts'

/** Px of a label's letters, as its style says; bold, since a label that is lit must have room as well. */
const SIZE = 12
const STYLE = { weight: 600, stretch: 92 } as const

/**
 * A text as far as it has room between two columns, with an ellipsis where it has not. Measured by the fonts that draw it: in
 * Amharic 24 letters are half as wide again as in Latin.
 */
export function ribbonLabel(text: string): string {
  if (widthOf(text) <= LABEL_ROOM) return text
  const letters = [...text]
  let [fits, over] = [0, letters.length]
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (widthOf(`${letters.slice(0, middle).join('')}…`) <= LABEL_ROOM) fits = middle
    else over = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}

/** Japanese is set on squares, so its large tables need not be there for it. */
function widthOf(text: string): number {
  return needsJapanese(text) ? [...text].length * SIZE : measure(text, STYLE, SIZE, textMetrics())
}
