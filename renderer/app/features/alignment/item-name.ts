import type { Item } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../../src/domain/record/ids.ts'

/** The matrix of an item by its code, else its title; undefined where the plan has no other. */
export function levelIn(plan: Plan, { matrix }: Item): string | undefined {
  if (plan.tables.matrix.size < 2) return undefined
  const home = plan.tables.matrix.get(matrix)
  return home?.code ?? home?.title
}

/**
 * The code of an item as it is said: with that of its matrix where the plan has several, and this is not the one that is spoken
 * of anyway. Source: plan-format, section 2.
 */
export function codeIn(plan: Plan, item: Item, spokenOf?: MatrixId): string {
  const level = item.matrix === spokenOf ? undefined : levelIn(plan, item)
  return [level, item.code].filter(Boolean).join(' ')
}

/** Code and text: "CORP M3 Scrap rate". */
export function nameIn(plan: Plan, item: Item): string {
  return `${codeIn(plan, item)} ${item.text}`
}
