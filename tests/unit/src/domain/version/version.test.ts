import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { isEmptyDiff, reverseDiff } from '../../../../../src/domain/diff/diff.ts'
import { advance, allRecords, copyPlan, planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { Entity } from '../../../../../src/domain/record/tables.ts'
import { comparePlans } from '../../../../../src/domain/version/compare.ts'
import { recordsToRestore } from '../../../../../src/domain/version/restore.ts'
import { arbitraryIntents, commandFor } from '../../../../support/arbitrary-commands.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'
import { expectSameRecords } from '../../../../support/same-plan.ts'

const runs = { numRuns: 200 }

function edited(records: readonly Entity[], intents: Parameters<typeof commandFor>[1][]): Plan {
  const plan = planOf(records)
  for (const intent of intents) {
    const diff = applyCommand(plan, commandFor(plan, intent))
    if (diff.ok) advance(plan, diff.value)
  }
  return plan
}

function restore(plan: Plan, records: readonly Entity[]) {
  const restored = applyCommand(plan, {
    type: 'plan.replace',
    label: 'Restore',
    records: recordsToRestore(plan, records),
    reason: 'back to what was agreed',
  })
  if (!restored.ok) throw new Error(restored.error.message)
  return restored.value
}

test('a plan compared with itself shows nothing', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      expect(comparePlans(planOf(records), planOf(records))).toEqual([])
    }),
    runs,
  )
})

test('a restored version shows no difference, and undo leads back to what was there before', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(10), (records, intents) => {
      const plan = edited(records, [...intents])
      const before = [...allRecords(plan)]
      const diff = restore(plan, records)
      advance(plan, diff)
      expect(comparePlans(planOf(records), plan)).toEqual([])
      advance(plan, reverseDiff(diff))
      expectSameRecords(allRecords(plan), before)
    }),
    runs,
  )
})

test('restoring what is there already changes nothing', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      expect(isEmptyDiff(restore(planOf(records), records))).toBe(true)
    }),
    runs,
  )
})

test('each side of a comparison turned round is the other', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(10), (records, intents) => {
      const [left, right] = [planOf(records), edited(records, [...intents])]
      const kinds = (lists: ReturnType<typeof comparePlans>) =>
        lists.flatMap(({ list, changes }) => changes.map(change => `${list} ${change.kind}`)).sort()
      const turned: Record<string, string> = { added: 'removed', removed: 'added', changed: 'changed' }
      const there = kinds(comparePlans(left, right)).map(line =>
        line.replace(/\w+$/, kind => turned[kind] ?? kind),
      )
      expect(there.sort()).toEqual(kinds(comparePlans(right, left)))
    }),
    runs,
  )
})

test('changes stand under their list, field by field, a move as its places', () => {
  const before = planFrom({ items: { corp: 'G1 P1 P2 P3' }, links: { corp: 'P1>G1 W' } })
  const after = copyPlan(before)
  run(after, { type: 'item.set', id: 'corp-P1', patch: { text: 'Other', due: '2027-06' } })
  run(after, { type: 'item.move', id: 'corp-P3', order: 'Zz' })
  run(after, { type: 'item.remove', id: 'corp-P2' })
  run(after, { type: 'link.set', id: 'x', a: 'corp-P1', b: 'corp-G1', strength: 'strong' })
  const lists = comparePlans(before, after)
  expect(lists.map(({ list }) => list)).toEqual(['priority', 'link'])
  expect(lists[0]!.changes).toMatchObject([
    {
      kind: 'changed',
      after: { code: 'P1' },
      fields: [
        { field: 'text', before: 'Text of P1', after: 'Other' },
        { field: 'due', before: undefined, after: '2027-06' },
      ],
    },
    { kind: 'changed', after: { code: 'P3' }, fields: [{ field: 'place', before: 3, after: 1 }] },
    { kind: 'removed', record: { code: 'P2' } },
  ])
  expect(lists[1]!.changes).toMatchObject([
    { kind: 'changed', fields: [{ field: 'strength', before: 'weak', after: 'strong' }] },
  ])
})

test('a code that was given after the version is not given again after restoring it', () => {
  const plan = planFrom({ items: { corp: 'P1' } })
  const version = [...allRecords(plan)]
  run(plan, { type: 'item.add', id: 'late', matrix: 'corp', kind: 'priority', text: 'Late', order: 'a5' })
  advance(plan, restore(plan, version))
  run(plan, { type: 'item.add', id: 'later', matrix: 'corp', kind: 'priority', text: 'Later', order: 'a6' })
  expect([...plan.tables.item.values()].map(item => item.code)).toEqual(['P1', 'P3'])
})
