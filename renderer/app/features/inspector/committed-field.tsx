import { useState } from 'react'
import type { ReactNode } from 'react'
import { dateSchema } from '../../../../src/domain/record/values.ts'
import { parseNumber } from '../../../../src/support/number-input.ts'
import type { Result } from '../../../../src/support/result.ts'
import { err, ok } from '../../../../src/support/result.ts'
import { inspectorStrings } from '../../../strings/inspector.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'

interface CommittedProps<T> {
  readonly label: string
  /** The value as text. */
  readonly value: string
  /** Reads the text; what cannot be read stays in the field, with why and the way out. */
  readonly read: (text: string) => Result<T, Trouble>
  readonly write: (value: T) => void
  readonly disabled: boolean
  readonly wide?: boolean
  readonly area?: boolean
  readonly placeholder?: string
}

/** Why a text is not taken, and readings to choose from where there are some. */
export interface Trouble {
  readonly message: string
  readonly readings?: readonly number[]
}

/** A field that commits on Enter or when it is left; Escape brings the old value back. */
export function CommittedField<T>(props: CommittedProps<T>) {
  const { label, value, read, write, disabled, wide, area = false, placeholder } = props
  const [typed, setTyped] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  const take = (text: string) => {
    setTrouble(undefined)
    if (text.trim() === value) {
      setTyped(undefined)
      return
    }
    const result = read(text.trim())
    if (!result.ok) {
      setTrouble(result.error)
      return
    }
    setTyped(undefined)
    write(result.value)
  }
  const common = {
    label,
    wide,
    placeholder,
    readOnly: disabled,
    value: typed ?? value,
    problem: trouble && <TroubleLine trouble={trouble} onChoose={number => take(exact(number))} />,
    onBlur: () => {
      if (typed !== undefined && document.hasFocus()) take(typed)
    },
  }
  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      setTyped(undefined)
      setTrouble(undefined)
    } else if (event.key === 'Enter' && !(area && event.shiftKey) && typed !== undefined) take(typed)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return area ? (
    <TextArea {...common} onChange={event => setTyped(event.target.value)} onKeyDown={press} />
  ) : (
    <TextField {...common} onChange={event => setTyped(event.target.value)} onKeyDown={press} />
  )
}

/** Written so that it reads one way only: a thousand takes no sign, a fraction of three digits gets a fourth. */
function exact(number: number): string {
  const text = String(number)
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

function TroubleLine({
  trouble,
  onChoose,
}: {
  readonly trouble: Trouble
  readonly onChoose: (number: number) => void
}): ReactNode {
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

/** Reads text of at most a length; an empty one takes the value away. */
export function readText(limit: number): (text: string) => Result<string | null, Trouble> {
  return text =>
    text.length > limit ? err({ message: inspectorStrings.tooLong(limit) }) : ok(text === '' ? null : text)
}

/** Reads a text that may not be empty. */
export function readRequired(limit: number): (text: string) => Result<string, Trouble> {
  return text => {
    if (text === '') return err({ message: inspectorStrings.needed })
    return text.length > limit ? err({ message: inspectorStrings.tooLong(limit) }) : ok(text)
  }
}

/** Reads a number with comma or point; an empty text takes the value away. */
export function readNumber(text: string): Result<number | null, Trouble> {
  if (text === '') return ok(null)
  const number = parseNumber(text)
  if (number.ok) return number
  return number.error.code === 'ambiguous'
    ? err({ message: inspectorStrings.ambiguous, readings: number.error.readings })
    : err({ message: inspectorStrings.badNumber })
}

/** Reads a number where one is meant, else a short text ("one in ten"): targets and baselines may be either. */
export function readMeasure(text: string): Result<number | string | null, Trouble> {
  const number = readNumber(text)
  if (number.ok || number.error.readings) return number
  return text.length > 60 ? err({ message: inspectorStrings.tooLong(60) }) : ok(text)
}

/** Reads a month or a day. */
export function readDate(text: string): Result<string | null, Trouble> {
  if (text === '') return ok(null)
  const parts = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text)
  if (parts === null) return err({ message: inspectorStrings.badDate })
  const [, year = '', month = '', day] = parts
  const date = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`
  return dateSchema.safeParse(date).success ? ok(date) : err({ message: inspectorStrings.badDate })
}
