import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createApp } from '../../../../renderer/store/app.ts'
import { setItem } from '../../../../renderer/store/edit-items.ts'
import { adoptPlan, undo } from '../../../../renderer/store/plan-actions.ts'
import { ITEM_KINDS } from '../../../../src/domain/item/item.ts'
import { allRecords } from '../../../../src/domain/plan/plan.ts'
import { arbitraryFields, OWN_COLUMNS } from '../../../support/arbitrary-item.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { planFrom, run } from '../../../support/plan-of.ts'
import { expectSameRecords } from '../../../support/same-plan.ts'

const CODES = { breakthrough: 'B1', goal: 'G1', priority: 'P1', metric: 'M1' } as const

/** Which fields are set, and which of them are taken away again after. */
const patches = fc.constantFrom(...ITEM_KINDS).chain(kind =>
  fc.record({
    kind: fc.constant(kind),
    set: arbitraryFields(kind),
    later: arbitraryFields(kind),
    clear: fc.boolean(),
  }),
)

it('any patch that is typed and undone leaves the plan as it was before', async () => {
  await fc.assert(
    fc.asyncProperty(patches, async ({ kind, set, later, clear }) => {
      const plan = planFrom({ items: { corp: 'B1 G1 P1 M1' } })
      run(plan, { type: 'plan.set', patch: { fields: OWN_COLUMNS } })
      const records = [...allRecords(plan)]
      const app = createApp(fakeHost(records).api)
      adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
      const shown = () => app.store.getState().open!.plan
      const item = [...shown().tables.item.values()].find(one => one.code === CODES[kind])!
      expect(setItem(app, item.id, set)).toBe(true)
      const cleared = Object.fromEntries(Object.keys(set).map(field => [field, null]))
      expect(setItem(app, item.id, clear ? cleared : later)).toBe(true)
      await app.session!.sync.settled()
      while (app.store.getState().undo.undo !== undefined) await undo(app)
      expectSameRecords(allRecords(shown()), records)
    }),
  )
})
