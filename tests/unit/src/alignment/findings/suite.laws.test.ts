import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RULES } from '../../../../../src/alignment/findings/catalogue.ts'
import {
  checkPlanRules,
  findingsOf,
  startSuite,
  updateSuite,
} from '../../../../../src/alignment/findings/suite.ts'
import type { Suite } from '../../../../../src/alignment/findings/suite.ts'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { reverseDiff } from '../../../../../src/domain/diff/diff.ts'
import { advance, planOf } from '../../../../../src/domain/plan/plan.ts'
import { arbitraryIntents, commandFor } from '../../../../support/arbitrary-commands.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'

/** Fails unless findings and connections are those of a suite that starts now. */
function expectFresh(suite: Suite): void {
  const fresh = startSuite(suite.plan)
  expect(findingsOf(suite)).toEqual(findingsOf(fresh))
  expect(new Map([...suite.connections].sort())).toEqual(new Map([...fresh.connections].sort()))
}

test('after any edits, and after taking one back, the findings are those of a plan looked at from scratch', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryIntents(12), (records, intents) => {
      const plan = planOf(records)
      const suite = startSuite(plan)
      for (const intent of intents) {
        const diff = applyCommand(plan, commandFor(plan, intent))
        if (!diff.ok) continue
        advance(plan, diff.value)
        updateSuite(suite, diff.value)
        expectFresh(suite)
        const back = reverseDiff(diff.value)
        advance(plan, back)
        updateSuite(suite, back)
        expectFresh(suite)
        advance(plan, diff.value)
        updateSuite(suite, diff.value)
      }
    }),
    { numRuns: 200 },
  )
})

test('rules never throw, speak of what is there, and keep to their severity', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      for (const finding of checkPlanRules(plan)) {
        expect(finding.message).not.toMatch(/undefined|NaN|\n/)
        expect(plan.tables.matrix.has(finding.matrix)).toBe(true)
        for (const id of finding.items) expect(plan.tables.item.get(id)?.setAside).toBeUndefined()
        for (const id of finding.people) expect(plan.tables.person.has(id)).toBe(true)
        if (finding.rule !== 'C16') expect(finding.severity).toBe(RULES[finding.rule].severity)
      }
    }),
    { numRuns: 300 },
  )
})
