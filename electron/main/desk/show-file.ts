import { kindOf } from '../documents/check-file.ts'
import { identityOf } from '../documents/open-document.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { openWindow } from '../windows/open-window.ts'
import { bringForward } from './desk.ts'
import type { Desk } from './desk.ts'
import { showPlanIn, tellProblem, windowShowing } from './show-plan.ts'

/**
 * Shows a plan or packet that the system, a second start or the menu named: a plan in a start screen if there is one, else in a new
 * window; a packet always in a window of its own.
 */
export async function showFile(desk: Desk, path: string): Promise<void> {
  if (kindOf(path) === 'packet') return showPacketFile(desk, path)
  const showing = windowShowing(desk, await identityOf(path))
  if (showing !== undefined) return bringForward(showing)
  const target = desk.windows.find(isFree) ?? openWindow(desk)
  await showPlanIn(desk, path, target)
}

async function showPacketFile(desk: Desk, path: string): Promise<void> {
  const { showPacket } = await import('../packets/show-packet.ts')
  const shown = await showPacket(desk, path)
  if (shown.ok) return
  const target = desk.windows[0] ?? openWindow(desk)
  if (target.started) tellProblem(target, shown.error)
  else target.problem = shown.error
}

function isFree(one: DeskWindow): boolean {
  return one.document === undefined && !one.reserved && one.closing === 'no'
}
