import * as fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPlanFile } from '../../../db/create.ts'
import { openPlanStore } from '../../../db/open.ts'
import type { OpenPlan } from '../../../db/open.ts'
import type { PlanStore } from '../../../src/app/ports/plan-store.ts'
import { applyCommand } from '../../../src/domain/command/apply.ts'
import { advance, allRecords, planOf } from '../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import { arbitraryIntents, commandFor } from '../../support/arbitrary-commands.ts'
import type { Intent } from '../../support/arbitrary-commands.ts'
import { packet, response, round } from '../../support/catchball-records.ts'
import { arbitraryRecords } from '../../support/arbitrary-plan.ts'
import { headOnly } from '../../support/plan-edits.ts'
import { testOptions, valueOf } from '../../support/plan-file.ts'
import { expectSameRecords } from '../../support/same-plan.ts'

/** Runs a property on a file of its own; the store is opened anew each time `open` is called. */
async function onFile(records: readonly Entity[], work: (open: () => Promise<OpenPlan>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin edits '))
  const options = testOptions()
  let last: OpenPlan | undefined
  try {
    const path = join(folder, 'Plan.hoshin')
    valueOf(await createPlanFile(path, { records, author: 'Ann', origin: 'new', label: 'New' }, options))
    await work(async () => {
      await last?.plan.close()
      last = valueOf(await openPlanStore(path, options))
      return last
    })
    await last?.plan.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Carries out the edits that the plan takes, in memory and in the file alike; returns the file's revision. */
async function edit(store: PlanStore, plan: Plan, intents: readonly Intent[], from = 0): Promise<number> {
  let revision = from
  for (const intent of intents) {
    const diff = applyCommand(plan, commandFor(plan, intent))
    if (!diff.ok) continue
    const entry = { diff: diff.value, author: 'Ann', origin: 'typed', label: `Edit ${revision}` } as const
    revision = valueOf(await store.commit(revision, entry)).revision
    advance(plan, diff.value)
  }
  return revision
}

const runs = { numRuns: 60 }

test('any edits, kept and read again, give the same plan, and the file verifies', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, arbitraryIntents(10), async (records, intents) =>
      onFile(records, async open => {
        const plan = planOf(records)
        const revision = await edit((await open()).plan, plan, intents)
        const again = (await open()).plan
        const loaded = valueOf(await again.load())
        expect(loaded.revision).toBe(revision)
        expectSameRecords(loaded.records, allRecords(plan))
        expect(valueOf(await again.verify())).toEqual([])
      }),
    ),
    runs,
  )
})

test('undoing everything leads back to the start, and redoing everything to the end, over restarts', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, arbitraryIntents(8), async (records, intents) =>
      onFile(records, async open => {
        const plan = planOf(records)
        let revision = await edit((await open()).plan, plan, intents)
        const edits = revision
        for (const [way, end] of [
          ['undo', records],
          ['redo', [...allRecords(plan)]],
          ['undo', records],
        ] as const) {
          let store = (await open()).plan
          for (let n = 0; n < edits; n++) {
            if (n % 3 === 1) store = (await open()).plan
            revision = valueOf(await store[way](revision, 'Bob')).revision
          }
          store = (await open()).plan
          expectSameRecords(valueOf(await store.load()).records, end)
          expect(await store.undoState()).toEqual(
            edits === 0 ? {} : way === 'undo' ? { redo: 'Edit 0' } : { undo: `Edit ${edits - 1}` },
          )
        }
        expect(valueOf(await (await open()).plan.verify())).toEqual([])
      }),
    ),
    { numRuns: 25 },
  )
})

/** A step of somebody at the keyboard. */
const arbitrarySteps = fc.array(fc.constantFrom('edit', 'undo', 'redo', 'receive', 'reopen'), {
  maxLength: 25,
})

test('undo and redo are two stacks: an edit empties the second, what is received leaves both', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySteps, async steps => {
      await onFile([headOnly('0')], async open => {
        let { plan: store, catchball } = await open()
        valueOf(await catchball.openRound(round()))
        valueOf(await catchball.addPackets([packet()]))
        const model = { title: '0', undo: [] as [string, string][], redo: [] as [string, string][] }
        let [revision, made] = [0, 0]
        for (const step of steps) {
          if (step === 'reopen') ({ plan: store, catchball } = await open())
          else if (step === 'edit') {
            const [from, to] = [model.title, String(++made)]
            const diff = {
              added: {},
              updated: { plan: [headOnly(from), headOnly(to)] as const },
              removed: {},
            }
            revision = valueOf(
              await store.commit(revision, { diff, author: 'Ann', origin: 'typed', label: to }),
            ).revision
            model.undo.push([from, to])
            Object.assign(model, { title: to, redo: [] })
          } else if (step === 'receive') {
            expect(await catchball.file([response(++made)])).toEqual({ ok: true, value: ['filed'] })
            revision += 1
          } else {
            const [taken, other] = step === 'undo' ? [model.undo, model.redo] : [model.redo, model.undo]
            const move = taken.pop()
            const answer = await store[step](revision, 'Bob')
            expect(answer.ok).toBe(move !== undefined)
            if (!answer.ok || move === undefined) continue
            revision = answer.value.revision
            expect(answer.value.label).toBe(move[1])
            other.push(move)
            model.title = step === 'undo' ? move[0] : move[1]
          }
          expect(valueOf(await store.load())).toEqual({ records: [headOnly(model.title)], revision })
          const [undo, redo] = [model.undo.at(-1)?.[1], model.redo.at(-1)?.[1]]
          expect(await store.undoState()).toEqual({ ...(undo && { undo }), ...(redo && { redo }) })
        }
        expect(valueOf(await store.verify())).toEqual([])
      })
    }),
    { numRuns: 40 },
  )
})
