import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPlanRules } from '../../../../../src/alignment/findings/suite.ts'
import { conflictsOf } from '../../../../../src/alignment/functions/conflicts.ts'
import { functionGrid } from '../../../../../src/alignment/functions/function-grid.ts'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { arbitraryRecords } from '../../../../support/arbitrary-plan.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

function threeDepartments(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 M1 M2', ops: 'P1' },
    links: { corp: 'P1>G1 S, P2>G1 M, M1>P1 S, M2>P1 W, M2>P2 S' },
    roles: { corp: 'P1 ann A, P1 bob I, P2 bob A, P2 cid R', ops: 'P1 ann A' },
  })
  for (const [at, code] of ['works', 'line', 'sales'].entries())
    run(plan, {
      type: 'department.add',
      record: {
        table: 'department',
        id: code,
        code,
        name: code,
        order: `a${at}`,
        parent: code === 'line' ? 'works' : undefined,
      },
    })
  run(plan, { type: 'person.set', id: 'ann', patch: { department: 'line' } })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  run(plan, { type: 'item.set', id: 'corp-M2', patch: { owner: 'bob' } })
  return plan
}

function said(plan: Plan, matrix?: string) {
  const { columns, rows } = functionGrid(plan, matrix ? plan.tables.matrix.get(matrix) : undefined)
  return {
    columns: columns.map(
      ({ department, depth, priorities, idle }) =>
        `${'>'.repeat(depth)}${department?.name ?? 'none'} ${priorities}${idle ? ' idle' : ''}`,
    ),
    rows: rows.map(({ priority, cells, oneSided }) => {
      const parts = cells.map(cell =>
        cell
          ? [...cell.roles.map(each => `${each.person} ${each.role}`), ...cell.metrics.map(m => m.code)].join(
              ' ',
            )
          : '-',
      )
      return `${priority.id}: ${parts.join(' | ')}${oneSided ? ` ${oneSided.own} for ${oneSided.others.join(' ')}` : ''}`
    }),
  }
}

test('each priority stands against each department with its roles and metrics', () => {
  const plan = threeDepartments()
  expect(said(plan)).toEqual({
    columns: ['works 0', '>line 2', 'sales 0 idle', 'none 2'],
    rows: [
      'corp-P1: - | ann accountable M1 | - | bob informed M2',
      'corp-P2: - | - | - | bob accountable cid responsible M2',
      'ops-P1: - | ann accountable | - | -',
    ],
  })
  run(plan, { type: 'person.set', id: 'bob', patch: { department: 'sales' } })
  run(plan, { type: 'person.set', id: 'cid', patch: { department: 'sales' } })
  expect(said(plan, 'corp').columns).toEqual(['works 0', '>line 1', 'sales 2'])
  expect(said(plan, 'corp').rows[0]).toBe('corp-P1: - | ann accountable M1 | bob informed M2 line for sales')
})

test('one department for a matter of several: here where rule C35 says so, and only there', () => {
  fc.assert(
    fc.property(arbitraryRecords, records => {
      const plan = planOf(records)
      const here = functionGrid(plan, undefined)
        .rows.filter(row => row.oneSided)
        .map(row => row.priority.id)
      const rule = checkPlanRules(plan)
        .filter(finding => finding.rule === 'C35')
        .map(({ items }) => items[0])
      expect(here.sort()).toEqual(rule.sort())
    }),
    { numRuns: 300 },
  )
})

test('what works against each other: one target pulled both ways, and links against by themselves', () => {
  const plan = threeDepartments()
  const against = (id: string, a: string, b: string, strength = 'medium') =>
    run(plan, { type: 'link.set', id, a: `corp-${a}`, b: `corp-${b}`, strength, effect: 'against' })
  const conflicts = () => {
    const { tensions, hindrances } = conflictsOf(plan, undefined)
    return {
      tensions: tensions.map(
        ({ target, helping, hindering }) =>
          `${target.code}: ${helping.map(each => each.priority.code).join(' ')} against ${hindering.map(each => each.priority.code).join(' ')}`,
      ),
      hindrances: hindrances.map(({ a, b }) => `${a.code} ${b.code}`),
    }
  }
  expect(conflicts()).toEqual({ tensions: [], hindrances: [] })
  against('x', 'P2', 'G1')
  against('y', 'M1', 'P2')
  against('z', 'M1', 'B1')
  expect(conflicts()).toEqual({
    tensions: ['G1: P1 against P2', 'M1: P1 against P2'],
    hindrances: ['B1 M1'],
  })
  against('x', 'P2', 'G1', 'none')
  run(plan, { type: 'item.set', id: 'corp-P1', patch: { setAside: { reason: 'later' } } })
  expect(conflicts()).toEqual({ tensions: [], hindrances: ['M1 P2', 'B1 M1'] })
})
