import type { SingleCommand } from '../../src/domain/command/commands.ts'
import { orderBetween, ordersBetween } from '../../src/support/order-key.ts'
import type { Ordered } from '../../src/support/order-key.ts'

/**
 * The order key that puts a record at `index` of a list (which does not hold it). Undefined where its neighbours have the same
 * key, so that none fits between them.
 */
export function orderAt(list: readonly Ordered[], index: number): string | undefined {
  const before = list[index - 1]?.order ?? null
  const after = list[index]?.order ?? null
  return before !== null && after !== null && before >= after ? undefined : orderBetween(before, after)
}

/** Commands that give every record of a list a fresh key in the given order; for lists whose keys have run together. */
export function reorderAll<T extends Ordered>(
  list: readonly T[],
  move: (record: T, order: string) => SingleCommand,
): SingleCommand[] {
  const keys = ordersBetween(null, null, list.length)
  return list.flatMap((record, at) => {
    const order = keys[at]
    return order === undefined || order === record.order ? [] : [move(record, order)]
  })
}
