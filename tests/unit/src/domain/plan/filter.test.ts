import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PERSPECTIVES } from '../../../../../src/domain/item/item.ts'
import { ALL_SHOWN, filterMatrix, planFilterSchema } from '../../../../../src/domain/plan/filter.ts'
import type { PlanFilter } from '../../../../../src/domain/plan/filter.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { matricesOf } from '../../../../../src/domain/plan/queries.ts'
import { matrixIdSchema } from '../../../../../src/domain/record/ids.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')

/** Two halves: P1 and M1 up to B1 are Ann's in quality, P2 and M2 up to B2 are Bob's in sales, which is below. */
function twoHalves(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 B2 G1 G2 M1 M2 P1 P2' },
    links: { corp: 'G1>B1 S, G2>B2 W, P1>G1 S, P2>G2 S, M1>P1 S, M2>P2 S, P2>G1 N' },
    roles: { corp: 'P1 ann A, P2 bob A, P2 eve I' },
  })
  const department = { table: 'department', name: 'Quality', order: 'a0' }
  run(plan, { type: 'department.add', record: { ...department, id: 'q', code: 'q' } })
  run(plan, {
    type: 'department.add',
    record: { ...department, id: 's', code: 's', name: 'Sales', parent: 'q' },
  })
  run(plan, { type: 'person.set', id: 'ann', patch: { department: 'q' } })
  run(plan, { type: 'person.set', id: 'bob', patch: { department: 's' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann', perspective: 'customer' } })
  run(plan, { type: 'item.set', id: 'corp-M2', patch: { owner: 'bob', perspective: 'financial' } })
  return plan
}

function hidden(plan: Plan, filter: unknown, keep?: ReadonlySet<string>): string {
  const { hidden: ids } = filterMatrix(plan, corp, planFilterSchema.parse(filter), keep)
  return [...ids]
    .map(id => id.replace('corp-', ''))
    .sort()
    .join(' ')
}

test('text is looked for in code, earlier codes, text and why, every word of it, in any case', () => {
  const plan = twoHalves()
  run(plan, { type: 'item.set', id: 'corp-G2', patch: { why: 'Because of Ångström gauges' } })
  run(plan, { type: 'item.renumber', id: 'corp-B2', code: 'B9' })
  expect(hidden(plan, { text: 'gauges ångström' })).toBe('B1 B2 G1 M1 M2 P1 P2 ann bob eve')
  expect(hidden(plan, { text: 'b2' })).toBe('B1 G1 G2 M1 M2 P1 P2 ann bob eve')
  expect(hidden(plan, { text: 'text of p1' })).toBe('B1 B2 G1 G2 M1 M2 P2 bob eve')
  expect(hidden(plan, { text: '   ' })).toBe('')
})

test('an owner keeps what they answer for, what it serves, and everybody named there', () => {
  expect(hidden(twoHalves(), { owner: 'bob' })).toBe('B1 G1 M1 P1 ann')
  expect(hidden(twoHalves(), { owner: 'ann' })).toBe('B2 G2 M2 P2 bob eve')
  expect(hidden(twoHalves(), { owner: 'eve' })).toBe('B1 B2 G1 G2 M1 M2 P1 P2 ann bob')
})

test('a department has the people of the departments below it as well', () => {
  expect(hidden(twoHalves(), { department: 'q' })).toBe('')
  expect(hidden(twoHalves(), { department: 's' })).toBe('B1 G1 M1 P1 ann')
})

test('a perspective keeps its metrics and what they serve along the chain', () => {
  expect(hidden(twoHalves(), { perspective: 'customer' })).toBe('B2 G2 M2 P2 bob eve')
  expect(hidden(twoHalves(), { perspective: 'people' })).toBe('B1 B2 G1 G2 M1 M2 P1 P2 ann bob eve')
})

test('rows are counted list by list, and what was set aside is none', () => {
  const plan = twoHalves()
  run(plan, { type: 'item.set', id: 'corp-B1', patch: { setAside: { reason: 'later' } } })
  expect(filterMatrix(plan, corp, planFilterSchema.parse({ owner: 'bob' })).counts).toEqual({
    breakthrough: 0,
    goal: 1,
    priority: 1,
    metric: 1,
    owner: 1,
  })
})

test('what is to be kept is shown all the same, with the people it names', () => {
  expect(hidden(twoHalves(), { owner: 'bob' }, new Set(['corp-P1']))).toBe('B1 G1 M1')
})

const words = fc.constantFrom('a', 'G1', 'P', ' ', 'İ', '\ud800', '[')
const filters = (plan: Plan): fc.Arbitrary<PlanFilter> =>
  fc
    .record(
      {
        text: fc.oneof(words, fc.string({ maxLength: 3 })),
        department: fc.constantFrom('gone', ...plan.tables.department.keys()),
        owner: fc.constantFrom('gone', ...plan.tables.person.keys()),
        perspective: fc.constantFrom(...PERSPECTIVES),
      },
      { requiredKeys: [] },
    )
    .map(filter => {
      const parsed = planFilterSchema.safeParse(filter)
      return parsed.success ? parsed.data : {}
    })

test('law: no criterion hides nothing, a further one never shows more, and no filter throws', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.gen(), (records, make) => {
      const plan = planOf(records)
      const [one, more] = [make(filters, plan), make(filters, plan)]
      for (const { id } of matricesOf(plan)) {
        expect(filterMatrix(plan, id, {})).toBe(ALL_SHOWN)
        const before = filterMatrix(plan, id, one)
        const after = filterMatrix(plan, id, { ...more, ...one })
        expect([...before.hidden].filter(each => !after.hidden.has(each))).toEqual([])
        expect(Object.values(after.counts).reduce((sum, count) => sum + count, 0)).toBe(after.hidden.size)
      }
    }),
    { numRuns: 300 },
  )
})
