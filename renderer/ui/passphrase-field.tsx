import { useState } from 'react'
import { IconButton } from './button.tsx'
import { TextField } from './field.tsx'

interface PassphraseFieldProps {
  readonly label: string
  readonly hint?: string
  /** What the button in it says that shows what was typed. */
  readonly showLabel: string
  readonly autoFocus?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A secret that is typed. It can be shown, since nobody can look up what was mistyped. */
export function PassphraseField({ value, onChange, showLabel, ...rest }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      maxLength={1000}
      value={value}
      onChange={event => onChange(event.target.value)}
      button={
        <IconButton icon="eye" label={showLabel} aria-pressed={shown} onClick={() => setShown(!shown)} />
      }
    />
  )
}
