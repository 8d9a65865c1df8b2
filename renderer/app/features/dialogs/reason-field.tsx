import { LONG_MAX } from '../../../../src/domain/record/values.ts'
import { TextArea } from '../../../ui/field.tsx'

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (text: string) => void
  readonly onSubmit: () => void
}

/** A few words on why; Enter is done, Shift+Enter a new line. */
export function ReasonField({ label, value, problem, onChange, onSubmit }: ReasonFieldProps) {
  return (
    <TextArea
      label={label}
      problem={problem}
      maxLength={LONG_MAX}
      value={value}
      onChange={event => onChange(event.target.value)}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        onSubmit()
      }}
    />
  )
}
