import type { Diff } from '../../domain/diff/diff.ts'
import { recordsEqual } from '../../domain/diff/records-equal.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { metricsOwnedBy, referring } from '../../domain/plan/queries.ts'
import type { Person } from '../../domain/record/entities.ts'
import type { MatrixId, PersonId } from '../../domain/record/ids.ts'
import type { Entity } from '../../domain/record/tables.ts'
import { ASPECTS } from './families.ts'
import type { Aspect } from './families.ts'

/** What a change makes worth another look. */
export interface Touched {
  /** Aspects by matrix. */
  readonly matrices: Map<MatrixId, Set<Aspect>>
  readonly people: Set<PersonId>
  /** Limits, the list of people or of matrices changed: everything is looked at again. */
  everything: boolean
}

/**
 * What of the findings a diff may change. `plan` is the plan after it.
 *
 * Costs what the diff names and what stands beside it, not what the plan holds.
 */
export function touchedBy(plan: Plan, diff: Diff): Touched {
  const touched: Touched = { matrices: new Map(), people: new Set(), everything: false }
  for (const record of Object.values(diff.added)) touch(touched, plan, record, undefined)
  for (const record of Object.values(diff.removed)) touch(touched, plan, record, undefined)
  for (const [from, to] of Object.values(diff.updated)) touch(touched, plan, to, from)
  return touched
}

function touch(touched: Touched, plan: Plan, record: Entity, before: Entity | undefined): void {
  switch (record.table) {
    case 'link':
      return mark(touched, record.matrix, ['links'])
    case 'role':
      mark(touched, record.matrix, ['roles'])
      return void touched.people.add(record.person)
    case 'item':
      return touchItem(touched, plan, record, before?.table === 'item' ? before : undefined)
    case 'person':
      return touchPerson(touched, plan, record)
    case 'waiver':
      return
    default:
      // Limits, departments and matrices are few and change seldom.
      touched.everything = true
  }
}

/** The text alone, or anything else of an item: then also what feeds on it, and who works on it. */
function touchItem(touched: Touched, plan: Plan, item: Item, before: Item | undefined): void {
  const onlyText = before !== undefined && recordsEqual({ ...before, text: '' }, { ...item, text: '' })
  mark(touched, item.matrix, onlyText ? ['texts'] : ASPECTS)
  if (onlyText) return
  for (const each of before === undefined ? [item] : [before, item]) {
    if (each.kind === 'metric' && each.owner !== undefined) touched.people.add(each.owner)
    for (const feed of each.feeds ?? []) {
      const fed = plan.tables.item.get(feed.item)
      if (fed !== undefined) mark(touched, fed.matrix, ['fields'])
    }
  }
  if (item.kind === 'priority')
    for (const role of referring(plan, item.id, 'role')) touched.people.add(role.person)
}

function touchPerson(touched: Touched, plan: Plan, person: Person): void {
  touched.people.add(person.id)
  for (const role of referring(plan, person.id, 'role')) mark(touched, role.matrix, ['roles'])
  for (const metric of metricsOwnedBy(plan, person.id)) mark(touched, metric.matrix, ['roles'])
}

function mark(touched: Touched, matrix: MatrixId, aspects: readonly Aspect[]): void {
  const known = touched.matrices.get(matrix) ?? new Set<Aspect>()
  for (const aspect of aspects) known.add(aspect)
  touched.matrices.set(matrix, known)
}
