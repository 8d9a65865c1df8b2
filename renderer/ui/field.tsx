import { useId } from 'react'
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

interface FieldProps {
  readonly label: string
  /** What is wrong with the value and the way out; takes the place of the hint. */
  readonly problem?: ReactNode
  readonly hint?: ReactNode
  readonly wide?: boolean
  /** A figure that stands out. */
  readonly strong?: boolean
  /** The label is for assistive technology only. */
  readonly bare?: boolean
}

interface FrameProps extends FieldProps {
  readonly children: (ids: { id: string; describedBy: string | undefined }) => ReactNode
}

/** A label, a control and the line under it. */
export function Field({
  label,
  problem,
  hint,
  wide = false,
  strong = false,
  bare = false,
  children,
}: FrameProps) {
  const id = useId()
  const note = useId()
  const noted = problem !== undefined || hint !== undefined
  return (
    <div className={`field${wide ? ' wide' : ''}${strong ? ' strong' : ''}${bare ? ' bare' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: noted ? note : undefined })}
      {noted && (
        <div
          id={note}
          className={problem === undefined ? 'hint' : 'problem'}
          role={problem === undefined ? undefined : 'alert'}
        >
          {problem ?? hint}
        </div>
      )}
    </div>
  )
}

type InputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
    /** A button inside the field, at its end. */
    readonly button?: ReactNode
  }

/** One line of text. */
export function TextField({ label, problem, hint, wide, strong, bare, button, ...rest }: InputProps) {
  return (
    <Field label={label} problem={problem} hint={hint} wide={wide} strong={strong} bare={bare}>
      {({ id, describedBy }) => (
        <span className={button === undefined ? undefined : 'input-with-button'}>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...rest}
            id={id}
            className="input"
            aria-invalid={problem !== undefined}
            aria-describedby={describedBy}
          />
          {button}
        </span>
      )}
    </Field>
  )
}

type AreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'>

/** Several lines of text. */
export function TextArea({ label, problem, hint, wide, strong, bare, ...rest }: AreaProps) {
  return (
    <Field label={label} problem={problem} hint={hint} wide={wide} strong={strong} bare={bare}>
      {({ id, describedBy }) => (
        <textarea
          rows={3}
          {...rest}
          id={id}
          className="input"
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy}
        />
      )}
    </Field>
  )
}

type SelectProps = FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'>

/** A choice of one. */
export function Select({ label, problem, hint, wide, strong, bare, children, ...rest }: SelectProps) {
  return (
    <Field label={label} problem={problem} hint={hint} wide={wide} strong={strong} bare={bare}>
      {({ id, describedBy }) => (
        <select
          {...rest}
          id={id}
          className="input"
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy}
        >
          {children}
        </select>
      )}
    </Field>
  )
}
