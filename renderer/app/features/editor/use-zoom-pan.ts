import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { SheetPoint } from '../../../matrix/place-map.ts'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'
import { setView } from '../../../store/app.ts'
import { useApp } from '../../../store/use-app.tsx'
import { afterFirstFrame } from '../../../ui/first-frame.ts'
import { deskParts, originIn } from './desk-parts.ts'
import type { Anchor } from './desk-parts.ts'

const gestures = () => import('./zoom-gestures.ts')

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
    const parts = deskParts(sheet)
    const waiting = anchor.current
    current.current = shown
    if (parts === undefined || waiting === undefined || waiting.from === shown) return
    anchor.current = undefined
    const point = waiting.samePlace(waiting.from.layout, shown.layout, waiting.point)
    const origin = originIn(parts)
    parts.desk.scrollBy(
      origin.x + point.x * shown.scale - waiting.at.x,
      origin.y + point.y * shown.scale - waiting.at.y,
    )
  }, [sheet, shown])
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    afterFirstFrame(async () => {
      const { listenForZoom } = await gestures()
      const parts = deskParts(sheet)
      if (!gone && parts !== undefined) stop = listenForZoom(app, parts, current, anchor)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [app, sheet])
  return (percent, point) => {
    void gestures().then(({ samePlace }) => {
      const desk = deskParts(sheet)?.desk
      if (desk === undefined) return
      const at = { x: desk.clientWidth / 2, y: desk.clientHeight / 2 }
      anchor.current = { from: shown, point, at, samePlace }
      setView(app, { zoom: percent })
    })
  }
}
