import { useId } from 'react'
import { useStartFocus } from './use-start-focus.ts'

interface LongFieldProps {
  readonly label: string
  readonly value: string
  readonly problem?: string | undefined
  readonly focusAtStart?: boolean
  readonly onChange: (value: string) => void
}

/** Several lines of text with a label and, where something is wrong, a line that says what. */
export function LongField({ label, value, problem, focusAtStart = false, onChange }: LongFieldProps) {
  const id = useId()
  const element = useStartFocus<HTMLTextAreaElement>(focusAtStart)
  return (
    <div className="field wide">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={element}
        rows={2}
        dir="auto"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={event => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
