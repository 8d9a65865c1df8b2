import { Select } from './field.tsx'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly of: readonly { readonly id: T; readonly name: string }[]
  /** What choosing none is called; without it there is always one. */
  readonly none?: string
  readonly disabled?: boolean
  readonly choose: (id: T | undefined) => void
}

/** A choice of one record by its name, or none. */
export function Choice<T extends string>({ label, value, of, none, disabled, choose }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      value={value ?? ''}
      disabled={disabled}
      onChange={event => choose(of.find(each => each.id === event.target.value)?.id)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {of.map(each => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </Select>
  )
}
