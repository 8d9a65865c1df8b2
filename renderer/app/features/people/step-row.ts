import type { KeyboardEvent } from 'react'

/** Up and Down go from the name of one row to that of the next; for the rows of a table with one field each. */
export function stepRow(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const row = event.currentTarget
  const next =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : null
  const input = next?.querySelector('input')
  if (!input) return
  event.preventDefault()
  input.focus()
  input.select()
}
