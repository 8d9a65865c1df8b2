import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Select } from '../../../ui/field.tsx'
import { useRecord } from './record-editing.tsx'

interface ChoiceFieldProps<T extends string> {
  readonly label: string
  readonly value: T | undefined
  /** What can be chosen, and what it is called. */
  readonly choices: Readonly<Record<T, string>>
  readonly wide?: boolean
  readonly write: (value: T | null) => boolean
}

/** A choice of a few, or none. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, value, choices, wide, write } = props
  const { fixed } = useRecord()
  const keys = Object.keys(choices) as T[]
  return (
    <Select
      label={label}
      wide={wide}
      value={value ?? ''}
      disabled={fixed}
      onChange={event => write(keys.find(key => key === event.target.value) ?? null)}
    >
      <option value="">{s.notSaid}</option>
      {keys.map(key => (
        <option key={key} value={key}>
          {choices[key]}
        </option>
      ))}
    </Select>
  )
}
