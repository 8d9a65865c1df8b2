import { expect, it } from 'vitest'
import {
  columnForms,
  columnProblems,
  columnsFrom,
} from '../../../../../../renderer/app/features/dialogs/column-form.ts'
import type { ColumnForm } from '../../../../../../renderer/app/features/dialogs/column-form.ts'

const COST = { id: 'cost', kind: 'priority', label: 'Cost', type: 'number' } as const
const SIZE = { id: 'size', kind: 'goal', label: 'Size', type: 'choice', choices: ['S', 'L'] }
const columns = [COST, { ...SIZE, kind: 'goal' as const, type: 'choice' as const }]

function fresh(part: Partial<ColumnForm>): ColumnForm {
  const empty = {
    key: 'new',
    before: undefined,
    kind: 'priority',
    label: '',
    choices: '',
    gone: false,
  } as const
  return { ...empty, type: 'text', ...part }
}

it('what is not touched stays as it was', () => {
  expect(columnsFrom(columnForms(columns))).toEqual(columns)
})

it('a new column gets an id that no other of its kind ever had here', () => {
  const forms = columnForms(columns).map(form =>
    form.before?.id === 'cost' ? { ...form, gone: true } : form,
  )
  const made = columnsFrom([
    ...forms,
    fresh({ label: ' Cost ' }),
    fresh({ key: 'g', kind: 'goal', label: 'Cost' }),
  ])
  expect(made.map(({ id, kind, label }) => [id, kind, label])).toEqual([
    ['size', 'goal', 'Size'],
    ['cost-2', 'priority', 'Cost'],
    ['cost', 'goal', 'Cost'],
  ])
})

it('choices are parted by commas, each once', () => {
  const form = fresh({ label: 'Stage', type: 'choice', choices: 'Open, , Done,Open' })
  expect(columnsFrom([form])[0]?.choices).toEqual(['Open', 'Done'])
})

it('says what is missing, or there twice', () => {
  const forms = [...columnForms(columns), fresh({ label: 'COST' })]
  expect(columnProblems(forms[2]!, forms)).toEqual({ label: 'There is a column of this name.' })
  expect(columnProblems(fresh({ type: 'choice', choices: ' , ' }), forms)).toEqual({
    label: 'A column needs a name.',
    choices: 'Write what can be chosen, parted with commas.',
  })
})
