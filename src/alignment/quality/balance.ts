import { PERSPECTIVES } from '../../domain/item/item.ts'
import type { Metric } from '../../domain/item/item.ts'

type Perspective = (typeof PERSPECTIVES)[number]

/** How metrics are spread over the perspectives of the balanced scorecard, and how many of them tell early. */
export interface Balance {
  readonly total: number
  readonly perspectives: Readonly<Record<Perspective, number>>
  /** Metrics that say nothing about their perspective. */
  readonly noPerspective: number
  readonly leading: number
  readonly lagging: number
  readonly noTiming: number
  /** The perspectives that no metric takes, in the order of the scorecard. */
  readonly empty: readonly Perspective[]
  /** Whether every one of them, and there is one, tells only afterwards. */
  readonly onlyLagging: boolean
}

/** Counts metrics by perspective and by leading and lagging. Source: rule C26 (domain, 1.17 and 1.19). */
export function balanceOf(metrics: readonly Metric[]): Balance {
  const perspectives = { financial: 0, customer: 0, process: 0, people: 0 }
  const timings = { leading: 0, lagging: 0 }
  for (const { perspective, timing } of metrics) {
    if (perspective !== undefined) perspectives[perspective] += 1
    if (timing !== undefined) timings[timing] += 1
  }
  const total = metrics.length
  const known = PERSPECTIVES.reduce((sum, name) => sum + perspectives[name], 0)
  return {
    total,
    perspectives,
    noPerspective: total - known,
    ...timings,
    noTiming: total - timings.leading - timings.lagging,
    empty: PERSPECTIVES.filter(name => perspectives[name] === 0),
    onlyLagging: total > 0 && timings.lagging === total,
  }
}
