import type { Item, Priority } from '../../domain/item/item.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { supporting } from './sheet.ts'
import type { Edge, RuleSheet } from './sheet.ts'

/** A priority whose metrics and goals do not lead to the same breakthroughs. Each list is in display order. */
export interface LoopApart {
  readonly priority: Priority
  /** A metric of it is marked on them, but its goals do not lead there. */
  readonly metricsOnly: readonly Item[]
  /** Its goals lead there, but no metric of it is marked on them. */
  readonly goalsOnly: readonly Item[]
}

/**
 * The priorities of a matrix of which the two ways to the breakthroughs, by metrics and by goals, disagree. Only those are named
 * of which both ways lead somewhere. Source: rule C10 (domain, 1.19).
 */
export function loopsApart(sheet: RuleSheet): LoopApart[] {
  const served = servedBy(sheet)
  return sheet.lists.priority.flatMap(priority => {
    const byMetric = union(supporting(sheet, priority, 'metric'), served)
    const byGoal = union(supporting(sheet, priority, 'goal'), served)
    if (isNone(byMetric) || isNone(byGoal)) return []
    const [metrics, goals] = [without(byMetric, byGoal), without(byGoal, byMetric)]
    if (isNone(metrics) && isNone(goals)) return []
    const among = (reached: Reached) => sheet.lists.breakthrough.filter((_, at) => has(reached, at))
    return [{ priority, metricsOnly: among(metrics), goalsOnly: among(goals) }]
  })
}

/** Breakthroughs by their place in the list, one bit each, 30 to a number: a union then costs one step, not one for each mark. */
type Reached = readonly number[]
const BITS = 30

function servedBy(sheet: RuleSheet): ReadonlyMap<ItemId, Reached> {
  const { breakthrough: list } = sheet.lists
  const words = Math.ceil(list.length / BITS)
  const served = new Map<ItemId, number[]>()
  for (const [at, breakthrough] of list.entries()) {
    for (const kind of ['metric', 'goal'] as const) {
      for (const { other } of supporting(sheet, breakthrough, kind)) {
        let reached = served.get(other.id)
        if (reached === undefined) served.set(other.id, (reached = new Array<number>(words).fill(0)))
        const word = Math.floor(at / BITS)
        reached[word] = (reached[word] ?? 0) | (1 << (at % BITS))
      }
    }
  }
  return served
}

function union(edges: readonly Edge[], served: ReadonlyMap<ItemId, Reached>): Reached {
  let all: number[] | undefined
  for (const { other } of edges) {
    const reached = served.get(other.id)
    if (reached === undefined) continue
    if (all === undefined) {
      all = [...reached]
      continue
    }
    for (let word = 0; word < reached.length; word += 1) all[word] = (all[word] ?? 0) | (reached[word] ?? 0)
  }
  return all ?? []
}

/** What is in one and not in the other. */
function without(reached: Reached, other: Reached): Reached {
  return reached.map((bits, word) => bits & ~(other[word] ?? 0))
}

function isNone(reached: Reached): boolean {
  return reached.every(bits => bits === 0)
}

function has(reached: Reached, at: number): boolean {
  return (((reached[Math.floor(at / BITS)] ?? 0) >> (at % BITS)) & 1) === 1
}
