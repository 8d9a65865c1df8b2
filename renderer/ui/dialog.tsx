import { useEffect, useId, useRef } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { insertTypedAhead } from './type-ahead.tsx'

interface DialogProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  /** Makes the dialog a form: Enter in a field does this. */
  readonly onSubmit?: () => void
  readonly children: ReactNode
  /** The buttons at the foot, the one that Enter presses last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
}

/** A dialog over everything else. Its first field has the focus; Escape closes it, and the focus goes back to where it came from. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, onSubmit, children, actions, size = 'small' } = props
  const element = useModal()
  const heading = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <dialog
      ref={element}
      className={`dialog ${size}`}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <form noValidate onSubmit={submit}>
        <header>
          <h2 id={heading}>{title}</h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {actions && <footer>{actions}</footer>}
      </form>
    </dialog>
  )
}

/** Opens a dialog with its first field focused, or the button that Enter presses; gives the focus back when it goes. */
export function useModal() {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    dialog?.showModal()
    const field = dialog?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)')
    const done = dialog?.querySelector<HTMLElement>('footer button[type="submit"]:not(:disabled)')
    ;(field ?? done)?.focus()
    insertTypedAhead()
    return () => {
      // Closing a dialog that is gone from the page would move the focus before whoever closed it could.
      if (dialog?.isConnected === true) dialog.close()
      setTimeout(() => giveBack(before))
    }
  }, [])
  return element
}

/** Back to where the focus was, or to the page's own tab stop where that is gone; nowhere, if something else has it by now. */
function giveBack(before: Element | null): void {
  if (document.activeElement !== document.body) return
  const target = before?.isConnected === true ? before : document.querySelector('[tabindex="0"]')
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus()
}
