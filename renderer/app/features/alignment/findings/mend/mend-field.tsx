import type { ReactNode } from 'react'
import type { MendField } from '../../../../../../src/alignment/mend/offers.ts'
import { peopleOf } from '../../../../../../src/domain/plan/queries.ts'
import { useOpenDocument } from '../../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../../strings/findings.ts'
import { detailStrings } from '../../../../../strings/inspector-details.ts'
import { inspectorStrings } from '../../../../../strings/inspector.ts'
import { Select, TextArea, TextField } from '../../../../../ui/field.tsx'

interface FieldProps {
  readonly field: MendField
  readonly value: string
  readonly problem: string | undefined
  readonly change: (text: string) => void
}

/** One field of an item: a choice where there are only some values, else text. */
export function MendFieldInput({ field, value, problem, change }: FieldProps) {
  const { plan } = useOpenDocument()
  const label = s.field[field]
  const choices = choicesOf(field, () => peopleOf(plan).map(({ id, name }) => [id, name]))
  if (choices !== undefined)
    return (
      <Select label={label} value={value} problem={problem} onChange={event => change(event.target.value)}>
        <option value="">{s.notGiven}</option>
        {choices.map(([id, name]): ReactNode => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    )
  const Text = field === 'why' ? TextArea : TextField
  return (
    <Text
      label={label}
      value={value}
      problem={problem}
      onChange={(event: { readonly target: { readonly value: string } }) => change(event.target.value)}
    />
  )
}

type Choices = readonly (readonly [id: string, name: string])[]

function choicesOf(field: MendField, people: () => Choices): Choices | undefined {
  switch (field) {
    case 'owner':
      return people()
    case 'direction':
      return Object.entries(inspectorStrings.directions)
    case 'perspective':
      return Object.entries(inspectorStrings.perspectives)
    case 'timing':
      return Object.entries(detailStrings.timings)
    default:
      return undefined
  }
}
