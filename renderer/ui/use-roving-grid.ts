import { useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'

/** A cell of a table by its row and column; headings stand in row 0 and column 0. */
export interface Spot {
  readonly row: number
  readonly column: number
}

interface RovingGrid {
  /** The cell that Tab comes to. */
  readonly spot: Spot
  /** For the table. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent) => void
}

/** A table with one tab stop: arrows, Home, End and both with Ctrl go from cell to cell. `rows` and `columns` count the headings. */
export function useRovingGrid(rows: number, columns: number): RovingGrid {
  const [last, setLast] = useState<Spot>({ row: 1, column: 0 })
  const spot = { row: Math.min(last.row, rows - 1), column: Math.min(last.column, columns - 1) }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = spotAfter(event, spot, { row: rows - 1, column: columns - 1 })
    if (next === undefined) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-spot="${next.row} ${next.column}"]`)?.focus()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const [row, column] = (target as HTMLElement).dataset.spot?.split(' ').map(Number) ?? []
    if (row !== undefined && column !== undefined) setLast({ row, column })
  }
  return { spot, onKeyDown, onFocus }
}

/** What makes something the one that takes the focus in a cell. */
export interface SpotProps {
  readonly tabIndex: number
  readonly 'data-spot': string
}

/** For whatever takes the focus in a cell; `stop` is the column of its row that Tab comes to, if any. */
export function spotProps(row: number, column: number, stop: number | undefined): SpotProps {
  return { tabIndex: column === stop ? 0 : -1, 'data-spot': `${row} ${column}` }
}

function spotAfter(event: KeyboardEvent, { row, column }: Spot, last: Spot): Spot | undefined {
  if (event.altKey || event.metaKey || event.shiftKey) return undefined
  const far = event.ctrlKey
  switch (event.key) {
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: far ? last.row : Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: far ? last.column : Math.min(last.column, column + 1) }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? last.row : row, column: last.column }
    default:
      return undefined
  }
}
