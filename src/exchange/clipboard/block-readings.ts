import { signOf } from './mark-scales.ts'
import type { Scale, ScaleId } from './mark-scales.ts'
import type { BlockCell } from './place-block.ts'

/** What a block comes to on one scale. */
export interface BlockReading<V> {
  readonly scale: ScaleId
  /** How often each value is there, in the order of the scale. */
  readonly counts: ReadonlyMap<V | null, number>
  /** Cells with something in them that the scale does not know. */
  readonly unread: readonly BlockCell[]
  /** The value of a cell's text: undefined where nothing is in it or the scale does not know it. */
  readonly valueOf: (text: string) => V | null | undefined
}

/**
 * Every scale on which at least one of these cells means something, the one that leaves least unread first.
 *
 * Of scales that come to the same for this block only the first is named: an "M" alone is medium with S/M/W and with H/M/L.
 */
export function readingsOf<V extends string>(
  cells: readonly BlockCell[],
  scales: readonly Scale<V>[],
): readonly BlockReading<V>[] {
  const signs = new Set(cells.map(cell => signOf(cell.text)).filter(sign => sign !== ''))
  const seen = new Set<string>()
  const fitting = scales.filter(scale => {
    if (scale.needs !== undefined && !signs.has(scale.needs)) return false
    const known = [...signs].filter(sign => scale.signs.has(sign))
    const outcome = known.map(sign => `${sign} ${scale.signs.get(sign)}`).join('\n')
    if (known.length === 0 || seen.has(outcome)) return false
    seen.add(outcome)
    return true
  })
  const readings = fitting.map(scale => readingOn(cells, scale))
  return readings.toSorted((x, y) => x.unread.length - y.unread.length)
}

/** The one reading that says something about every cell; undefined where there is none or more than one. */
export function certainReading<V>(readings: readonly BlockReading<V>[]): BlockReading<V> | undefined {
  const whole = readings.filter(reading => reading.unread.length === 0)
  return whole.length === 1 ? whole[0] : undefined
}

function readingOn<V>(cells: readonly BlockCell[], { id, signs }: Scale<V>): BlockReading<V> {
  const counts = new Map<V | null, number>([...signs.values()].map(value => [value, 0]))
  const unread: BlockCell[] = []
  for (const cell of cells) {
    const sign = signOf(cell.text)
    const value = signs.get(sign)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
    else if (sign !== '') unread.push(cell)
  }
  return { scale: id, counts, unread, valueOf: text => signs.get(signOf(text)) }
}
