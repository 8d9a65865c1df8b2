import { ordersBetween } from '../../support/order-key.ts'

/**
 * Order keys for a list, given the keys that its entries had, or undefined for new ones.
 *
 * As many keys as possible stay: only what moved gets a new one, so that an import which moves one row changes one record.
 */
export function keepOrder(keys: readonly (string | undefined)[]): string[] {
  try {
    return fillGaps(keys, longestRise(keys))
  } catch {
    // Keys of a damaged or foreign file may be none of ours; then the whole list is numbered anew.
    return ordersBetween(null, null, keys.length)
  }
}

function fillGaps(keys: readonly (string | undefined)[], kept: ReadonlySet<number>): string[] {
  const orders: string[] = []
  let before: string | null = null
  let waiting = 0
  const flush = (after: string | null) => {
    if (waiting > 0) orders.push(...ordersBetween(before, after, waiting))
    waiting = 0
  }
  for (const [index, key] of keys.entries()) {
    if (key === undefined || !kept.has(index)) {
      waiting += 1
      continue
    }
    flush(key)
    orders.push(key)
    before = key
  }
  flush(null)
  return orders
}

/** Positions of a longest strictly rising run of keys, not necessarily side by side. */
function longestRise(keys: readonly (string | undefined)[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous = new Map<number, number>()
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((keys[tails[middle] ?? 0] ?? '') < key) low = middle + 1
      else high = middle
    }
    const tail = tails[low - 1]
    if (tail !== undefined) previous.set(index, tail)
    tails[low] = index
  }
  const kept = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) kept.add(at)
  return kept
}
