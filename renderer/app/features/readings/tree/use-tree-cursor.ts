import { useCallback, useEffect, useMemo, useState } from 'react'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import type { RowWindow } from '../../../../ui/use-row-window.ts'
import { currentId, goTo } from '../current-item.ts'
import { useFocusAt, useStandIn } from '../use-focus-at.ts'
import { isItemRow } from './use-tree.ts'
import type { TreeContent } from './use-tree.ts'

/** The one line of the tree that Tab comes to. */
export interface TreeCursor {
  readonly at: number
  /** Goes to a line and takes the focus there. */
  readonly move: (index: number) => void
}

/** The id of the element of a line. */
export function lineId(key: string): string {
  return `line-${key}`
}

/** Follows the cursor that all readings share; under which of its parents an item is looked at is the tree's own. */
export function useTreeCursor(
  { rows, unfoldTo, foldedItem }: TreeContent,
  { reveal }: Pick<RowWindow, 'reveal'>,
  typing: boolean,
): TreeCursor {
  const app = useApp()
  const id = useAppState(currentId)
  const [own, setOwn] = useState<{ key: string; id: string | undefined }>()
  const there = own?.id === id ? rows.findIndex(row => row.key === own?.key) : -1
  const found = there >= 0 ? there : rows.findIndex(row => isItemRow(row) && row.item.id === id)
  const folded = found < 0 ? foldedItem(id) : undefined
  const at = Math.max(0, found)
  const take = useFocusAt(lineId(rows[at]?.key ?? ''), typing)
  const items = useMemo(() => rows.map(row => (isItemRow(row) ? row.item : undefined)), [rows])
  useStandIn(items, folded === undefined ? found : at, typing)
  useEffect(() => {
    if (folded !== undefined) unfoldTo(folded)
  }, [folded, unfoldTo])
  useEffect(() => reveal(at), [at, reveal])
  const move = useCallback(
    (index: number) => {
      const row = rows[Math.max(0, Math.min(index, rows.length - 1))]
      if (row === undefined) return
      setOwn({ key: row.key, id: isItemRow(row) ? row.item.id : id })
      if (isItemRow(row)) goTo(app, row.item)
      take()
    },
    [app, rows, id, take],
  )
  return { at, move }
}
