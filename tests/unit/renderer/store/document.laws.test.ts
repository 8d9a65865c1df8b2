import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { advance, allRecords, planOf } from '../../../../src/domain/plan/plan.ts'
import {
  confirmEdit,
  stageEdit,
  startDocument,
  takeIn,
  withdrawEdit,
} from '../../../../renderer/store/document.ts'
import { arbitraryIntents, commandFor } from '../../../support/arbitrary-commands.ts'
import { arbitraryRecords } from '../../../support/arbitrary-plan.ts'
import { expectIndexFromScratch, expectSameRecords } from '../../../support/same-plan.ts'

/** Who does the next thing: this window, another process, or main with the window's oldest edit. */
const actor = fc.constantFrom('window', 'window', 'other', 'main')

it('ends with the plan that main has, whatever came in between', () => {
  fc.assert(
    fc.property(
      arbitraryRecords,
      arbitraryIntents(12),
      fc.array(actor, { maxLength: 30 }),
      (records, intents, actors) => {
        const document = startDocument({ records })
        const main = planOf(records)
        const left = [...intents]
        const answerOldest = () => {
          const [oldest] = document.pending
          if (oldest === undefined) return
          const diff = applyCommand(main, oldest.command)
          if (!diff.ok) withdrawEdit(document, oldest.ticket)
          else {
            advance(main, diff.value)
            confirmEdit(document, oldest.ticket, diff.value)
          }
        }
        for (const who of actors) {
          const intent = who === 'main' ? undefined : left.pop()
          if (who === 'window' && intent !== undefined) stageEdit(document, commandFor(document.plan, intent))
          else if (who === 'other' && intent !== undefined) {
            const diff = applyCommand(main, commandFor(main, intent))
            if (!diff.ok) continue
            advance(main, diff.value)
            takeIn(document, [diff.value])
          } else answerOldest()
        }
        while (document.pending.length > 0) answerOldest()
        expectSameRecords(allRecords(document.plan), allRecords(main))
        expectIndexFromScratch(document.plan)
      },
    ),
    { numRuns: 150 },
  )
  expect.hasAssertions()
})
