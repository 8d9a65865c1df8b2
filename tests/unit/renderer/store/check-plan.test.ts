import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../../../../renderer/store/app.ts'
import type { App } from '../../../../renderer/store/app.ts'
import { checkAround, keepChecked } from '../../../../renderer/store/check-plan.ts'
import { unwaive, waive } from '../../../../renderer/store/edit-findings.ts'
import { adoptPlan, edit, redo, takeForeign, undo } from '../../../../renderer/store/plan-actions.ts'
import { NO_CONTEXT } from '../../../../src/alignment/findings/context.ts'
import { checkPlanRules, findingsOf } from '../../../../src/alignment/findings/suite.ts'
import type { Command } from '../../../../src/domain/command/commands.ts'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { advance, allRecords } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { itemIdSchema, matrixIdSchema } from '../../../../src/domain/record/ids.ts'
import { arbitraryIntents, commandFor } from '../../../support/arbitrary-commands.ts'
import { arbitraryRecords } from '../../../support/arbitrary-plan.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import type { FakeHost } from '../../../support/fake-host.ts'
import { planFrom } from '../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')

function opened(records = [...allRecords(sample())]): { app: App; host: FakeHost } {
  const host = fakeHost(records)
  const app = createApp(host.api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
  return { app, host }
}

function sample(): Plan {
  return planFrom({
    items: { corp: 'B1 G1 G2 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, M1>P1 S, B1>M1 S' },
    roles: { corp: 'P1 ann A' },
  })
}

/** Another process makes an edit; main has it first and tells the window. */
async function elsewhere(app: App, host: FakeHost, command: Command): Promise<void> {
  await app.session!.sync.settled()
  const diff = applyCommand(host.plan, command)
  if (!diff.ok) return
  advance(host.plan, diff.value)
  takeForeign(app, [diff.value])
}

const found = (app: App) => findingsOf(app.store.getState().checked!.suite)
const scratch = (app: App) => checkPlanRules(app.store.getState().open!.plan)
const rules = (app: App, waived: boolean) =>
  found(app)
    .filter(({ waiver, items }) => (waiver !== undefined) === waived && items[0] === 'corp-G2')
    .map(({ rule }) => rule)

test('whatever is edited, refused, done elsewhere, undone and redone, the findings are those of the plan that is shown', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, arbitraryIntents(8), async (records, intents) => {
      const { app, host } = opened([...records])
      keepChecked(app)
      for (const [at, intent] of intents.entries()) {
        const command = commandFor(app.store.getState().open!.plan, intent)
        if (at % 4 === 3) await elsewhere(app, host, command)
        else edit(app, command)
        expect(found(app)).toEqual(scratch(app))
      }
      await app.session!.sync.settled()
      await undo(app)
      expect(found(app)).toEqual(scratch(app))
      await redo(app)
      expect(found(app)).toEqual(scratch(app))
    }),
    { numRuns: 40 },
  )
})

test('another plan is looked at anew, and what happened around it is kept through edits', () => {
  const { app } = opened()
  const stop = keepChecked(app)
  checkAround(app, { ...NO_CONTEXT, asked: new Set([itemIdSchema.parse('corp-P1')]) })
  expect(found(app).map(({ rule }) => rule)).toContain('C40')
  edit(app, { type: 'item.set', id: itemIdSchema.parse('corp-G1'), patch: { text: 'Other' } })
  expect(found(app).map(({ rule }) => rule)).toContain('C40')
  const records = [...allRecords(planFrom({ items: { corp: 'B1' } }))]
  adoptPlan(app, { records, revision: 0, fileName: 'other', undo: {}, drafts: [] })
  expect(found(app).map(({ rule }) => rule)).toEqual(['C01', 'C08'])
  stop()
  edit(app, { type: 'item.remove', id: itemIdSchema.parse('corp-B1') })
  expect(found(app)).toHaveLength(2)
})

test('labels warn about links that are missing, but not while the other list is still empty', () => {
  const { app } = opened()
  keepChecked(app)
  const flags = () => [...app.store.getState().checked!.of(corp).flags].map(([id, flag]) => `${id} ${flag}`)
  expect(flags()).toEqual(['corp-G2 orphan'])
  edit(app, { type: 'item.remove', id: itemIdSchema.parse('corp-B1') })
  expect(flags()).toEqual(['corp-G2 open'])
  edit(app, { type: 'item.remove', id: itemIdSchema.parse('corp-P1') })
  expect(flags()).toEqual([])
})

test('an accepted finding no longer counts, until what it is about changes or it is made to count again', async () => {
  const { app } = opened()
  keepChecked(app)
  const [finding] = found(app).filter(({ rule, items }) => rule === 'C02' && items[0] === 'corp-G2')
  const word = { reason: 'The law asks for it', by: undefined, on: '2026-11-26' }
  expect(waive(app, finding!, word)).toBe(true)
  expect([rules(app, true), rules(app, false)]).toEqual([['C02'], ['C03']])
  expect(app.store.getState().checked!.of(corp).flags.get('corp-G2')).toBe('open')
  edit(app, { type: 'item.set', id: itemIdSchema.parse('corp-G2'), patch: { text: 'Other' } })
  expect(rules(app, false)).toEqual(['C02', 'C03'])
  expect(app.store.getState().toasts.map(({ text }) => text)).toEqual([
    'What somebody had accepted has changed, so it counts again.',
  ])
  await app.session!.sync.settled()
  await undo(app)
  expect(rules(app, true)).toEqual(['C02'])
  const waiver = found(app).find(each => each.waiver)?.waiver
  expect(unwaive(app, waiver!)).toBe(true)
  expect(rules(app, true)).toEqual([])
})
