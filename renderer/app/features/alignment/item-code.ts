import type { Item } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../../src/domain/record/ids.ts'

/**
 * An item's code, with that of its matrix where the plan has several and this one is not the one that is spoken of anyway.
 * Source: plan-format, section 2 ("CORP P1").
 */
export function codeIn(plan: Plan, item: Item, spokenOf?: MatrixId): string {
  if (plan.tables.matrix.size < 2 || item.matrix === spokenOf) return item.code
  const matrix = plan.tables.matrix.get(item.matrix)
  return `${matrix?.code ?? matrix?.title ?? ''} ${item.code}`.trim()
}
