import type { RefObject } from 'react'
import type { samePlace, SheetPoint } from '../../../matrix/place-map.ts'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'

/** The desk that scrolls, and the drawing on it. */
export interface DeskParts {
  readonly desk: HTMLElement
  readonly grid: HTMLElement
}

/** Finds both from the sheet between them; undefined while it is not there. */
export function deskParts(sheet: RefObject<HTMLElement | null>): DeskParts | undefined {
  const desk = sheet.current?.closest<HTMLElement>('.desk')
  const grid = sheet.current?.querySelector<HTMLElement>('[role="grid"]')
  return desk && grid ? { desk, grid } : undefined
}

/** Where the drawing begins, from the top left of the desk, in px. */
export function originIn({ desk, grid }: DeskParts): SheetPoint {
  const [outer, inner] = [desk.getBoundingClientRect(), grid.getBoundingClientRect()]
  return { x: inner.left - outer.left, y: inner.top - outer.top }
}

/** A point of the sheet that is to be shown at a place of the desk, once the sheet is drawn at its next size. */
export interface Anchor {
  readonly from: ShownMatrix
  readonly point: SheetPoint
  /** In px from the top left of the desk. */
  readonly at: SheetPoint
  /** Comes along with whoever sets the anchor: d3 is not needed for the first frame, and loaded after it. */
  readonly samePlace: typeof samePlace
}
