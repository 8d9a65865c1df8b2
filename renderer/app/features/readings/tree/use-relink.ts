import { useState } from 'react'
import type { DragEvent } from 'react'
import { kindAbove } from '../../../../../src/alignment/link-tree.ts'
import type { ItemRow } from '../../../../../src/alignment/link-tree.ts'
import { moveUnder } from '../../../../store/edit-tree.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'

/** Dragging a line onto another parent. */
export interface Relink {
  readonly enabled: boolean
  /** The key of the line that would take the item. */
  readonly over: string | undefined
  readonly start: (event: DragEvent, row: ItemRow) => void
  readonly hover: (event: DragEvent, row: ItemRow) => void
  readonly leave: (row: ItemRow) => void
  readonly drop: (event: DragEvent, row: ItemRow) => void
  readonly end: () => void
}

/** Hangs what is dragged under the line where it is dropped, if that is of the list above. */
export function useRelink(): Relink {
  const app = useApp()
  const enabled = useAppState(state => state.open?.readOnly === undefined)
  const [dragged, setDragged] = useState<ItemRow>()
  const [over, setOver] = useState<string>()
  const takes = (row: ItemRow) => dragged !== undefined && kindAbove(dragged.item.kind) === row.item.kind
  const end = () => {
    setDragged(undefined)
    setOver(undefined)
  }
  return {
    enabled,
    over,
    start: (event, row) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', row.item.code)
      setDragged(row)
    },
    hover: (event, row) => {
      if (!takes(row)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      setOver(row.key)
    },
    leave: row => setOver(key => (key === row.key ? undefined : key)),
    drop: (event, row) => {
      if (!takes(row) || dragged === undefined) return
      event.preventDefault()
      moveUnder(app, dragged.item, dragged.parent?.id, row.item)
      end()
    },
    end,
  }
}
