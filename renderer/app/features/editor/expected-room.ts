import type { Room } from '../../../matrix/fit-layout.ts'

/** What stands around the sheet, in px, as the style sheets have it (design, section 2). */
const AROUND = {
  rail: 72,
  narrowRail: 52,
  panel: 328,
  margins: 48,
  topBar: 52,
  readout: 46,
  dock: 48,
  status: 34,
}
/** Below the first the panel lies over the canvas, below the second the rail has no words. */
const NARROW = { panel: 1280, rail: 1100 }

/**
 * The room that a sheet will have in a window with these inner measures, in px, when nothing unusual stands above it.
 *
 * It is a guess that saves measuring before the first picture; `useRoom` puts right what it gets wrong.
 */
export function expectedRoom(width: number, height: number, presenting: boolean): Room {
  if (presenting) return { width: width - AROUND.margins, height: height - AROUND.readout }
  const rail = width < NARROW.rail ? AROUND.narrowRail : AROUND.rail
  const panel = width < NARROW.panel ? 0 : AROUND.panel
  return {
    width: Math.max(0, width - rail - panel - AROUND.margins),
    height: Math.max(0, height - AROUND.topBar - AROUND.readout - AROUND.dock - AROUND.status),
  }
}
