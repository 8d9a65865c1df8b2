import { usedCodes } from '../item/codes.ts'
import type { Item } from '../item/item.ts'
import type { Plan } from '../plan/plan.ts'
import { allItemsOf } from '../plan/queries.ts'
import type { Matrix } from '../record/entities.ts'
import type { Entity } from '../record/tables.ts'

/**
 * The records that make a plan what it was in a version, with two things of today kept. Every code that was given meanwhile
 * stays given, so that no later item takes the code of one that the restoring removes (plan-format, section 2). And decisions
 * of catch-ball stay, since what was sent and answered stays as well.
 */
export function recordsToRestore(plan: Plan, version: readonly Entity[]): Entity[] {
  const own = version.filter(record => record.table !== 'decision')
  return [
    ...own.map(record => (record.table === 'matrix' ? withCodesOfToday(plan, version, record) : record)),
    ...plan.tables.decision.values(),
  ]
}

function withCodesOfToday(plan: Plan, version: readonly Entity[], matrix: Matrix): Matrix {
  const today = plan.tables.matrix.get(matrix.id)
  if (today === undefined) return matrix
  const itsItems = version.filter(
    (record): record is Item => record.table === 'item' && record.matrix === matrix.id,
  )
  const inUse = usedCodes({ ...matrix, retired: [] }, itsItems)
  const given = usedCodes(today, allItemsOf(plan, matrix.id))
  const retired = [...matrix.retired, ...[...given].filter(code => !inUse.has(code))]
  return { ...matrix, retired: [...new Set(retired)] }
}
