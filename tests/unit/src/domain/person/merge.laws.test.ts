import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { checkRecords } from '../../../../../src/domain/command/check-diff.ts'
import { carriedBy, departmentUse, meetingRoles } from '../../../../../src/domain/person/carried.ts'
import { advance, allRecords, planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { referring, roleOf } from '../../../../../src/domain/plan/queries.ts'
import { ROLES } from '../../../../../src/domain/record/entities.ts'
import { departmentIdSchema, personIdSchema } from '../../../../../src/domain/record/ids.ts'
import type { PersonId } from '../../../../../src/domain/record/ids.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

const runs = { numRuns: 300 }
const pair = fc.tuple(fc.nat(1000), fc.nat(1000))

/** Two different ids of a table, or none where it holds fewer than two. */
function twoOf<I extends string>(
  ids: Iterable<I>,
  [x, y]: readonly [number, number],
): readonly [I, I] | undefined {
  const all = [...ids]
  const from = all[x % Math.max(1, all.length)]
  const others = all.filter(id => id !== from)
  const into = others[y % Math.max(1, others.length)]
  return from === undefined || into === undefined ? undefined : [from, into]
}

/** What somebody stands for: the strongest role on each priority, metrics, departments they head. */
function standing(plan: Plan, people: readonly PersonId[]): Set<string> {
  const lines = new Set<string>()
  for (const person of people) {
    for (const metric of carriedBy(plan, person).metrics) lines.add(`metric ${metric.id}`)
    for (const { item } of carriedBy(plan, person).roles) {
      const strongest = Math.min(
        ...people.map(one => ROLES.indexOf(roleOf(plan, item, one)?.role ?? 'informed')),
      )
      lines.add(`role ${item} ${ROLES[strongest]}`)
    }
    for (const department of carriedBy(plan, person).heads) lines.add(`head ${department.id}`)
    for (const matrix of carriedBy(plan, person).matrices) lines.add(`matrix ${matrix.id}`)
  }
  return lines
}

test('merging two people loses no role, metric, department or matrix; of two roles the stronger stays', () => {
  fc.assert(
    fc.property(arbitraryRecords, pair, (records, picks) => {
      const plan = planOf(records)
      const two = twoOf(plan.tables.person.keys(), picks)
      if (two === undefined) return
      const [from, into] = two.map(id => personIdSchema.parse(id)) as [PersonId, PersonId]
      const before = standing(plan, [from, into])
      const meeting = meetingRoles(plan, from, into)
      const merged = applyCommand(plan, { type: 'person.merge', from, into, reason: 'one person' })
      if (!merged.ok) throw new Error(merged.error.message)
      advance(plan, merged.value)
      expect(plan.tables.person.has(from)).toBe(false)
      expect(standing(plan, [into])).toEqual(before)
      for (const { item, stays } of meeting) expect(roleOf(plan, item, into)?.role).toBe(stays)
      expect(checkRecords(allRecords(plan))).toBeUndefined()
    }),
    runs,
  )
})

test('merging two departments loses nobody, nothing that belongs to them, and makes no circle', () => {
  fc.assert(
    fc.property(arbitraryRecords, pair, (records, picks) => {
      const plan = planOf(records)
      const two = twoOf(plan.tables.department.keys(), picks)
      if (two === undefined) return
      const [from, into] = two.map(id => departmentIdSchema.parse(id))
      const idsOf = (id: typeof from) => {
        const { people, matrices, below } = departmentUse(plan, id!)
        return [...people, ...matrices, ...below].map(record => record.id as string)
      }
      const before = new Set([...idsOf(from), ...idsOf(into)])
      const merged = applyCommand(plan, { type: 'department.merge', from: from!, into: into! })
      if (!merged.ok) throw new Error(merged.error.message)
      advance(plan, merged.value)
      before.delete(from!)
      before.delete(into!)
      expect(new Set(idsOf(into))).toEqual(before)
      expect(checkRecords(allRecords(plan))).toBeUndefined()
    }),
    runs,
  )
})

test('what only the one that goes is known by stays with the other', () => {
  const plan = planFrom({ items: { corp: 'P1' }, roles: { corp: 'P1 ann A, P1 bob R' } })
  run(plan, { type: 'person.set', id: 'ann', patch: { title: 'Buyer', email: 'ann@example.org' } })
  run(plan, { type: 'person.set', id: 'bob', patch: { title: 'Purchasing' } })
  run(plan, { type: 'person.merge', from: 'ann', into: 'bob' })
  const bob = plan.tables.person.get(personIdSchema.parse('bob'))
  expect(bob).toMatchObject({ name: 'bob', title: 'Purchasing', email: 'ann@example.org' })
  expect(referring(plan, 'bob', 'role').map(role => role.role)).toEqual(['accountable'])
})

test('a department that is merged into one below it hands over its place', () => {
  const plan = planFrom({ items: { corp: 'P1' } })
  const add = (id: string, parent?: string) =>
    run(plan, {
      type: 'department.add',
      record: {
        table: 'department',
        id,
        code: id,
        name: id,
        order: `a${plan.tables.department.size}`,
        ...(parent && { parent }),
      },
    })
  add('top')
  add('upper', 'top')
  add('middle', 'upper')
  add('lower', 'middle')
  run(plan, { type: 'department.merge', from: 'upper', into: 'lower' })
  const parents = [...plan.tables.department.values()].map(({ id, parent }) => [id, parent])
  expect(Object.fromEntries(parents)).toEqual({ top: undefined, lower: 'top', middle: 'lower' })
})
