import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { isFilter } from '../../../../src/domain/plan/filter.ts'
import { matrixWording } from '../../../../src/layout/matrix/wording.ts'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { filterStrings as s } from '../../../strings/filter.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { insertTypedAhead } from '../../../ui/type-ahead.tsx'
import { runVerb } from '../../verbs/run.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterFields } from './filter-fields.tsx'
import './filter.css'

/** What is filtered for, and how much that hides: fields while it is being chosen, chips afterwards. */
export function FilterBar() {
  const app = useApp()
  const asked = useAppState(state => state.view.filterAsked)
  const active = useAppState(state => isFilter(state.view.filter))
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked === 0) return
    bar.current?.querySelector('input')?.select()
    insertTypedAhead()
  }, [asked])
  return (
    <search
      ref={bar}
      className="filter-bar"
      aria-label={s.bar}
      data-region="filter"
      onKeyDown={event => leaveByKey(app, event)}
    >
      <Icon name="filter" />
      {asked > 0 ? <FilterFields /> : <FilterChips />}
      <HiddenNote />
      <span className="grow" />
      {asked === 0 && <Button onClick={() => runVerb(app, 'view.filter')}>{s.change}</Button>}
      {active && (
        <Button
          onClick={() => {
            runVerb(app, 'view.filter-clear')
            if (asked === 0) focusSheet()
          }}
        >
          {s.clear}
        </Button>
      )}
      {asked > 0 && <IconButton icon="close" label={s.done} onClick={() => putAway(app)} />}
    </search>
  )
}

function HiddenNote() {
  const { hidden, counts } = useAppState(state => state.sifted)
  const active = useAppState(state => isFilter(state.view.filter))
  const note = hidden.size > 0 ? matrixWording.hidden(counts) : active ? s.allPass : ''
  return (
    <span className="filter-note" role="status">
      {note}
    </span>
  )
}

function leaveByKey(app: App, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  putAway(app)
}

function putAway(app: App): void {
  setView(app, { filterAsked: 0 })
  focusSheet()
}

/** Gives the keyboard back to the reading below. */
function focusSheet(): void {
  document.querySelector<HTMLElement | SVGElement>('[data-region="sheet"] [tabindex="0"]')?.focus()
}
