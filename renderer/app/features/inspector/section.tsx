import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { useOpenSection } from '../../../store/open-sections.ts'
import { useAppState } from '../../../store/use-app.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'

interface SectionProps {
  /** Names the section in what is remembered. */
  readonly name: string
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A part of a panel that is rarely needed: closed until it is opened, then open for every record until it is closed. */
export function Section({ name, title, note, children }: SectionProps) {
  const [open, toggle] = useOpenSection(name, false)
  // A text that was being typed is in one of them.
  const resuming = useAppState(state => state.view.resumed !== undefined)
  return (
    <Disclosure title={title} note={note} open={open || resuming} onToggle={toggle}>
      <Suspense>{children}</Suspense>
    </Disclosure>
  )
}
