import { useId } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface DisclosureProps {
  readonly title: string
  /** What is inside, in a word or a number, so that it need not be opened to know. */
  readonly note?: ReactNode
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** A section that is opened by its heading; what is inside is made only while it is open. */
export function Disclosure({ title, note, open, onToggle, children }: DisclosureProps) {
  const id = useId()
  return (
    <section className="disclosure">
      <h3>
        <button type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={onToggle}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          {title}
          {note !== undefined && <span>{note}</span>}
        </button>
      </h3>
      {open && (
        <div id={id} className="disclosure-body">
          {children}
        </div>
      )}
    </section>
  )
}
