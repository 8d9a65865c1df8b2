import type { KeyboardEvent, PointerEvent } from 'react'
import type { GridPlace } from './grid-model.ts'

/** What the grid tells of keyboard and pointer. */
export interface GridListener {
  readonly onMove: (place: GridPlace) => void
  /** The grid takes the focus at its first place, without anybody having gone there. */
  readonly onEnter: (place: GridPlace) => void
  /** A click on a place; `again` where it had the focus before. */
  readonly onPress: (place: GridPlace, again: boolean) => void
  /** A double click. */
  readonly onOpen: (place: GridPlace) => void
  /** A key that does not move. */
  readonly onKey: (event: KeyboardEvent, place: GridPlace) => void
  /** The label under the pointer, after it has rested there. */
  readonly onRest: (id: string | undefined) => void
  readonly onDragStart: (event: PointerEvent, place: GridPlace) => void
}
