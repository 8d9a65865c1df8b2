import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { keysOf } from '../../../../src/contract/verbs.ts'
import { found, indexed } from '../../../../src/support/find-text.ts'
import { closeDialog } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { showMatrix } from '../../../store/edit-matrices.ts'
import { goToItem, goToPerson } from '../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { paletteStrings as s } from '../../../strings/palette.ts'
import { useModal } from '../../../ui/dialog.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { shownKeys } from '../../verbs/accelerators.ts'
import { enabledVerbs, runVerb } from '../../verbs/run.ts'
import './palette.css'
import { planEntries, verbEntries } from './palette-entries.ts'
import type { PaletteEntry } from './palette-entries.ts'
import { PaletteOption } from './palette-option.tsx'
import { useChoice } from './use-choice.ts'

/** More than anybody reads; the next word of the search narrows them down. */
const MOST = 50

/** One field that finds an item, a person or a matrix anywhere in the plan and goes there, or runs a command. */
export function Palette() {
  const app = useApp()
  const dialog = useModal()
  const [query, setQuery] = useState('')
  const options = useOptions(useDeferredValue(query))
  const choice = useChoice(options)
  const list = useId()
  const choose = (entry: PaletteEntry | undefined) => take(app, entry)
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={s.title}
      onCancel={event => {
        event.preventDefault()
        closeDialog(app)
      }}
      onClick={event => {
        if (event.target === event.currentTarget) closeDialog(app)
      }}
    >
      <PaletteField
        query={query}
        list={list}
        active={choice.entry && optionId(list, choice.entry)}
        onQuery={text => {
          setQuery(text)
          choice.first()
        }}
        onWalk={choice.walk}
        onChoose={() => choose(choice.entry)}
      />
      <Results list={list} options={options} chosen={choice.entry} onChoose={choose} />
      <p className={options.length === 0 ? 'palette-none' : 'unseen'} role="status">
        {options.length === 0 ? s.nothing(query.trim()) : s.count(options.length)}
      </p>
    </dialog>
  )
}

interface FieldProps {
  readonly query: string
  readonly list: string
  /** The id of the option that Enter takes. */
  readonly active: string | undefined
  readonly onQuery: (query: string) => void
  readonly onWalk: (event: KeyboardEvent) => void
  readonly onChoose: () => void
}

function PaletteField({ query, list, active, onQuery, onWalk, onChoose }: FieldProps) {
  return (
    <div className="dialog-body palette-field">
      <Icon name="search" />
      <input
        role="combobox"
        aria-expanded={active !== undefined}
        aria-controls={list}
        aria-activedescendant={active}
        aria-autocomplete="list"
        aria-label={s.title}
        placeholder={s.title}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={event => onQuery(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key !== 'Enter') {
            onWalk(event)
            return
          }
          event.preventDefault()
          onChoose()
        }}
      />
      <kbd>Esc</kbd>
    </div>
  )
}

interface ResultsProps {
  readonly list: string
  readonly options: readonly PaletteEntry[]
  readonly chosen: PaletteEntry | undefined
  readonly onChoose: (entry: PaletteEntry) => void
}

function Results({ list, options, chosen, onChoose }: ResultsProps) {
  return (
    <ul id={list} role="listbox" aria-label={s.results} className="palette-list">
      {options.map(entry => (
        <PaletteOption
          key={entry.key}
          id={optionId(list, entry)}
          entry={entry}
          chosen={entry === chosen}
          onChoose={() => onChoose(entry)}
        />
      ))}
    </ul>
  )
}

function optionId(list: string, entry: PaletteEntry): string {
  return `${list}-${entry.key}`
}

function isUsable(entry: PaletteEntry): boolean {
  return entry.kind !== 'verb' || entry.enabled
}

/** Goes to what was chosen, or does it, once the palette is closed. */
function take(app: App, entry: PaletteEntry | undefined): void {
  if (entry === undefined || !isUsable(entry)) return
  closeDialog(app)
  switch (entry.kind) {
    case 'item':
      goToItem(app, entry.item)
      break
    case 'person':
      goToPerson(app, entry.person)
      break
    case 'matrix':
      showMatrix(app, entry.matrix.id)
      break
    case 'verb':
      runVerb(app, entry.id)
  }
}

/** What a query finds; without one, the commands that work now. */
function useOptions(query: string): readonly PaletteEntry[] {
  const app = useApp()
  const { plan } = useOpenDocument()
  // What can be done is settled when the palette opens: what lies below it does not change meanwhile.
  const [verbs] = useState(() => {
    const state = app.store.getState()
    return verbEntries(new Set(enabledVerbs(state)), verb => {
      const [first] = keysOf(verb, state.settings.digits)
      return first && shownKeys(first, state.platform === 'darwin')
    })
  })
  const [shown] = useState(() => app.store.getState().view.matrix)
  const all = useMemo(() => indexed([...planEntries(plan, shown), ...verbs]), [plan, shown, verbs])
  return useMemo(() => {
    if (query.trim() === '') return verbs.filter(isUsable)
    const matching = found(all, query)
    return [...matching.filter(isUsable), ...matching.filter(entry => !isUsable(entry))].slice(0, MOST)
  }, [all, verbs, query])
}
