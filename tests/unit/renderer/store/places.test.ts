import { expect, it } from 'vitest'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { commandSchema } from '../../../../src/domain/command/commands.ts'
import type { Diff } from '../../../../src/domain/diff/diff.ts'
import { EMPTY_DIFF } from '../../../../src/domain/diff/diff.ts'
import { advance } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { whereabouts } from '../../../../renderer/store/places.ts'
import { planFrom } from '../../../support/plan-of.ts'

function done(plan: Plan, command: unknown): Diff {
  const diff = applyCommand(plan, commandSchema.parse(command))
  if (!diff.ok) throw new Error(diff.error.message)
  advance(plan, diff.value)
  return diff.value
}

function sample(): Plan {
  return planFrom({
    items: { corp: 'B1 G1 P1 M1', ops: 'G1' },
    links: { corp: 'M1>P1 S' },
    roles: { corp: 'P1 ann A' },
  })
}

it('finds labels, marks and roles', () => {
  const plan = sample()
  expect(whereabouts(plan, 'corp-P1', EMPTY_DIFF)).toEqual({
    matrix: 'corp',
    place: { row: 'corp-P1', column: 'centre' },
  })
  expect(whereabouts(plan, 'ops-G1', EMPTY_DIFF)).toEqual({
    matrix: 'ops',
    place: { row: 'centre', column: 'ops-G1' },
  })
  expect(whereabouts(plan, 'corp-M1-corp-P1', EMPTY_DIFF).place).toEqual({
    row: 'corp-P1',
    column: 'corp-M1',
  })
  expect(whereabouts(plan, 'ann', EMPTY_DIFF).place).toEqual({ row: 'centre', column: 'ann' })
})

it('finds the cell of a link that is gone', () => {
  const plan = sample()
  const diff = done(plan, { type: 'link.set', id: 'x', a: 'corp-P1', b: 'corp-M1', strength: null })
  expect(whereabouts(plan, 'corp-M1-corp-P1', diff)).toEqual({
    matrix: 'corp',
    place: { row: 'corp-P1', column: 'corp-M1' },
  })
})

it('leads from a matrix that is gone to the one above it, else nowhere', () => {
  const plan = sample()
  done(plan, { type: 'matrix.set', id: 'ops', patch: { parent: { matrix: 'corp', items: [] } } })
  const child = done(plan, { type: 'matrix.remove', id: 'ops' })
  expect(whereabouts(plan, 'ops', child)).toEqual({ matrix: 'corp' })
  expect(whereabouts(plan, 'ops-G1', child)).toEqual({ matrix: 'corp' })
  const top = done(plan, { type: 'matrix.remove', id: 'corp' })
  expect(whereabouts(plan, 'corp', top)).toEqual({})
})
