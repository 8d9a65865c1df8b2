import { expect } from 'vitest'
import { recordsEqual } from '../../src/domain/diff/records-equal.ts'
import { allRecords, planOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { ReverseIndex } from '../../src/domain/plan/reverse-index.ts'
import type { Entity } from '../../src/domain/record/tables.ts'

/** Fails unless both hold the same records, in any order; says which ones differ. */
export function expectSameRecords(actual: Iterable<Entity>, expected: Iterable<Entity>): void {
  const left = byId(actual)
  const right = byId(expected)
  const differing = [...new Set([...left.keys(), ...right.keys()])].filter(
    id => !recordsEqual(left.get(id), right.get(id)),
  )
  expect(differing.map(id => [left.get(id), right.get(id)])).toEqual([])
}

/** Fails unless the plan's index of who names whom is the one that its records give from scratch. */
export function expectIndexFromScratch(plan: Plan): void {
  expect(lines(plan.referrers)).toEqual(lines(planOf(allRecords(plan)).referrers))
}

function byId(records: Iterable<Entity>): Map<string, Entity> {
  return new Map([...records].map(record => [record.id, record]))
}

function lines(index: ReverseIndex): string[] {
  return [...index]
    .flatMap(([target, tables]) => [
      `${target} is named`,
      ...Object.entries(tables).flatMap(([table, ids]) => [...ids].map(id => `${target} by ${table} ${id}`)),
    ])
    .sort()
}
