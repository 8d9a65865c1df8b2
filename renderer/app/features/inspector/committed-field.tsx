import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Result } from '../../../../src/support/result.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import type { Trouble } from '../../../store/readers.ts'

interface CommittedProps<T> {
  readonly label: string
  /** The value as text. */
  readonly value: string
  /** Reads the text; what cannot be read stays in the field, with why and the way out. */
  readonly read: (text: string) => Result<T, Trouble>
  readonly write: (value: T) => void
  readonly disabled: boolean
  readonly area?: boolean
  readonly strong?: boolean
  readonly placeholder?: string
}

/** A field that commits on Enter or when it is left; Escape brings the old value back. */
export function CommittedField<T>(props: CommittedProps<T>) {
  const { label, value, disabled, area = false, strong = false, placeholder } = props
  const { typed, trouble, type, take, drop } = useCommitted(props)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') drop()
    else if (event.key === 'Enter' && !(area && event.shiftKey) && typed !== undefined) take(typed)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const common = {
    label,
    strong,
    placeholder,
    readOnly: disabled,
    value: typed ?? value,
    problem: trouble && <TroubleLine trouble={trouble} onChoose={number => take(exact(number))} />,
    onKeyDown: press,
    onBlur: () => {
      if (typed !== undefined && document.hasFocus()) take(typed)
    },
  }
  return area ? (
    <TextArea {...common} onChange={event => type(event.target.value)} />
  ) : (
    <TextField {...common} onChange={event => type(event.target.value)} />
  )
}

function useCommitted<T>({ value, read, write }: CommittedProps<T>) {
  const [typed, setTyped] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  const drop = () => {
    setTyped(undefined)
    setTrouble(undefined)
  }
  const take = (text: string) => {
    const result = text.trim() === value ? undefined : read(text.trim())
    if (result?.ok === false) {
      setTrouble(result.error)
      return
    }
    drop()
    if (result !== undefined) write(result.value)
  }
  return { typed, trouble, type: setTyped, take, drop }
}

/** Written so that it reads one way only: a thousand takes no sign, a fraction of three digits gets a fourth. */
function exact(number: number): string {
  const text = String(number)
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

interface TroubleLineProps {
  readonly trouble: Trouble
  readonly onChoose: (number: number) => void
}

function TroubleLine({ trouble, onChoose }: TroubleLineProps) {
  return (
    <>
      {trouble.message}
      {trouble.readings?.map(number => (
        <button
          key={number}
          type="button"
          className="reading"
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(number)}
        >
          {number}
        </button>
      ))}
    </>
  )
}
