import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { isEmptyDiff } from '../../../../../src/domain/diff/diff.ts'
import { advance, planOf } from '../../../../../src/domain/plan/plan.ts'
import { planImport } from '../../../../../src/app/import-plan/import-plan.ts'
import { writePlanJson } from '../../../../../src/exchange/json/write-plan-json.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { readDocument } from '../../../../support/documents.ts'

test('any plan exports to a document that imports without a word and exports to the same bytes', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const text = writePlanJson(planOf(records))
      const read = readDocument(text, 'new')
      expect(read.warnings).toEqual([])
      expect(writePlanJson(planOf(read.records))).toBe(text)
    }),
    { numRuns: 200 },
  )
})

test('importing its own export into any plan settles it: the second time nothing changes', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const { records: own } = readDocument(writePlanJson(plan), 'new')
      for (const round of [1, 2]) {
        const planned = planImport(plan, own, 'own.json')
        if (!planned.ok) throw new Error(planned.error.message)
        const diff = applyCommand(plan, planned.value.command)
        if (!diff.ok) throw new Error(diff.error.message)
        if (round === 2) expect(isEmptyDiff(diff.value)).toBe(true)
        advance(plan, diff.value)
      }
    }),
    { numRuns: 100 },
  )
})
