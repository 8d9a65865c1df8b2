import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutLine } from '../../../../../src/alignment/cut/cut-line.ts'
import { contributions, reachOf } from '../../../../../src/alignment/cut/reach.ts'
import { loadOf } from '../../../../../src/domain/person/load.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import { matricesOf, peopleOf } from '../../../../../src/domain/plan/queries.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { run } from '../../../../support/plan-of.ts'

test('nothing cut loses nothing; a lower share never gains; all cut leaves nothing', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      for (const matrix of matricesOf(plan)) {
        const reach = reachOf(plan, matrix)
        const ids = reach.priorities.map(({ id }) => id)
        const steps = [...ids, undefined].map((_, n) => cutLine(reach, new Set(ids.slice(ids.length - n))))
        const [none] = steps
        expect([none?.goals, none?.metrics, none?.stranded, none?.freed]).toEqual([[], [], [], []])
        for (const { before, after, weakened } of none?.ends ?? []) {
          expect(after).toEqual(before)
          expect(weakened).toEqual([])
        }
        for (const [n, step] of steps.slice(1).entries()) {
          for (const [at, { after, before }] of step.ends.entries()) {
            const earlier = steps[n]?.ends[at]
            expect(after.points).toBeLessThanOrEqual(earlier?.after.points ?? -1)
            expect(after.strongest).toBeLessThanOrEqual(earlier?.after.strongest ?? -1)
            expect(before).toEqual(earlier?.before)
          }
        }
        for (const { after } of steps.at(-1)?.ends ?? []) expect(after).toEqual({ strongest: 0, points: 0 })
        const points = (none?.ends ?? []).reduce((sum, { before }) => sum + before.points, 0)
        expect([...contributions(reach).values()].reduce((sum, each) => sum + each, 0)).toBe(points)
      }
    }),
    { numRuns: 200 },
  )
})

test('what is said before is what is there after the priorities were set aside', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.nat(20), (records, from) => {
      const plan = planOf(records)
      const [matrix] = matricesOf(plan)
      if (matrix === undefined) return
      const reach = reachOf(plan, matrix)
      const gone = reach.priorities.slice(from % (reach.priorities.length + 1)).map(({ id }) => id)
      const cut = cutLine(reach, new Set(gone))
      const loads = new Map(cut.freed.map(({ person, after }) => [person.id, after]))
      const before = new Map(peopleOf(plan).map(({ id }) => [id, loadOf(plan, id)]))
      for (const id of gone)
        run(plan, { type: 'item.set', id, patch: { setAside: { reason: 'cut' } }, reason: 'cut' })
      const after = cutLine(reachOf(plan, matrix), new Set())
      expect(after.ends.map(({ before: now }) => now)).toEqual(cut.ends.map(({ after: said }) => said))
      for (const { id } of peopleOf(plan)) expect(loadOf(plan, id)).toBe(loads.get(id) ?? before.get(id))
    }),
    { numRuns: 200 },
  )
})
