import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runVerb } from '../../../../renderer/app/verbs/run.ts'
import { CENTRE } from '../../../../renderer/matrix/grid-model.ts'
import type { GridPlace } from '../../../../renderer/matrix/grid-model.ts'
import { rangeBetween } from '../../../../renderer/matrix/grid-range.ts'
import { createApp, setView } from '../../../../renderer/store/app.ts'
import { setItemsAside } from '../../../../renderer/store/edit-several.ts'
import { adoptPlan, undo } from '../../../../renderer/store/plan-actions.ts'
import { allRecords } from '../../../../src/domain/plan/plan.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { gridOf } from '../../../support/key-route.ts'
import { planFrom } from '../../../support/plan-of.ts'
import { expectSameRecords } from '../../../support/same-plan.ts'

const ids = (...codes: string[]) => codes.map(code => `corp-${code}`)
const north = ids('P1', 'P2', 'P3')
const south = ids('B1', 'B2')
const west = ids('G1', 'G2')
const east = ids('M1', 'M2')
const owner = ['ann', 'bob']
const grid = gridOf({ north, south, west, east, owner })
const start = () => [
  ...allRecords(
    planFrom({
      items: { corp: 'B1 B2 G1 G2 P1 P2 P3 M1 M2' },
      links: { corp: 'G1>B1 S, P1>G1 W, P2>G1 M, M1>P1 N, M2>B2 W' },
      roles: { corp: 'P1 ann A, P2 ann R, P2 bob A, P3 bob I' },
    }),
  ),
]

const cell: fc.Arbitrary<GridPlace> = fc.record({
  row: fc.constantFrom(...north),
  column: fc.constantFrom(...west, ...east, ...owner),
})
const southCell: fc.Arbitrary<GridPlace> = fc.record({
  row: fc.constantFrom(...south),
  column: fc.constantFrom(...west, ...east),
})
const label = fc.oneof(
  fc.constantFrom(...north).map(row => [row, CENTRE] as const),
  fc.constantFrom(...east).map(column => [CENTRE, column] as const),
)
const verbs = [
  'link.strong',
  'link.medium',
  'link.weak',
  'link.clear',
  'link.cycle',
  'role.accountable',
  'role.responsible',
  'role.informed',
  'item.delete',
  'item.earlier',
  'item.later',
] as const

function desk() {
  const records = start()
  const host = fakeHost(records)
  const app = createApp(host.api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
  return { app, host, records }
}

function select({ app }: ReturnType<typeof desk>, anchor: GridPlace, end: GridPlace): boolean {
  const range = rangeBetween(grid, anchor, end)
  if (range !== undefined) setView(app, { cursor: end, range })
  return range !== undefined
}

const ends = fc.oneof(
  fc.tuple(cell, fc.oneof(cell, southCell)),
  fc.tuple(label, label).map(
    ([[row, column], [otherRow, otherColumn]]) =>
      [
        { row, column },
        { row: otherRow, column: otherColumn },
      ] as const,
  ),
)

it('whatever is done to a selection is one step at most, and undo gives back exactly what was there', async () => {
  await fc.assert(
    fc.asyncProperty(ends, fc.constantFrom(...verbs), async ([anchor, end], verb) => {
      const all = desk()
      if (!select(all, anchor, end)) return
      runVerb(all.app, verb)
      await all.app.session!.sync.settled()
      const steps = all.host.calls.filter(call => call === 'edit').length
      expect(steps).toBeLessThanOrEqual(1)
      expectSameRecords(allRecords(all.app.store.getState().open!.plan), allRecords(all.host.plan))
      if (steps === 1) await undo(all.app)
      expectSameRecords(allRecords(all.app.store.getState().open!.plan), all.records)
      expect(all.app.store.getState().view.range === undefined || steps === 0).toBe(true)
    }),
  )
})

it('a strength is set in every mark of the selection and in no role', async () => {
  const all = desk()
  select(all, { row: 'corp-P1', column: 'corp-G1' }, { row: 'corp-B1', column: 'bob' })
  runVerb(all.app, 'link.medium')
  await all.app.session!.sync.settled()
  const { link, role } = all.host.plan.tables
  const changed = [...link.values()].filter(({ strength }) => strength === 'medium')
  expect(changed).toHaveLength(16)
  expect([...role.values()].map(each => each.role).sort()).toEqual([
    'accountable',
    'accountable',
    'informed',
    'responsible',
  ])
})

it('several items are set aside for one reason in one step', async () => {
  const all = desk()
  const items = ['P1', 'P3'].map(code =>
    [...all.host.plan.tables.item.values()].find(item => item.code === code)!,
  )
  setItemsAside(all.app, items, 'Next year')
  await all.app.session!.sync.settled()
  const aside = [...all.host.plan.tables.item.values()].filter(item => item.setAside !== undefined)
  expect(aside.map(item => `${item.code} ${item.setAside?.reason}`)).toEqual(['P1 Next year', 'P3 Next year'])
  await undo(all.app)
  expectSameRecords(allRecords(all.host.plan), all.records)
})
