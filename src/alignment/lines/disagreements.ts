import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { NO_CONTEXT } from '../findings/context.ts'
import { loopsApart } from '../findings/loops.ts'
import { ruleSheetOf, supporting } from '../findings/sheet.ts'

/** What the mark of a metric on a breakthrough, or its lack, and the chains of one priority contradict each other in. */
export interface Disagreement {
  readonly metric: Item
  readonly breakthrough: Item
  /** `marked`: the metric is marked on it, the goals of the priority do not lead there. `unmarked`: the other way round. */
  readonly what: 'marked' | 'unmarked'
  /** The priority that the metric measures, of which rule C10 speaks. */
  readonly priority: Item
}

/**
 * Where direct marks and chains of a matrix disagree, pair by pair of metric and breakthrough. Every one of them belongs to a finding
 * of rule C10, and every such finding to at least one of them.
 */
export function disagreementsIn(plan: Plan, matrix: Matrix): Disagreement[] {
  const sheet = ruleSheetOf(plan, matrix, NO_CONTEXT)
  return loopsApart(sheet).flatMap(({ priority, metricsOnly, goalsOnly }) =>
    supporting(sheet, priority, 'metric').flatMap(({ other: metric }) => {
      const marked = new Set<ItemId>(supporting(sheet, metric, 'breakthrough').map(({ other }) => other.id))
      const pair = (what: Disagreement['what']) => (breakthrough: Item) => ({
        metric,
        breakthrough,
        what,
        priority,
      })
      return [
        ...metricsOnly.filter(({ id }) => marked.has(id)).map(pair('marked')),
        ...goalsOnly.map(pair('unmarked')),
      ]
    }),
  )
}
