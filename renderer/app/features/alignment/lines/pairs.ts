import { chainValue } from '../../../../../src/alignment/chain.ts'
import type { ChainStrength } from '../../../../../src/alignment/chain.ts'
import { disagreementsIn } from '../../../../../src/alignment/lines/disagreements.ts'
import type { Disagreement } from '../../../../../src/alignment/lines/disagreements.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { linksOf } from '../../../../../src/domain/plan/queries.ts'
import type { ItemId, MatrixId } from '../../../../../src/domain/record/ids.ts'

/** A cell of the table. */
export interface Chosen {
  readonly metric: Item
  readonly breakthrough: Item
}

/** What stands between a metric and a breakthrough besides the chain. */
export interface Pair {
  /** Of the direct mark; 0 where there is none. */
  readonly mark: ChainStrength | 0
  readonly disagreement: Disagreement | undefined
}

export type PairOf = (metric: Item, breakthrough: Item) => Pair

/** Looks pairs up; each matrix and each metric is looked through when it is first asked for. */
export function pairsOf(plan: Plan): PairOf {
  const byMatrix = new Map<MatrixId, ReadonlyMap<string, Disagreement>>()
  const marks = new Map<ItemId, ReadonlyMap<ItemId, ChainStrength | 0>>()
  const key = (metric: Item, breakthrough: Item) => `${metric.id} ${breakthrough.id}`
  const disagreements = (id: MatrixId) => {
    const matrix = plan.tables.matrix.get(id)
    const found = matrix === undefined ? [] : disagreementsIn(plan, matrix)
    return new Map(found.map(each => [key(each.metric, each.breakthrough), each]))
  }
  return (metric, breakthrough) => {
    if (metric.matrix !== breakthrough.matrix) return { mark: 0, disagreement: undefined }
    const apart = byMatrix.get(metric.matrix) ?? disagreements(metric.matrix)
    byMatrix.set(metric.matrix, apart)
    const own = marks.get(metric.id) ?? marksOf(plan, metric)
    marks.set(metric.id, own)
    return { mark: own.get(breakthrough.id) ?? 0, disagreement: apart.get(key(metric, breakthrough)) }
  }
}

function marksOf(plan: Plan, metric: Item): ReadonlyMap<ItemId, ChainStrength | 0> {
  return new Map(
    linksOf(plan, metric.id).map(link => [link.a === metric.id ? link.b : link.a, chainValue(link)]),
  )
}
