import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { RowWindow } from '../../../../ui/use-row-window.ts'

/** The row of headings, as a row index. */
export const HEAD_ROW = -1

/** The one place of the table that Tab comes to. */
export interface TableCursor {
  readonly row: number
  /** 0 is the heading of a row. */
  readonly column: number
  /** Notes where the focus is. */
  readonly put: (row: number, column: number) => void
  readonly press: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * Walks a table whose rows are drawn only where they are seen. Arrows, Home, End, Page up and down go from cell to cell; Enter
 * does what a click on a heading does, and on a cell goes into it: then arrows walk its parts, Escape leaves it. Source: the ARIA
 * pattern "data grid".
 */
export function useTableCursor(rows: number, columns: number, { page, reveal }: RowWindow): TableCursor {
  const [{ row, column }, setAt] = useState({ row: 0, column: 0 })
  const wanted = useRef<HTMLElement | undefined>(undefined)
  const at = { row: Math.min(row, rows - 1), column: Math.min(column, columns) }
  useEffect(() => {
    const table = wanted.current
    const cell = table?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`)
    if (!cell) return
    wanted.current = undefined
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const put = useCallback(
    (toRow: number, toColumn: number) =>
      setAt(before =>
        before.row === toRow && before.column === toColumn ? before : { row: toRow, column: toColumn },
      ),
    [],
  )
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.shiftKey || event.defaultPrevented) return
    const inside = event.target instanceof HTMLButtonElement
    if (inside ? walkParts(event) : event.key === 'Enter' && enter(event.target)) {
      event.preventDefault()
      return
    }
    const to = inside ? undefined : placeAfter(event, at, { rows, columns, page })
    if (to === undefined) return
    event.preventDefault()
    wanted.current = event.currentTarget
    if (to.row !== HEAD_ROW) reveal(to.row)
    setAt(to)
  }
  return { ...at, put, press }
}

interface Place {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

function placeAfter(event: KeyboardEvent, { row, column }: Place, size: Size): Place | undefined {
  const far = event.ctrlKey || event.metaKey
  const last = size.rows - 1
  const to = (r: number, c: number): Place => ({
    row: Math.max(HEAD_ROW, Math.min(r, last)),
    column: Math.max(0, Math.min(c, size.columns)),
  })
  switch (event.key) {
    case 'ArrowDown':
      return to(far ? last : row + 1, column)
    case 'ArrowUp':
      return to(far ? HEAD_ROW : row - 1, column)
    case 'ArrowRight':
      return to(row, far ? size.columns : column + 1)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'Home':
      return to(far ? HEAD_ROW : row, 0)
    case 'End':
      return to(far ? last : row, size.columns)
    case 'PageDown':
      return to(row + size.page - 1, column)
    case 'PageUp':
      return to(Math.max(0, row - size.page + 1), column)
    default:
      return undefined
  }
}

/** Does what a heading does, or goes into a cell: to its one part at once, or among its parts. */
function enter(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  const [first, second] = target.querySelectorAll('button')
  if (first === undefined) {
    if (target.tagName === 'TH') target.click()
    return true
  }
  if (second === undefined) first.click()
  else first.focus()
  return true
}

/** A key inside a cell: to the next part, or back to the cell. Enter and Space are the button's own. */
function walkParts(event: KeyboardEvent): boolean {
  const part = event.target
  if (!(part instanceof HTMLElement)) return false
  const next =
    event.key === 'ArrowRight' || event.key === 'ArrowDown'
      ? part.nextElementSibling
      : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        ? part.previousElementSibling
        : event.key === 'Escape'
          ? part.closest('[data-cell]')
          : undefined
  if (next === undefined) return false
  if (event.key === 'Escape') event.stopPropagation()
  if (next instanceof HTMLElement) next.focus()
  return true
}
