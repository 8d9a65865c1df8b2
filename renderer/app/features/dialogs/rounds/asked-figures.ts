import type { AskedItem } from '../../../../../src/catchball/packet-document.ts'
import { figuresInWords } from '../../../../../src/layout/matrix/label-text.ts'
import { figuresOf } from '../../../../../src/layout/matrix/figures.ts'
import { matrixWording } from '../../../../../src/layout/matrix/wording.ts'

type Figured = Pick<AskedItem, 'baseline' | 'target' | 'unit' | 'low' | 'high'>

/** "4.1 → 2.4 % of output"; empty where there are no figures. */
export function askedFigures(item: Partial<Figured>): string {
  const figures = figuresOf(item, matrixWording.number)
  return figures === undefined ? '' : figuresInWords(figures)
}
