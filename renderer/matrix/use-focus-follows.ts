import { useEffect } from 'react'
import { turnCursor, turnModel } from './grid-memory.ts'
import type { GridMemory } from './grid-memory.ts'
import { firstPlace, hasPlace, placeAfterLoss } from './grid-model.ts'
import type { GridModel, GridPlace } from './grid-model.ts'
import type { GridListener } from './grid-listener.ts'
import { placeId } from './grid-row.tsx'

/**
 * Puts the focus where the cursor is, and finds the cursor a new place when its own is gone. A grid that is shown while nothing
 * else has the focus takes it.
 */
export function useFocusFollows(
  model: GridModel,
  cursor: GridPlace | undefined,
  memory: GridMemory,
  { onMove, onEnter }: Pick<GridListener, 'onMove' | 'onEnter'>,
): void {
  useEffect(() => {
    const first = firstPlace(model)
    if (cursor === undefined && first !== undefined && document.activeElement === document.body)
      onEnter(first)
  }, [model, cursor, onEnter])
  useEffect(() => {
    const before = turnModel(memory, model)
    const lost =
      cursor !== undefined && before !== undefined && hasPlace(before, cursor) && !hasPlace(model, cursor)
    const next = lost ? placeAfterLoss(before, model, cursor) : undefined
    if (next !== undefined) onMove(next)
  }, [model, cursor, memory, onMove])
  useEffect(() => {
    const moved = turnCursor(memory, cursor)
    const active = document.activeElement
    const lost = active === null || active === document.body
    if (cursor === undefined || !(lost || (moved && !isBusyElsewhere(active)))) return
    const element = document.getElementById(placeId(cursor.row, cursor.column))
    // Where the pointer put the focus, the place or its copy is in view already.
    if (element === active) return
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cursor, model, memory])
}

/** Whether somebody types or answers a dialog, so that the focus must stay there. */
function isBusyElsewhere(active: Element): boolean {
  const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
  return typing || active.closest('dialog') !== null
}
