import type { KeyboardEvent, PointerEvent } from 'react'
import type { GridModel, GridPlace, GridRange } from './grid-model.ts'

/** What the grid tells of keyboard and pointer. */
export interface GridListener {
  readonly onMove: (place: GridPlace) => void
  /** The selection reaches from its anchor to here now. */
  readonly onSelect: (range: GridRange, end: GridPlace) => void
  /** The grid takes the focus at its first place, without anybody having gone there. */
  readonly onEnter: (place: GridPlace) => void
  /** A click on a place; `again` where it had the focus before. */
  readonly onPress: (place: GridPlace, again: boolean) => void
  /** A double click. */
  readonly onOpen: (place: GridPlace) => void
  /** A key, before it moves. Answers whether it was taken. */
  readonly onKey: (event: KeyboardEvent, place: GridPlace, model: GridModel) => boolean
  /** The label under the pointer, after it has rested there. */
  readonly onRest: (id: string | undefined) => void
  readonly onDragStart: (event: PointerEvent, place: GridPlace) => void
}
