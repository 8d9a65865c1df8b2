import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Field } from './field.tsx'

/** One thing to choose. */
export interface ComboOption {
  readonly id: string
  /** What stands in the field once it is chosen, and what is searched. */
  readonly label: string
  /** What tells two of one name apart; searched as well. */
  readonly note?: string
  /** Searched as well, not shown: a mark may show it. */
  readonly words?: string
  readonly mark?: ReactNode
}

interface ComboboxProps {
  readonly label: string
  readonly options: readonly ComboOption[]
  /** The label of what is chosen now; empty where nothing is. */
  readonly value: string
  readonly onChoose: (id: string) => void
  /** Makes something new of a typed text; offered as the last choice. Chosen before anything is typed, it asks for the text. */
  readonly create?: { readonly label: (text: string) => string; readonly run: (text: string) => void }
  /** Says that what was typed is not in the list, and what to do. */
  readonly unknown: (text: string) => string
  readonly nothing: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly wide?: boolean
  readonly autoFocus?: boolean
}

/** As many as anybody looks through; a longer list is narrowed by typing. */
const SHOWN = 40
const CREATE = ' create'

/**
 * A field that finds one of many by typing: arrows walk, Enter takes, Escape closes the list and then gives the text up. Source:
 * the ARIA pattern "editable combobox with list autocomplete".
 */
export function Combobox(props: ComboboxProps) {
  const { label, value, placeholder, disabled = false, wide = true, autoFocus = false } = props
  const combo = useCombo(props)
  const { typed, open, active, choices } = combo
  const list = useId()
  return (
    <Field label={label} wide={wide} problem={combo.problem}>
      {({ id, describedBy }) => (
        <>
          <input
            type="text"
            id={id}
            className="input combo-input"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            readOnly={disabled}
            placeholder={placeholder}
            value={typed ?? value}
            data-idle={typed === undefined ? '' : undefined}
            aria-expanded={open}
            aria-controls={open ? list : undefined}
            aria-autocomplete="list"
            aria-activedescendant={open && choices[active] ? `${list}-${active}` : undefined}
            aria-invalid={combo.problem !== undefined}
            aria-describedby={describedBy}
            onChange={event => combo.type(event.target.value)}
            onFocus={event => event.target.select()}
            onClick={() => disabled || combo.show()}
            onKeyDown={event => disabled || combo.press(event)}
            onBlur={combo.leave}
          />
          {open && <ChoiceList id={list} label={label} combo={combo} nothing={props.nothing} />}
        </>
      )}
    </Field>
  )
}

interface ComboState {
  /** What was typed; undefined where the field shows its value. */
  readonly typed: string | undefined
  readonly open: boolean
  readonly active: number
  /** A name is asked for, so the list is out of the way. */
  readonly creating: boolean
}
const CLOSED: ComboState = { typed: undefined, open: false, active: 0, creating: false }

function useCombo({ options, value, onChoose, create, unknown }: ComboboxProps) {
  const [state, setState] = useState(CLOSED)
  const { typed, open, active, creating } = state
  const words = (typed ?? '').trim()
  const choices = choicesFor(creating ? [] : options, words, create)
  const show = () => {
    const at = typed === undefined ? options.findIndex(one => one.label === value) : 0
    setState({ ...state, open: true, active: Math.max(0, at) })
  }
  const take = (choice: ComboOption | undefined) => {
    if (choice === undefined) return
    if (choice.id === CREATE && words === '') {
      setState({ typed: '', open: true, active: 0, creating: true })
      return
    }
    setState(CLOSED)
    if (choice.id === CREATE) create?.run(words)
    else onChoose(choice.id)
  }
  const leave = () => {
    const found = exactly(options, words)
    if (found !== undefined) take(found)
    else setState(words === '' ? CLOSED : { ...state, open: false })
  }
  const go = (by: 1 | -1) =>
    open ? setState({ ...state, active: walk(active, choices.length, by) }) : show()
  return {
    ...{ typed, open, active, choices, show, take, leave },
    problem: !open && words !== '' ? unknown(words) : undefined,
    type: (text: string) => setState({ typed: text, open: true, active: 0, creating }),
    press: (event: KeyboardEvent) =>
      onKey(event, {
        Enter: open ? () => take(choices[active]) : undefined,
        Escape: open || typed !== undefined ? () => setState(CLOSED) : undefined,
        ArrowDown: () => go(1),
        ArrowUp: () => go(-1),
      }),
  }
}

/** Does what a key does here; other keys are left alone. */
function onKey(event: KeyboardEvent, keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const run = event.nativeEvent.isComposing ? undefined : keys[event.key]
  if (run === undefined) return
  event.preventDefault()
  event.stopPropagation()
  run()
}

function choicesFor(
  options: readonly ComboOption[],
  words: string,
  create: ComboboxProps['create'],
): readonly ComboOption[] {
  const wanted = fold(words).split(' ').filter(Boolean)
  const found = options.filter(({ label, note = '', words: more = '' }) => {
    const text = fold(`${more} ${label} ${note}`)
    return wanted.every(word => text.includes(word))
  })
  const shown = found.slice(0, SHOWN)
  if (create === undefined || exactly(options, words) !== undefined) return shown
  return [...shown, { id: CREATE, label: create.label(words) }]
}

function exactly(options: readonly ComboOption[], words: string): ComboOption | undefined {
  const [first, second] = options.filter(({ label }) => fold(label) === fold(words))
  return second === undefined ? first : undefined
}

/** As it is compared: without case, accents and double spaces. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

function walk(at: number, count: number, by: 1 | -1): number {
  return count === 0 ? 0 : (at + by + count) % count
}

interface ChoiceListProps {
  readonly id: string
  readonly label: string
  readonly combo: ReturnType<typeof useCombo>
  readonly nothing: string
}

function ChoiceList({ id, label, combo: { choices, active, take }, nothing }: ChoiceListProps) {
  return (
    <ul id={id} ref={intoView} className="combo-list" role="listbox" aria-label={label}>
      {choices.length === 0 && (
        <li className="hint" role="option" aria-disabled="true" aria-selected="false">
          {nothing}
        </li>
      )}
      {choices.map((choice, at) => (
        <li
          key={choice.id}
          id={`${id}-${at}`}
          ref={at === active ? intoView : undefined}
          role="option"
          aria-selected={at === active}
          className={choice.id === CREATE ? 'create' : undefined}
          onPointerDown={event => event.preventDefault()}
          onClick={() => take(choice)}
        >
          {choice.mark}
          <span>
            {choice.label}
            {choice.note !== undefined && <span className="quiet"> {choice.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
