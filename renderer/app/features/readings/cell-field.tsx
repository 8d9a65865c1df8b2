import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Trouble } from '../../../store/readers.ts'
import { useTyping } from '../../../store/use-typing.ts'

/** How a field is left: given up, or committed with where to go next. */
export type Leaving = 'given-up' | 'stay' | 'down' | 'next' | 'previous'

interface CellFieldProps {
  readonly label: string
  readonly value: string
  /** Choices instead of free text. */
  readonly options?: readonly { readonly id: string; readonly name: string }[]
  /** Where a draft of it is kept while it is typed. */
  readonly draft?: { readonly record: string; readonly field: string }
  /** Puts the text into the plan. Answers why it cannot, `false` where that was said already, or nothing. */
  readonly commit: (text: string) => Trouble | false | undefined
  readonly onLeave: (leaving: Leaving) => void
}

/** A field in the place of a cell. Enter, Tab and leaving commit, Escape gives up; what cannot be read stays, with why. */
export function CellField(props: CellFieldProps) {
  const { label, options } = props
  const { text, trouble, change, leave } = useCell(props)
  const common = {
    ref: useFocus(),
    className: 'input cell-field',
    'aria-label': label,
    'aria-invalid': trouble !== undefined,
    value: text,
    onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
    onKeyDown: (event: KeyboardEvent) => {
      const leaving = leavingOf(event)
      if (leaving !== undefined) leave(leaving)
    },
    onBlur: () => {
      if (document.hasFocus()) leave('stay')
    },
  }
  return (
    <>
      {options === undefined ? (
        <input type="text" autoComplete="off" spellCheck={false} {...common} />
      ) : (
        <select {...common}>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {trouble && <TroubleNote trouble={trouble} onChoose={text => leave('stay', text)} />}
    </>
  )
}

function useCell({ value, draft, commit, onLeave }: CellFieldProps) {
  const [text, setText] = useState(value)
  const [trouble, setTrouble] = useState<Trouble>()
  const [kept] = useState(draft)
  const tryToLeave = (leaving: Leaving, typed: string): boolean => {
    const problem = leaving === 'given-up' ? undefined : commit(typed.trim())
    if (problem !== undefined) {
      if (problem !== false) setTrouble(problem)
      return false
    }
    onLeave(leaving)
    return true
  }
  const { type, finish } = useTyping(kept, () => tryToLeave('stay', text))
  return {
    text,
    trouble,
    change: (typed: string) => {
      setText(typed)
      setTrouble(undefined)
      type(typed)
    },
    leave: (leaving: Leaving, typed = text) => finish(() => tryToLeave(leaving, typed)),
  }
}

function leavingOf(event: KeyboardEvent): Leaving | undefined {
  event.stopPropagation()
  if (event.nativeEvent.isComposing) return undefined
  const leaving = LEAVING[event.key === 'Tab' && event.shiftKey ? 'Shift+Tab' : event.key]
  if (leaving !== undefined) event.preventDefault()
  return leaving
}

const LEAVING: Readonly<Record<string, Leaving>> = {
  Escape: 'given-up',
  Enter: 'down',
  Tab: 'next',
  'Shift+Tab': 'previous',
}

function useFocus() {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  useEffect(() => {
    const element = field.current
    element?.focus()
    if (element instanceof HTMLInputElement)
      element.setSelectionRange(element.value.length, element.value.length)
  }, [])
  return field
}

interface TroubleNoteProps {
  readonly trouble: Trouble
  readonly onChoose: (text: string) => void
}

function TroubleNote({ trouble, onChoose }: TroubleNoteProps) {
  return (
    <span className="cell-problem problem" role="alert">
      {trouble.message}
      {trouble.readings?.map(text => (
        <button
          key={text}
          type="button"
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(text)}
        >
          {text}
        </button>
      ))}
    </span>
  )
}
