import { useId } from 'react'
import type { ReactNode } from 'react'
import { usePacket } from './packet-context.tsx'
import { useStartFocus } from './use-start-focus.ts'

interface RowsProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly empty: T
  readonly problem?: string | undefined
  readonly onChange: (rows: readonly T[]) => void
  readonly children: (row: T, change: (patch: Partial<T>) => void, wrong: boolean) => ReactNode
}

/** A list of like rows, each with a button that removes it, and one that adds another. */
export function Rows<T extends object>({ label, rows, empty, problem, onChange, children }: RowsProps<T>) {
  const { strings } = usePacket()
  if (rows.length === 0) return null
  const change = (at: number, patch: Partial<T>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...patch } : row)))
  return (
    <fieldset className="rows wide">
      <legend>{label}</legend>
      {rows.map((row, at) => (
        <div key={at} className="row">
          {children(row, patch => change(at, patch), problem !== undefined)}
          <button
            type="button"
            className="change"
            aria-label={strings.remove(rows.length === 1 ? label : `${label} ${at + 1}`)}
            onClick={() => onChange(rows.filter((_, place) => place !== at))}
          >
            ×
          </button>
        </div>
      ))}
      {problem !== undefined && (
        <p className="problem" role="status">
          {problem}
        </p>
      )}
      <button type="button" className="change add" onClick={() => onChange([...rows, empty])}>
        {strings.more}
      </button>
    </fieldset>
  )
}

interface CellProps {
  readonly label: string
  readonly value: string
  readonly wrong?: boolean
  readonly focusAtStart?: boolean
  readonly onChange: (value: string) => void
}

/** A short text in a row, under its label. */
export function Cell({ label, value, wrong = false, focusAtStart = false, onChange }: CellProps) {
  const id = useId()
  const element = useStartFocus<HTMLInputElement>(focusAtStart)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        ref={element}
        value={value}
        aria-invalid={wrong}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, text: string])[]
  readonly onChange: (value: string) => void
}

/** One of several, under a label. */
export function Pick({ label, value, choices, onChange }: PickProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChange(event.target.value)}>
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
