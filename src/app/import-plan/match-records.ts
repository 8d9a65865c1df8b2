import { planOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { allItemsOf, linkBetween, matricesOf, roleOf } from '../../domain/plan/queries.ts'
import type { ItemId, MatrixId, PersonId } from '../../domain/record/ids.ts'
import type { Waiver } from '../../domain/record/entities.ts'
import type { Entity } from '../../domain/record/tables.ts'
import { carryOver } from './carry-over.ts'
import { renameIds } from './rename-ids.ts'

/**
 * The records of a document as they go into an existing plan: what the plan has already keeps its id, and with it its
 * history, links from packets and place.
 *
 * Matched by what people say: matrices, people and departments by their id in the document; items by matrix, kind and code,
 * or by a code that they had before a renumbering; links by their pair; roles by priority and person. What a document does
 * not hold (earlier and retired codes, owner columns shown by hand, unchanged places) is carried over,
 * and what was decided in catch-ball stays.
 * Source: plan-format, section 2. The result is meant for one `plan.replace`.
 */
export function matchRecords(plan: Plan, records: readonly Entity[]): Entity[] {
  const coming = planOf(records)
  const renaming = new Map<string, string>()
  matchHeads(plan, coming, renaming)
  matchItems(plan, coming, renaming)
  matchMarks(plan, coming, renaming)
  const carried = carryOver(
    plan,
    records.map(record => renameIds(record, renaming)),
  )
  return [...carried, ...plan.tables.decision.values()]
}

type Pairs = Map<string, string>

function matchHeads(plan: Plan, coming: Plan, pairs: Pairs): void {
  const [head] = plan.tables.plan.keys()
  const [other] = coming.tables.plan.keys()
  if (head !== undefined && other !== undefined) pairs.set(other, head)
  matchBy(plan.tables.department, coming.tables.department, one => one.code, pairs)
  matchBy(plan.tables.person, coming.tables.person, one => one.code, pairs)
  matchBy(plan.tables.matrix, coming.tables.matrix, one => one.key, pairs)
}

function matchBy<T extends { readonly id: string }>(
  present: ReadonlyMap<string, T>,
  coming: ReadonlyMap<string, T>,
  nameOf: (record: T) => string,
  pairs: Pairs,
): void {
  const byName = new Map([...present.values()].map(record => [nameOf(record), record.id]))
  for (const record of coming.values()) {
    const id = byName.get(nameOf(record))
    if (id !== undefined) pairs.set(record.id, id)
  }
}

function matchItems(plan: Plan, coming: Plan, pairs: Pairs): void {
  for (const matrix of matricesOf(coming)) {
    const present = pairs.get(matrix.id)
    if (present === undefined) continue
    const items = allItemsOf(plan, present as MatrixId)
    const byCode = new Map(items.map(item => [`${item.kind} ${item.code}`, item]))
    const byEarlier = new Map(items.flatMap(item => item.earlier.map(code => [`${item.kind} ${code}`, item])))
    const arriving = allItemsOf(coming, matrix.id)
    const taken = new Set<string>()
    for (const item of arriving) {
      const same = byCode.get(`${item.kind} ${item.code}`)
      if (same === undefined) continue
      pairs.set(item.id, same.id)
      taken.add(same.id)
    }
    for (const item of arriving) {
      const same = byEarlier.get(`${item.kind} ${item.code}`)
      if (pairs.has(item.id) || same === undefined || taken.has(same.id)) continue
      pairs.set(item.id, same.id)
      taken.add(same.id)
    }
  }
}

function matchMarks(plan: Plan, coming: Plan, pairs: Pairs): void {
  for (const { id, a, b } of coming.tables.link.values()) {
    const [x, y] = [pairs.get(a), pairs.get(b)]
    const same = x !== undefined && y !== undefined ? linkBetween(plan, x as ItemId, y as ItemId) : undefined
    if (same !== undefined) pairs.set(id, same.id)
  }
  for (const { id, item, person } of coming.tables.role.values()) {
    const [on, who] = [pairs.get(item), pairs.get(person)]
    const same =
      on !== undefined && who !== undefined ? roleOf(plan, on as ItemId, who as PersonId) : undefined
    if (same !== undefined) pairs.set(id, same.id)
  }
  matchWaivers(plan, coming, pairs)
}

/** First those that say the same, then those that are about the same. */
function matchWaivers(plan: Plan, coming: Plan, pairs: Pairs): void {
  const free = new Set(plan.tables.waiver.values())
  for (const describe of [wordsOf, aboutOf]) {
    const waiting = new Map<string, Waiver[]>()
    for (const waiver of free) {
      const key = describe(waiver, new Map())
      waiting.set(key, [...(waiting.get(key) ?? []), waiver])
    }
    for (const waiver of coming.tables.waiver.values()) {
      if (pairs.has(waiver.id)) continue
      const same = waiting.get(describe(waiver, pairs))?.shift()
      if (same === undefined) continue
      pairs.set(waiver.id, same.id)
      free.delete(same)
    }
  }
}

/** What a waiver is about, in ids of the existing plan. */
function aboutOf(waiver: Waiver, pairs: Pairs): string {
  const about = [waiver.matrix, ...waiver.items, ...(waiver.people ?? [])]
  const [matrix, ...others] = about.map(id => pairs.get(id) ?? id)
  return [waiver.rule, matrix, ...others.sort()].join(' ')
}

function wordsOf(waiver: Waiver, pairs: Pairs): string {
  const by = waiver.by === undefined ? '' : (pairs.get(waiver.by) ?? waiver.by)
  return [aboutOf(waiver, pairs), by, waiver.on ?? '', waiver.reason].join('\n')
}
