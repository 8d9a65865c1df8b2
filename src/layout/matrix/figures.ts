import type { Item } from '../../domain/item/item.ts'
import type { Measure } from '../../domain/record/values.ts'
import { formatNumber, sharedDecimals } from '../../support/number-words.ts'
import type { NumberSigns } from '../../support/number-words.ts'
import type { Figures } from './picture.ts'

/** What figures are made of: an item, or what a packet says of one. */
type Figured = Pick<Item, 'baseline' | 'target' | 'unit' | 'low' | 'high'>

/** What stands under the name of an item with a target: baseline, target and unit, or undefined where there is neither. */
export function figuresOf(item: Figured, wording: NumberSigns): Figures | undefined {
  const decimals = sharedDecimals(item.baseline, item.target)
  const show = (value: Measure | undefined) =>
    typeof value === 'number' ? formatNumber(value, wording, decimals) : value
  const from = show(item.baseline)
  const to = show(item.target) ?? rangeOf(item, wording)
  if (from === undefined && to === undefined) return undefined
  return { from, to: to ?? '–', unit: item.unit }
}

function rangeOf({ low, high }: Figured, wording: NumberSigns): string | undefined {
  if (low !== undefined && high !== undefined)
    return `${formatNumber(low, wording)}–${formatNumber(high, wording)}`
  if (low !== undefined) return `≥ ${formatNumber(low, wording)}`
  return high === undefined ? undefined : `≤ ${formatNumber(high, wording)}`
}
