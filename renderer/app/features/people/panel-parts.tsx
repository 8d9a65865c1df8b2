import type { ReactNode } from 'react'
import { goToRecord } from '../../../store/plan-actions.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { useCommittedText } from '../../../ui/committed-text.ts'
import { TextField } from '../../../ui/field.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'

/** The panel beside the tables. */
export function SidePanel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <aside className="people-panel" aria-label={s.details} data-region="details">
      <h2>{title}</h2>
      {children}
    </aside>
  )
}

interface PanelFieldProps {
  readonly label: string
  readonly value: string | undefined
  /** Takes the text, null for none; answers what is wrong with it. */
  readonly commit: (text: string | null) => string | undefined
  readonly hint?: string
}

/** A text of the panel that commits when it is left. */
export function PanelField({ label, value = '', commit, hint }: PanelFieldProps) {
  const fixed = useFixed()
  const { input, problem } = useCommittedText(value, text => commit(text === '' ? null : text))
  return <TextField label={label} hint={hint} problem={problem} readOnly={fixed} {...input} />
}

/** Whether the plan can only be read. */
export function useFixed(): boolean {
  return useAppState(state => state.open?.readOnly !== undefined)
}

/** Lines that lead to the records they are about. */
export function LinkList({ title, lines, empty }: LinkListProps) {
  const app = useApp()
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 && <p className="hint">{empty}</p>}
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => goToRecord(app, id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface LinkListProps {
  readonly title: string
  readonly lines: readonly { readonly id: string; readonly text: string }[]
  readonly empty: string
}
