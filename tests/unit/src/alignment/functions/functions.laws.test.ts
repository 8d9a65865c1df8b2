import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictsOf } from '../../../../../src/alignment/functions/conflicts.ts'
import { functionGrid } from '../../../../../src/alignment/functions/function-grid.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'

test('the table holds every role on the sheet once, under the department of its person, and counts what it shows', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const { columns, rows } = functionGrid(plan, undefined)
      const shown = rows.flatMap(({ cells }) =>
        cells.flatMap((cell, at) =>
          (cell?.roles ?? []).map(({ id, person }) => {
            expect(plan.tables.person.get(person)?.department).toBe(columns[at]?.department?.id)
            return id
          }),
        ),
      )
      const all = [...plan.tables.role.values()]
        .filter(({ item }) => plan.tables.item.get(item)?.setAside === undefined)
        .map(({ id }) => id)
      expect(shown.sort()).toEqual(all.sort())
      for (const [at, { priorities, idle }] of columns.entries()) {
        expect(rows.filter(({ cells }) => cells[at] !== undefined).length).toBe(priorities)
        if (idle) expect(priorities).toBe(0)
      }
    }),
    { numRuns: 200 },
  )
})

test('the whole plan holds what its matrices hold, and each link against once at most', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const whole = conflictsOf(plan, undefined)
      const parts = matricesOf(plan).map(matrix => conflictsOf(plan, matrix))
      expect(whole.tensions).toEqual(parts.flatMap(({ tensions }) => tensions))
      expect(whole.hindrances).toEqual(parts.flatMap(({ hindrances }) => hindrances))
      const links = [
        ...whole.tensions.flatMap(({ hindering }) => hindering.map(({ link }) => link)),
        ...whole.hindrances.map(({ link }) => link),
      ]
      const against = [...plan.tables.link.values()].filter(
        ({ a, b, effect, strength }) =>
          effect === 'against' &&
          strength !== 'none' &&
          [a, b].every(id => plan.tables.item.get(id)?.setAside === undefined),
      )
      expect(links.map(({ id }) => id).sort()).toEqual(against.map(({ id }) => id).sort())
    }),
    { numRuns: 200 },
  )
})
