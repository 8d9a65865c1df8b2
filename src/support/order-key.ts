import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** A record with a place in a list. Keys compare as plain strings; ties fall back to the id. */
export interface Ordered {
  readonly id: string
  readonly order: string
}

/**
 * The order key between two neighbours.
 *
 * `before` and `after` are order keys or null for the ends of the list. Moving a row with it changes one record only. Two
 * windows may have given the same key to two rows; between such rows there is no room, so the key comes right after both.
 */
export function orderBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, before !== null && after !== null && before >= after ? null : after)
}

/** `count` ascending order keys between two neighbours (null is the end of the list). */
export function ordersBetween(before: string | null, after: string | null, count: number): string[] {
  return generateNKeysBetween(before, after, count)
}

/** Compares two records by order key, then by id, so that equal keys still have one order everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
