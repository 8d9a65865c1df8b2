import type { Item, Metric } from '../../domain/item/item.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import type { ChainStrength } from '../chain.ts'
import { reachedFrom } from './strengths.ts'
import type { Lines } from './strengths.ts'

/** A metric with the strength of its strongest chain to each breakthrough of a table; 0 where there is none. */
export interface LineRow {
  readonly metric: Metric
  readonly strengths: readonly (ChainStrength | 0)[]
  /** Whether it reaches any breakthrough of the plan. */
  readonly reaches: boolean
}

/** Metrics by breakthroughs. */
export interface LineRows {
  readonly breakthroughs: readonly Item[]
  readonly rows: readonly LineRow[]
  /** How many metrics, the first of the rows, reach no breakthrough at all. */
  readonly without: number
}

/**
 * The metrics of a plan against its breakthroughs. Those that reach none stand first: nobody can say what they move. Else the order
 * is that of the X. `matrix` narrows it to the metrics of one matrix and to its own breakthroughs and those that they reach.
 */
export function lineRows(lines: Lines, matrix?: MatrixId): LineRows {
  const metrics = lines.graph.items.filter(
    (item): item is Metric => item.kind === 'metric' && (matrix === undefined || item.matrix === matrix),
  )
  const reached = metrics.map(
    ({ id }) => new Map(reachedFrom(lines, id).map(each => [each.breakthrough.id, each.strength])),
  )
  const breakthroughs = lines.breakthroughs.filter(
    ({ id, matrix: home }) => matrix === undefined || home === matrix || reached.some(each => each.has(id)),
  )
  const all = metrics.map((metric, at): LineRow => ({
    metric,
    strengths: breakthroughs.map(({ id }) => reached[at]?.get(id) ?? 0),
    reaches: (reached[at]?.size ?? 0) > 0,
  }))
  const without = all.filter(({ reaches }) => !reaches)
  const rows = [...without, ...all.filter(({ reaches }) => reaches)]
  return { breakthroughs, rows, without: without.length }
}
