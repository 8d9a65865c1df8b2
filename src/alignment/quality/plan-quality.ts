import type { Goal, Item, Metric } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ItemId, MatrixId } from '../../domain/record/ids.ts'
import { coverageOf } from '../findings/coverage.ts'
import type { Coverage } from '../findings/coverage.ts'
import type { Finding } from '../findings/finding.ts'
import type { Lines } from '../lines/strengths.ts'
import type { AnswerStates } from './answer-states.ts'
import { isQualityFinding, remarksOn } from './remarks.ts'
import type { Remark } from './remarks.ts'
import { smartOf } from './smart.ts'
import type { Smart } from './smart.ts'

/** How good a metric or goal is as such. */
export interface ItemQuality {
  readonly item: Metric | Goal
  readonly smart: Smart
  readonly remarks: readonly Remark[]
}

/** A target that others make up. */
export interface FedTarget {
  readonly item: Item
  readonly coverage: Coverage
}

/** What the quality of a plan is read from, besides the plan. `findings` are those of the check suite. */
export interface QualityBasis {
  readonly lines: Lines
  readonly answers: AnswerStates
  readonly findings: readonly Finding[]
}

/** The quality of every metric and goal, in display order; `matrix` narrows it to those of one matrix. */
export function qualityOf(plan: Plan, basis: QualityBasis, matrix?: MatrixId): ItemQuality[] {
  const about = new Map<ItemId, Finding[]>()
  for (const finding of basis.findings) {
    const [id] = finding.items
    if (id !== undefined && isQualityFinding(finding)) about.set(id, [...(about.get(id) ?? []), finding])
  }
  return basis.lines.graph.items.flatMap(item => {
    if (item.kind !== 'metric' && item.kind !== 'goal') return []
    if (matrix !== undefined && item.matrix !== matrix) return []
    const smart = smartOf(plan, basis.lines, basis.answers, item)
    return [{ item, smart, remarks: remarksOn(plan, basis.lines, item, about.get(item.id) ?? []) }]
  })
}

/** Every target that other targets feed and how far they make it up, in display order. */
export function fedTargets(plan: Plan, lines: Lines, matrix?: MatrixId): FedTarget[] {
  return lines.graph.items.flatMap(item => {
    if (matrix !== undefined && item.matrix !== matrix) return []
    const coverage = coverageOf(plan, item)
    return coverage === undefined ? [] : [{ item, coverage }]
  })
}
