import type { Item } from '../../domain/item/item.ts'
import type { Measure } from '../../domain/record/values.ts'
import type { Figures } from './picture.ts'
import type { MatrixWording } from './wording.ts'

type NumberWording = MatrixWording['number']
const MINUS = '−'

/**
 * A number as it stands on the sheet: digits in groups of three, and at least `decimals` of them after the point.
 *
 * Numbers too large or too small for plain digits keep their exponent.
 */
export function formatNumber(value: number, wording: NumberWording, decimals = 0): string {
  const plain = String(Math.abs(value))
  const sign = value < 0 ? MINUS : ''
  if (!/^\d+(\.\d+)?$/.test(plain)) return sign + plain
  const [whole = '', fraction = ''] = plain.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, wording.group)
  const padded = fraction.padEnd(decimals, '0')
  return sign + grouped + (padded === '' ? '' : wording.decimal + padded)
}

/** What stands under the name of an item with a target: baseline, target and unit, or undefined where there is neither. */
export function figuresOf(item: Item, wording: NumberWording): Figures | undefined {
  const decimals = sharedDecimals(item.baseline, item.target)
  const show = (value: Measure | undefined) =>
    typeof value === 'number' ? formatNumber(value, wording, decimals) : value
  const from = show(item.baseline)
  const to = show(item.target) ?? rangeOf(item, wording)
  if (from === undefined && to === undefined) return undefined
  return { from, to: to ?? '–', unit: item.unit }
}

/** "91.5 → 97.0": a whole number beside one with a tenth is shown with a tenth. Finer figures are not padded. */
function sharedDecimals(...values: readonly (Measure | undefined)[]): number {
  const places = values.map(value => (typeof value === 'number' ? decimalsOf(value) : 0))
  return Math.max(...places) === 1 ? 1 : 0
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

function rangeOf({ low, high }: Item, wording: NumberWording): string | undefined {
  if (low !== undefined && high !== undefined)
    return `${formatNumber(low, wording)}–${formatNumber(high, wording)}`
  if (low !== undefined) return `≥ ${formatNumber(low, wording)}`
  return high === undefined ? undefined : `≤ ${formatNumber(high, wording)}`
}
