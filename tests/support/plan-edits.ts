import type { Diff } from '../../src/domain/diff/diff.ts'
import { entitySchema } from '../../src/domain/record/tables.ts'
import type { Entity } from '../../src/domain/record/tables.ts'

/** The head of a plan and nothing else. */
export function headOnly(title = 'Plan'): Entity {
  const fields = { status: 'draft', arrangement: 'standard', labels: {}, limits: {}, fields: [] }
  return entitySchema.parse({ table: 'plan', id: 'plan', title, ...fields })
}

/** An edit that changes the title of the plan. */
export function retitled(
  from: string,
  to: string,
): { diff: Diff; author: string; origin: 'typed'; label: string } {
  const updated = { plan: [headOnly(from), headOnly(to)] as const }
  return { diff: { added: {}, updated, removed: {} }, author: 'Ann', origin: 'typed', label: `Title: ${to}` }
}
