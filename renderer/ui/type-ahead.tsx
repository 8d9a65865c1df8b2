import { useEffect, useLayoutEffect, useRef } from 'react'

/** What was typed while a dialog was still being loaded. */
let kept = ''

/**
 * Stands in for a dialog until its code is there: takes the keyboard at once, so that what is typed right after the shortcut
 * neither goes to the page below nor is lost.
 */
export function TypeAhead({ onCancel }: { readonly onCancel: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    field.current?.focus()
    // Closing gives the focus back, so that the dialog that comes next knows where it was.
    return () => element?.close()
  }, [])
  useEffect(() => {
    const input = field.current
    return () => {
      kept = input?.value ?? ''
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="type-ahead"
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
    >
      <input ref={field} aria-hidden="true" tabIndex={-1} />
    </dialog>
  )
}

/** Puts what was typed ahead into the field that has the focus now, as if it were typed there. */
export function insertTypedAhead(): void {
  const text = kept
  kept = ''
  if (text === '') return
  // The one way to put text into a field so that the page and its undo see it as typed.
  document.execCommand('insertText', false, text)
}
