import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { placeAfterKey } from './arrow-keys.ts'
import './tabs.css'

/** One tab: what it is called and what it shows. */
export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
}

interface TabsProps<Id extends string> {
  /** What the row of tabs is for. */
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
  /** The content of the tab that is chosen. */
  readonly children: ReactNode
}

/**
 * Tabs over one panel. Arrow keys, Home and End choose among them at once. Source: the ARIA pattern "tabs with automatic
 * activation".
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Id>) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    const to = placeAfterKey(event.key, indexIn(tabs, chosen), tabs.length, 'row')
    const next = to === undefined ? undefined : tabs[to]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={press}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? `${base}-panel` : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${chosen}`}>
        {children}
      </div>
    </>
  )
}

function indexIn(tabs: readonly Tab<string>[], chosen: string): number {
  return tabs.findIndex(tab => tab.id === chosen)
}
