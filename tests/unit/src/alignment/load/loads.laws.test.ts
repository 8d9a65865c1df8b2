import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../../../../src/alignment/findings/finding.ts'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { departmentLoads } from '../../../../../src/alignment/load/department-load.ts'
import { holderOf, moveCommands } from '../../../../../src/alignment/load/move-part.ts'
import { personLoads } from '../../../../../src/alignment/load/person-load.ts'
import { previewChange } from '../../../../../src/alignment/load/preview-change.ts'
import { allRecords, planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { peopleOf, roleOf } from '../../../../../src/domain/plan/queries.ts'
import type { RoleId } from '../../../../../src/domain/record/ids.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { run } from '../../../../support/plan-of.ts'

/** A plan in which one person has a part of a load and another one may take it; undefined where there is none. */
function movable(plan: Plan, pick: number) {
  const parts = personLoads(plan).flatMap(({ person, parts: own }) => own.map(part => ({ person, part })))
  const chosen = parts[pick % Math.max(1, parts.length)]
  const others = peopleOf(plan).filter(({ id }) => id !== chosen?.person.id)
  const to = others[pick % Math.max(1, others.length)]
  return chosen === undefined || to === undefined ? undefined : { ...chosen, to }
}

const loads = (plan: Plan) => personLoads(plan).map(({ person, load }) => [person.id, load])
const messages = (plan: Plan) => checkPlanRules(plan).map(({ message }) => message)
const total = (each: readonly { readonly load: number }[]) => each.reduce((sum, { load }) => sum + load, 0)

test('the loads of top departments and of people without one add up to the load of all people', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const people = personLoads(plan)
      const top = departmentLoads(plan, people).filter(({ depth }) => depth === 0)
      expect(total(top)).toBe(total(people))
      for (const { load, parts } of people)
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(load)
    }),
    { numRuns: 300 },
  )
})

test('over a limit here is who rule C13 speaks of', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const over = personLoads(plan).flatMap(each => (each.over ? [each.person.id] : []))
      const rule = checkPlanRules(plan).flatMap(({ rule: id, people }) => (id === 'C13' ? people : []))
      expect(over.sort()).toEqual([...rule].sort())
    }),
    { numRuns: 300 },
  )
})

test('a move says beforehand what it comes to, leaves the plan alone until then, and back it is as it was', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.nat(500), (records, pick) => {
      const plan = planOf(records)
      const move = movable(plan, pick)
      fc.pre(move !== undefined)
      if (move === undefined) return
      const { person, part, to } = move
      const kept = [...allRecords(plan)]
      const before = {
        loads: loads(plan),
        messages: messages(plan),
        keys: new Set(keys(checkPlanRules(plan))),
      }
      const commands = moveCommands(plan, part, to.id, 'there' as RoleId)
      const preview = previewChange(plan, commands, [person.id, to.id])
      if (!preview.ok) throw new Error(preview.error.message)
      expect([...allRecords(plan)]).toEqual(kept)
      expect(holderOf(part)).toBe(person.id)
      const hadNone = !('role' in part) || roleOf(plan, part.role.item, to.id) === undefined
      for (const command of commands) run(plan, { ...command, reason: 'move' })
      const now = new Map(loads(plan).map(([id, load]) => [id, load]))
      for (const { after } of preview.value.people) expect(now.get(after.person.id)).toBe(after.load)
      const after = checkPlanRules(plan)
      expect(keys(preview.value.appearing)).toEqual(keys(after.filter(each => !before.keys.has(keyOf(each)))))
      const left = new Set(keys(after))
      expect(keys(preview.value.vanishing)).toEqual([...before.keys].filter(key => !left.has(key)).sort())
      const said = new Set(after.map(({ message }) => message))
      for (const { message } of preview.value.changing) expect(said.has(message)).toBe(true)
      if (!hadNone) return
      const theirs = 'role' in part ? roleOf(plan, part.role.item, to.id) : undefined
      const moved = 'role' in part ? theirs && { role: theirs } : { metric: { ...part.metric, owner: to.id } }
      for (const command of moved ? moveCommands(plan, moved, person.id, 'back' as RoleId) : [])
        run(plan, { ...command, reason: 'back' })
      expect(loads(plan)).toEqual(before.loads)
      expect(messages(plan)).toEqual(before.messages)
    }),
    { numRuns: 150 },
  )
})

/** What a finding is about, whatever its figures say. */
function keyOf({ rule, items, people }: Finding): string {
  return [rule, ...items, ...people].join(' ')
}

function keys(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(keyOf))].sort()
}
