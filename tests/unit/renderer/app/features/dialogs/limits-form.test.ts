import { expect, test } from 'vitest'
import {
  LIMITS,
  limitProblem,
  limitsForm,
  limitsPatch,
} from '../../../../../../renderer/app/features/dialogs/limits-form.ts'

const none = Object.fromEntries(LIMITS.map(limit => [limit, ''])) as ReturnType<typeof limitsForm>

test('only limits that differ from the usual ones are shown and kept', () => {
  const head = { limits: { load: 8, accountable: 2, density: 0.35 } }
  expect(limitsForm(head)).toEqual({ ...none, load: '8', density: '35' })
  expect(limitsPatch(head, limitsForm(head))).toBeUndefined()
  expect(limitsPatch(head, { ...limitsForm(head), load: '' })).toEqual({ density: 0.35 })
  expect(limitsPatch({ limits: {} }, { ...none, load: '6' })).toBeUndefined()
  expect(limitsPatch({ limits: {} }, { ...none, density: '12,5', goal: '1.000' })).toEqual({
    density: 0.125,
    goal: 1,
  })
})

test('a text that is no number from 0 up is named', () => {
  expect(limitProblem('load', '')).toBeUndefined()
  expect(limitProblem('load', '0')).toBeUndefined()
  expect(limitProblem('load', '-1')).toMatch(/from 0 up/)
  expect(limitProblem('load', 'six')).toMatch(/from 0 up/)
  expect(limitProblem('density', '101')).toMatch(/from 0 to 100/)
  expect(limitProblem('density', '100')).toBeUndefined()
})
