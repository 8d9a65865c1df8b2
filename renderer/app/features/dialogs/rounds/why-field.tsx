import { roundStrings as s } from '../../../../strings/rounds.ts'
import { ReasonField } from '../reason-field.tsx'

interface WhyFieldProps {
  readonly value: string
  /** Whether it is said that nothing is written yet. */
  readonly checked: boolean
  readonly onChange: (text: string) => void
  readonly onSubmit: () => void
}

/** The reason that a decision about a round needs. */
export function WhyField({ value, checked, onChange, onSubmit }: WhyFieldProps) {
  return (
    <ReasonField
      label={s.reason}
      value={value}
      problem={checked && value.trim() === '' ? s.reasonNeeded : undefined}
      onChange={onChange}
      onSubmit={onSubmit}
    />
  )
}
