import { pointer, select, zoom, zoomIdentity } from 'd3'
import type { D3ZoomEvent } from 'd3'
import type { RefObject } from 'react'
import { samePlace } from '../../../matrix/place-map.ts'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { ZOOM_RANGE } from '../../../store/state.ts'
import { originIn } from './desk-parts.ts'
import type { Anchor, DeskParts } from './desk-parts.ts'
import { PANNING } from './use-space-hold.ts'

/** Where a point of the sheet lies once the sheet has other sizes; handed on with the gestures, since both are loaded late. */
export { samePlace }

/** Lets d3 read the gestures. What it calls the transform is where the desk shows the sheet. Answers how to stop. */
export function listenForZoom(
  app: App,
  { desk, grid }: DeskParts,
  current: RefObject<ShownMatrix>,
  anchor: RefObject<Anchor | undefined>,
): () => void {
  const node = select<HTMLElement, unknown>(desk)
  const behaviour = zoom<HTMLElement, unknown>().scaleExtent(ZOOM_RANGE).filter(isOurs)
  const settle = () => {
    const { x, y } = originIn({ desk, grid })
    node.property('__zoom', zoomIdentity.translate(x, y).scale(current.current.percent / 100))
  }
  behaviour.on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
    // The press that begins a drag must not take the focus from the grid.
    if (sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousedown') sourceEvent.preventDefault()
  })
  behaviour.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
    if (sourceEvent === null) return
    const { scale, percent } = current.current
    const origin = originIn({ desk, grid })
    if (transform.k === percent / 100) {
      desk.scrollBy(origin.x - transform.x, origin.y - transform.y)
      return
    }
    const [x, y] = middleOf(sourceEvent, desk)
    const point = { x: (x - origin.x) / scale, y: (y - origin.y) / scale }
    anchor.current ??= { from: current.current, point, at: { x, y }, samePlace }
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
