import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { checkRecords } from '../../../../src/domain/command/check-diff.ts'
import type { SingleCommand } from '../../../../src/domain/command/commands.ts'
import { EMPTY_DIFF, isEmptyDiff, reverseDiff } from '../../../../src/domain/diff/diff.ts'
import type { Diff } from '../../../../src/domain/diff/diff.ts'
import { squashDiffs } from '../../../../src/domain/diff/squash.ts'
import { advance, allRecords, copyPlan, planOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { arbitraryIntents, commandFor } from '../../../support/arbitrary-commands.ts'
import type { Intent } from '../../../support/arbitrary-commands.ts'
import { arbitraryRecords } from '../../../support/arbitrary-plan.ts'
import { expectIndexFromScratch, expectSameRecords } from '../../../support/same-plan.ts'

/** Carries the edits out, those that the plan takes; returns their diffs. */
function run(plan: Plan, intents: readonly Intent[]): Diff[] {
  const diffs: Diff[] = []
  for (const intent of intents) {
    const diff = applyCommand(plan, commandFor(plan, intent))
    if (!diff.ok) continue
    advance(plan, diff.value)
    diffs.push(diff.value)
  }
  return diffs
}

const runs = { numRuns: 300 }

test('generated plans keep every rule', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      expect(checkRecords(records)).toBeUndefined()
    }),
    runs,
  )
})

test('whatever edits a plan takes, it stays whole, and its index is the one from scratch', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(12), (records, intents) => {
      const plan = planOf(records)
      for (const intent of intents) {
        const command = commandFor(plan, intent)
        const diff = applyCommand(plan, command)
        if (!diff.ok) continue
        advance(plan, diff.value)
        expect([command, checkRecords(allRecords(plan))]).toEqual([command, undefined])
      }
      expectIndexFromScratch(plan)
    }),
    runs,
  )
})

test('an edit changes nothing by itself, taken or refused', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(4), (records, intents) => {
      const plan = planOf(records)
      const before = [...allRecords(plan)]
      const values = JSON.stringify(before)
      for (const intent of intents) applyCommand(plan, commandFor(plan, intent))
      const after = [...allRecords(plan)]
      expect(after.every((record, i) => record === before[i])).toBe(true)
      expect(JSON.stringify(after)).toBe(values)
    }),
    runs,
  )
})

test('undo is the inverse: each diff and then its reverse lead back, index and all', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(12), (records, intents) => {
      const plan = planOf(records)
      const start = [...allRecords(plan)]
      const diffs = run(plan, intents)
      for (const diff of diffs.toReversed()) advance(plan, reverseDiff(diff))
      expectSameRecords(allRecords(plan), start)
      expectIndexFromScratch(plan)
    }),
    runs,
  )
})

test('two diffs squashed are the two one after the other', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(12), (records, intents) => {
      const plan = planOf(records)
      const atOnce = copyPlan(plan)
      const diffs = run(plan, intents)
      const all = squashDiffs(diffs)
      expect(diffs.reduce((early, late) => squashDiffs([early, late]), EMPTY_DIFF)).toEqual(all)
      advance(atOnce, all)
      expectSameRecords(allRecords(atOnce), allRecords(plan))
      expectIndexFromScratch(atOnce)
      expect(isEmptyDiff(squashDiffs([all, reverseDiff(all)]))).toBe(true)
      const fromTheRight = diffs.reduceRight((late, early) => squashDiffs([early, late]), EMPTY_DIFF)
      expect(fromTheRight).toEqual(all)
    }),
    runs,
  )
})

test('a batch is its commands one after the other', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(8), (records, intents) => {
      const plan = planOf(records)
      const one = copyPlan(plan)
      const commands: SingleCommand[] = []
      for (const intent of intents) {
        const command = commandFor(one, intent)
        if (command.type === 'batch') continue
        const diff = applyCommand(one, { ...command, reason: 'agreed with both sides' })
        if (!diff.ok) continue
        commands.push(command)
        advance(one, diff.value)
      }
      const batch = applyCommand(plan, { type: 'batch', label: 'All', commands, reason: 'agreed' })
      if (!batch.ok) throw new Error(batch.error.message)
      advance(plan, batch.value)
      expectSameRecords(allRecords(plan), allRecords(one))
    }),
    runs,
  )
})

test('a code that was given once is never given to another item', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(25), (records, intents) => {
      const plan = planOf(records)
      const holders = new Map<string, string>()
      const note = () => {
        for (const item of plan.tables.item.values()) {
          for (const code of [item.code, ...item.earlier]) {
            const holder = `${item.matrix} ${code}`
            expect([code, holders.get(holder) ?? item.id]).toEqual([code, item.id])
            holders.set(holder, item.id)
          }
        }
      }
      note()
      for (const intent of intents) {
        const command = commandFor(plan, intent)
        if (command.type === 'plan.replace' || command.type === 'batch' || command.type === 'matrix.remove')
          continue
        const diff = applyCommand(plan, command)
        if (!diff.ok) continue
        advance(plan, diff.value)
        note()
      }
    }),
    runs,
  )
})
