import type { Plan } from '../../domain/plan/plan.ts'
import { matricesOf } from '../../domain/plan/queries.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import { stepsOf } from './chain-graph.ts'
import type { ChainGraph } from './chain-graph.ts'

/**
 * How far below the top of the cascade each matrix stands, 0 at the top: one more than the lowest of those above it, by its parent
 * and by what its items deploy and feed. Where such steps go round in a circle, the one that closes it is passed over.
 */
export function levelsOf(plan: Plan, graph: ChainGraph): ReadonlyMap<MatrixId, number> {
  const above = aboveOf(plan, graph)
  const levels = new Map<MatrixId, number>()
  const visit = (id: MatrixId, way: ReadonlySet<MatrixId>): number => {
    const known = levels.get(id)
    if (known !== undefined) return known
    const on = new Set([...way, id])
    let level = 0
    for (const next of above.get(id) ?? []) if (!on.has(next)) level = Math.max(level, visit(next, on) + 1)
    levels.set(id, level)
    return level
  }
  for (const { id } of matricesOf(plan)) visit(id, new Set())
  return levels
}

function aboveOf(plan: Plan, graph: ChainGraph): Map<MatrixId, Set<MatrixId>> {
  const above = new Map<MatrixId, Set<MatrixId>>()
  for (const { id, parent } of matricesOf(plan)) above.set(id, new Set(parent ? [parent.matrix] : []))
  for (const [at, item] of graph.items.entries()) {
    for (const next of stepsOf(graph.up, at, 3)) {
      const matrix = graph.items[next]?.matrix
      if (matrix !== undefined && matrix !== item.matrix) above.get(item.matrix)?.add(matrix)
    }
  }
  return above
}
