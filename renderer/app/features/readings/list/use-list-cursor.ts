import { useCallback, useEffect, useMemo, useState } from 'react'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import type { RowWindow } from '../../../../ui/use-row-window.ts'
import { currentId, goTo } from '../current-item.ts'
import { useFocusAt, useStandIn } from '../use-focus-at.ts'
import type { ListContent } from './use-list.ts'

/** The row of headings, as a row index. */
export const HEADINGS = -1
const NOWHERE = -2
/** The list is entered in its third column, the text. */
const ENTRANCE = 2

/** The one cell of the list that Tab comes to. */
export interface ListCursor {
  /** Index among the rows; `HEADINGS` for the headings, less where the cursor is on no row. */
  readonly row: number
  /** Index among the columns. */
  readonly column: number
  /** Goes to a cell, as far as there is one, and takes the focus there. */
  readonly move: (row: number, column: number) => void
}

/** The id of the element of a cell. */
export function cellId(row: string, column: string): string {
  return `cell-${row}-${column}`
}

/** Follows the cursor that all readings share; the column and the headings are the list's own. */
export function useListCursor(
  { rows, columns, edit }: ListContent,
  { reveal }: Pick<RowWindow, 'reveal'>,
): ListCursor {
  const app = useApp()
  const id = useAppState(currentId)
  const [inHead, setInHead] = useState(false)
  const [column, setColumn] = useState(ENTRANCE)
  const found = rows.findIndex(({ item }) => item.id === id)
  const row = inHead ? HEADINGS : found < 0 ? NOWHERE : found
  const place = row === HEADINGS ? 'head' : (rows[row]?.item.id ?? '')
  const take = useFocusAt(cellId(place, columns[column]?.id ?? ''), edit !== undefined)
  const items = useMemo(() => rows.map(({ item }) => item), [rows])
  useStandIn(items, found, edit !== undefined)
  useEffect(() => reveal(found), [found, reveal])
  const move = useCallback(
    (to: number, across: number) => {
      const at = Math.max(HEADINGS, Math.min(to, rows.length - 1))
      const target = rows[at]
      setColumn(Math.max(0, Math.min(across, columns.length - 1)))
      setInHead(at === HEADINGS)
      if (target !== undefined) goTo(app, target.item)
      take()
    },
    [app, rows, columns.length, take],
  )
  return { row, column, move }
}
