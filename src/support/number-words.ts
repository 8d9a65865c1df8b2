/** The signs that a language writes numbers with. */
export interface NumberSigns {
  readonly decimal: string
  readonly group: string
}

const MINUS = '−'

/**
 * A number as it is written for people: digits in groups of three, and at least `decimals` of them after the point.
 *
 * Numbers too large or too small for plain digits keep their exponent.
 */
export function formatNumber(value: number, signs: NumberSigns, decimals = 0): string {
  const plain = String(Math.abs(value))
  const sign = value < 0 ? MINUS : ''
  if (!/^\d+(\.\d+)?$/.test(plain)) return sign + plain
  const [whole = '', fraction = ''] = plain.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, signs.group)
  const padded = fraction.padEnd(decimals, '0')
  return sign + grouped + (padded === '' ? '' : signs.decimal + padded)
}

/**
 * How many decimals values side by side are shown with: "91.5 → 97.0", since a whole number beside one with a tenth is shown
 * with a tenth. Finer figures are not padded.
 */
export function sharedDecimals(...values: readonly unknown[]): number {
  const places = values.map(value => (typeof value === 'number' ? decimalsOf(value) : 0))
  return Math.max(...places) === 1 ? 1 : 0
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
