import type { Item } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../../src/domain/record/ids.ts'

/**
 * The code of an item as it is said: with that of its matrix where the plan has several, and this is not the one that is spoken
 * of anyway. Source: plan-format, section 2.
 */
export function codeIn(plan: Plan, { code, matrix }: Item, spokenOf?: MatrixId): string {
  if (plan.tables.matrix.size < 2 || matrix === spokenOf) return code
  const home = plan.tables.matrix.get(matrix)
  return [home?.code ?? home?.title, code].filter(Boolean).join(' ')
}

/** Code and text: "CORP M3 Scrap rate". */
export function nameIn(plan: Plan, item: Item): string {
  return `${codeIn(plan, item)} ${item.text}`
}
