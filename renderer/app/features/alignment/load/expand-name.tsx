import type { ReactNode } from 'react'
import { Icon } from '../../../../ui/icon.tsx'

interface ExpandNameProps {
  readonly open: boolean
  /** The id of the row that opens. */
  readonly controls: string
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** The name that a row begins with; it opens what the row is made of. */
export function ExpandName({ open, controls, onToggle, children }: ExpandNameProps) {
  return (
    <button
      type="button"
      className="load-name"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
      {children}
    </button>
  )
}
