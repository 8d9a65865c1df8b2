import { useEffect, useMemo, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { setView } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { useTyping } from '../../../store/use-typing.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import type { Read, Trouble } from '../../../store/readers.ts'
import { useRecord } from './record-editing.tsx'

interface CommittedProps<T> {
  readonly label: string
  /** Names the draft of this field within its record. */
  readonly field: string
  /** The value as text. */
  readonly value: string
  /** Reads the text; what cannot be read stays in the field, with why and the way out. */
  readonly read: Read<T>
  /** Puts the value into the plan. Answers false where the plan did not take it; then the text stays. */
  readonly write: (value: T) => boolean
  readonly area?: boolean
  readonly strong?: boolean
  readonly wide?: boolean
  /** The label is for assistive technology only; what stands beside the field says it to the eye. */
  readonly bare?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly button?: ReactNode
  readonly onKey?: (event: KeyboardEvent) => boolean
}

/**
 * A field that says what is wrong while it is typed in, keeps a draft, and commits on Enter or when it is left. Escape brings
 * the old value back; without anything typed it is left to the panel.
 */
export function CommittedField<T>(props: CommittedProps<T>) {
  const { label, value, area = false, strong, wide, bare, placeholder, autoFocus, button, onKey } = props
  const { fixed } = useRecord()
  const { typed, trouble, type, commit, choose, drop, leave } = useCommitted(props)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== undefined) drop()
    else if (event.key === 'Enter' && !(area && event.shiftKey) && typed !== undefined) commit()
    else if (onKey?.(event) !== true) return
    event.preventDefault()
    event.stopPropagation()
  }
  const common = {
    label,
    strong,
    wide,
    bare,
    placeholder,
    autoFocus,
    readOnly: fixed,
    value: typed ?? value,
    // While nothing is typed, undo is the plan's.
    'data-idle': typed === undefined ? '' : undefined,
    problem: trouble && <TroubleLine trouble={trouble} onChoose={choose} />,
    onKeyDown: press,
    onBlur: leave,
  }
  return area ? (
    <TextArea {...common} rows={2} onChange={event => type(event.target.value)} />
  ) : (
    <TextField {...common} button={button} onChange={event => type(event.target.value)} />
  )
}

function useCommitted<T>({ field, value, read, write }: CommittedProps<T>) {
  const { typed, setTyped, draft, forget } = useTyped(field)
  const { waits, setRefused } = useRefusal(value, forget)
  const trouble = typed === undefined ? undefined : troubleIn(typed, value, read)
  const take = (text: string): boolean => {
    const wanted = text.trim() === value ? undefined : read(text.trim())
    if (wanted?.ok === false) return false
    const done = wanted === undefined || write(wanted.value)
    setRefused(!done)
    if (done) forget()
    else setTyped(text)
    return done
  }
  const { type: keep, finish } = useTyping(draft, () => take(typed ?? value))
  useEffect(() => {
    if (typed !== undefined) keep(typed)
  }, [typed, keep])
  return {
    typed,
    trouble: trouble ?? (waits ? { message: s.notKept } : undefined),
    type: (text: string) => {
      setTyped(text)
      setRefused(false)
    },
    commit: () => finish(() => take(typed ?? value)),
    choose: (text: string) => finish(() => take(text)),
    drop: () => finish(() => giveUp(forget, setRefused)),
    leave: () => {
      if (typed !== undefined && !waits && document.hasFocus()) finish(() => take(typed))
    },
  }
}

function troubleIn<T>(typed: string, value: string, read: Read<T>): Trouble | undefined {
  const result = typed.trim() === value ? undefined : read(typed.trim())
  return result?.ok === false ? result.error : undefined
}

function giveUp(forget: () => void, setRefused: (refused: boolean) => void): boolean {
  setRefused(false)
  forget()
  return true
}

/**
 * Whether the plan has not taken the text yet, as when it first asks for a reason. Once the value moves, it has, and the text
 * is forgotten.
 */
function useRefusal(value: string, forget: () => void) {
  const [refusedAt, setRefusedAt] = useState<string>()
  if (refusedAt !== undefined && refusedAt !== value) {
    setRefusedAt(undefined)
    forget()
  }
  return {
    waits: refusedAt !== undefined,
    setRefused: (refused: boolean) => setRefusedAt(refused ? value : undefined),
  }
}

/** What is typed in a field: here, or before the plan was closed and gone on with now. */
function useTyped(field: string) {
  const app = useApp()
  const { record } = useRecord()
  const [own, setTyped] = useState<string>()
  const resumed = useAppState(({ view }) =>
    view.resumed?.record === record && view.resumed.field === field ? view.resumed.text : undefined,
  )
  const typed = own ?? resumed
  const active = typed !== undefined
  const draft = useMemo(() => (active ? { record, field } : undefined), [active, record, field])
  const forget = () => {
    setTyped(undefined)
    if (resumed !== undefined) setView(app, { resumed: undefined })
  }
  return { typed, setTyped, draft, forget }
}

interface TroubleLineProps {
  readonly trouble: Trouble
  readonly onChoose: (text: string) => void
}

function TroubleLine({ trouble, onChoose }: TroubleLineProps) {
  return (
    <>
      {trouble.message}
      {trouble.readings?.map(text => (
        <button
          key={text}
          type="button"
          className="reading"
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(text)}
        >
          {text}
        </button>
      ))}
    </>
  )
}
