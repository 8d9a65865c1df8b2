import { pointer, select, zoom, zoomIdentity } from 'd3'
import type { D3ZoomEvent } from 'd3'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { samePlace } from '../../../matrix/place-map.ts'
import type { SheetPoint } from '../../../matrix/place-map.ts'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { ZOOM_RANGE } from '../../../store/state.ts'
import { useApp } from '../../../store/use-app.tsx'
import { PANNING } from './use-space-hold.ts'

/** A point of the sheet that is to be shown at a place of the desk, once the sheet is drawn at its next size. */
interface Anchor {
  readonly from: ShownMatrix
  readonly point: SheetPoint
  /** In px from the top left of the desk. */
  readonly at: SheetPoint
}

/** Shows a point of the sheet, in px of its layout, in the middle of the desk at a zoom. */
export type ShowAt = (zoom: number, point: SheetPoint) => void

/**
 * Zooms at the pointer with Ctrl and the wheel or by pinching, and pans with the middle button or with space held down. A wheel
 * alone scrolls the desk, which the browser does by itself. Answers how to show a point of the sheet in the middle at a zoom.
 */
export function useZoomPan(sheet: RefObject<HTMLElement | null>, shown: ShownMatrix): ShowAt {
  const app = useApp()
  const anchor = useRef<Anchor>(undefined)
  const current = useRef(shown)
  useLayoutEffect(() => {
    const { desk, grid } = partsOf(sheet)
    const waiting = anchor.current
    current.current = shown
    if (desk === undefined || grid === undefined || waiting === undefined || waiting.from === shown) return
    anchor.current = undefined
    const point = samePlace(waiting.from.layout, shown.layout, waiting.point)
    const origin = originIn(desk, grid)
    desk.scrollBy(
      origin.x + point.x * shown.scale - waiting.at.x,
      origin.y + point.y * shown.scale - waiting.at.y,
    )
  }, [sheet, shown])
  useEffect(() => listen(app, sheet, current, anchor), [app, sheet])
  return (percent, point) => {
    const { desk } = partsOf(sheet)
    if (desk === undefined) return
    anchor.current = { from: shown, point, at: { x: desk.clientWidth / 2, y: desk.clientHeight / 2 } }
    setView(app, { zoom: percent })
  }
}

/** Lets d3 read the gestures. What it calls the transform is where the desk shows the sheet. */
function listen(
  app: App,
  sheet: RefObject<HTMLElement | null>,
  current: RefObject<ShownMatrix>,
  anchor: RefObject<Anchor | undefined>,
): (() => void) | undefined {
  const { desk, grid } = partsOf(sheet)
  if (desk === undefined || grid === undefined) return undefined
  const node = select<HTMLElement, unknown>(desk)
  const behaviour = zoom<HTMLElement, unknown>().scaleExtent(ZOOM_RANGE).filter(isOurs)
  const settle = () => {
    const { x, y } = originIn(desk, grid)
    node.property('__zoom', zoomIdentity.translate(x, y).scale(current.current.percent / 100))
  }
  behaviour.on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
    // The press that begins a drag must not take the focus from the grid.
    if (sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousedown') sourceEvent.preventDefault()
  })
  behaviour.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
    if (sourceEvent === null) return
    const { scale, percent } = current.current
    const origin = originIn(desk, grid)
    if (transform.k === percent / 100) {
      desk.scrollBy(origin.x - transform.x, origin.y - transform.y)
      return
    }
    const [x, y] = middleOf(sourceEvent, desk)
    const point = { x: (x - origin.x) / scale, y: (y - origin.y) / scale }
    anchor.current ??= { from: current.current, point, at: { x, y } }
    setView(app, { zoom: transform.k })
  })
  node.call(behaviour).on('dblclick.zoom', null)
  // Before d3 looks at a gesture, it must know how the sheet lies now: the desk also scrolls by itself.
  const before = { capture: true, passive: true }
  const kinds = ['wheel', 'mousedown', 'touchstart'] as const
  for (const kind of kinds) desk.addEventListener(kind, settle, before)
  return () => {
    for (const kind of kinds) desk.removeEventListener(kind, settle, before)
    node.on('.zoom', null)
  }
}

/** Ctrl with the wheel, which is also what a pinch on a touch pad arrives as; the middle button; two fingers. */
function isOurs(event: WheelEvent | MouseEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey
  if ('touches' in event) return event.touches.length === 2
  return 'button' in event && (event.button === 1 || (event.button === 0 && isPanning(event.currentTarget)))
}

function isPanning(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains(PANNING)
}

/** Where a gesture is: under the pointer, or between two fingers. */
function middleOf(event: unknown, desk: HTMLElement): [number, number] {
  if (event instanceof TouchEvent) {
    const [a, b = a] = [...event.touches].map(touch => pointer(touch, desk))
    if (a !== undefined && b !== undefined) return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  }
  return pointer(event, desk)
}

interface Parts {
  readonly desk?: HTMLElement
  readonly grid?: HTMLElement
}

function partsOf(sheet: RefObject<HTMLElement | null>): Parts {
  const desk = sheet.current?.closest<HTMLElement>('.desk')
  const grid = sheet.current?.querySelector<HTMLElement>('[role="grid"]')
  return desk && grid ? { desk, grid } : {}
}

/** Where the drawing begins, from the top left of the desk, in px. */
function originIn(desk: HTMLElement, grid: HTMLElement): SheetPoint {
  const [outer, inner] = [desk.getBoundingClientRect(), grid.getBoundingClientRect()]
  return { x: inner.left - outer.left, y: inner.top - outer.top }
}
