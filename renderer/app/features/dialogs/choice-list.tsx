import { useId } from 'react'
import type { ReactNode } from 'react'

interface ChoiceListProps<V extends string> {
  readonly legend: string
  readonly value: V | undefined
  readonly choices: readonly { readonly value: V; readonly label: string; readonly note?: ReactNode }[]
  readonly onChange: (value: V) => void
}

/** One of a few, each with what it comes to. */
export function ChoiceList<V extends string>({ legend, value, choices, onChange }: ChoiceListProps<V>) {
  const name = useId()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(choice => (
        <label key={choice.value} className="check">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <b>{choice.label}</b>
            {choice.note !== undefined && <span className="choice-note">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
