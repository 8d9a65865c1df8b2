import { useEffect } from 'react'
import type { RefObject } from 'react'
import { selectionBox } from '../../../matrix/selection-box.ts'
import type { SightLine } from '../../../matrix/sight-line.ts'
import type { ShownMatrix } from '../../../matrix/use-matrix-layout.ts'
import { showCanvas } from '../../../store/app.ts'
import { ZOOM_RANGE } from '../../../store/state.ts'
import { useApp } from '../../../store/use-app.tsx'
import { useShownZoom } from './use-shown-zoom.ts'
import { useSpaceHold } from './use-space-hold.ts'
import { useZoomPan } from './use-zoom-pan.ts'
import type { ShowAt } from './use-zoom-pan.ts'

interface Seen {
  readonly shown: ShownMatrix
  readonly sight: SightLine | undefined
}

/** Moves and scales the sheet on its desk: by wheel, pinch and drag, and to the selection when a verb asks for it. */
export function useCanvas(sheet: RefObject<HTMLElement | null>, { shown, sight }: Seen): void {
  const app = useApp()
  const showAt = useZoomPan(sheet, shown)
  useSpaceHold(sheet)
  useShownZoom(shown.percent)
  useEffect(() =>
    showCanvas(app, {
      showSelection: () => {
        const { cursor } = app.store.getState().view
        showBox(sheet.current, shown, selectionBox(shown.layout, sight, cursor), showAt)
      },
    }),
  )
}

/** The share of the desk that a selection takes, so that its surroundings show. */
const AIR = 0.92

/** Shows a part of the sheet as large as the desk has room for, and in its middle. */
function showBox(
  sheet: HTMLElement | null,
  { percent, scale }: ShownMatrix,
  box: ReturnType<typeof selectionBox>,
  showAt: ShowAt,
): void {
  const desk = sheet?.closest('.desk')
  if (!desk || box === undefined) return
  const more =
    AIR * Math.min(desk.clientWidth / (box.width * scale), desk.clientHeight / (box.height * scale))
  const [least, most] = ZOOM_RANGE
  const zoom = Math.min(most, Math.max(least, (percent / 100) * more))
  showAt(zoom, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
}
