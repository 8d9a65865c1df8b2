import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { isFrozen } from './frozen-labels.tsx'
import { moveByKey } from './grid-keys.ts'
import type { GridListener } from './grid-listener.ts'
import { notePress } from './grid-memory.ts'
import type { GridMemory } from './grid-memory.ts'
import type { GridModel, GridPlace, GridRange } from './grid-model.ts'
import { rangeBetween } from './grid-range.ts'
import { placeId } from './grid-row.tsx'
import { placeOf, placeUnder } from './place-under.ts'
import type { ShownMatrix } from './use-matrix-layout.ts'

interface Handled extends GridListener {
  readonly shown: ShownMatrix
  readonly cursor: GridPlace | undefined
  readonly range: GridRange | undefined
}

/** What the grid does with keyboard, focus and pointer, for all its cells at once. */
export function gridHandlers(props: Handled, model: GridModel, memory: GridMemory) {
  const { cursor, onMove, onPress, onOpen, onKey, onDragStart } = props
  const { layout } = props.shown
  const isCursor = (at: GridPlace) => cursor?.row === at.row && cursor.column === at.column
  const onExtend = (end: GridPlace) => extend(props, model, end)
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const at = placeOf(event.target)
      if (at !== undefined && !onKey(event, at, model)) moveByKey(event, model, at, { onMove, onExtend })
    },
    onFocus: (event: FocusEvent) => {
      const at = placeOf(event.target)
      if (at !== undefined && !isCursor(at)) onMove(at)
    },
    onPointerDown: (event: PointerEvent) => {
      const at = placeUnder(event, layout)
      if (at === undefined || event.button !== 0 || event.shiftKey) return
      // The focus, and with it the cursor, arrives before the click does.
      notePress(memory, isCursor(at))
      onDragStart(event, at)
    },
    onMouseDown: (event: MouseEvent) => {
      if (isFrozen(event.target)) event.preventDefault()
      const at = placeUnder(event, layout)
      if (at === undefined || event.button !== 0 || !event.shiftKey) return
      // The browser would give the focus to the cell, and that is a plain move.
      event.preventDefault()
      onExtend(at)
    },
    onClick: (event: MouseEvent) => {
      const at = placeUnder(event, layout)
      if (at === undefined || event.detail > 1 || event.shiftKey) return
      if (isFrozen(event.target)) focusQuietly(at)
      onMove(at)
      onPress(at, memory.pressedCursor === true)
    },
    onDoubleClick: (event: MouseEvent) => {
      const at = placeUnder(event, layout)
      if (at !== undefined && !event.shiftKey) onOpen(at)
    },
  }
}

/** Lets the selection reach to a place; where the two do not go together, the cursor goes there. */
function extend({ cursor, range, onMove, onSelect }: Handled, model: GridModel, end: GridPlace): void {
  const anchor = range?.anchor ?? cursor
  const next = anchor && rangeBetween(model, anchor, end)
  if (next === undefined || next.places.length === 0) onMove(end)
  else onSelect(next, end)
}

/** Gives a place the focus where it is, without scrolling to it: its copy is in view. */
function focusQuietly({ row, column }: GridPlace): void {
  document.getElementById(placeId(row, column))?.focus({ preventScroll: true })
}
