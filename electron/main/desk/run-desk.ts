import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import { kindOf } from '../documents/check-file.ts'
import type { Prepared } from '../prepare.ts'
import { adoptWindow, openWindow } from '../windows/open-window.ts'
import { closeAllWindows } from './close-window.ts'
import { bringForward } from './desk.ts'
import type { Desk } from './desk.ts'
import { makeDesk } from './make-desk.ts'
import { showFile } from './show-file.ts'
import { showPlanIn } from './show-plan.ts'

/** Plans that the system, a second start or the command line asked for, until somebody takes them. */
export interface Asked {
  readonly files: string[]
  /** Takes a request once the program runs. No file at all: someone started the program again. */
  take: ((files: readonly string[]) => void) | undefined
}

/**
 * Takes over the first window and whatever was asked for since the start, and goes on until the program ends. Where only packets
 * were asked for there is no window yet, and none is needed besides theirs.
 */
export function runDesk(prepared: Prepared, window: BrowserWindow | undefined, asked: Asked): void {
  const desk = makeDesk(prepared)
  const plan = asked.files.find(file => kindOf(file) !== 'packet')
  if (window !== undefined) {
    const first = adoptWindow(desk, window)
    if (plan !== undefined) {
      showPlanIn(desk, plan, first).catch((cause: unknown) => desk.log('opening a plan', cause))
    }
  }
  const others = asked.files.filter(file => file !== plan)
  if (others.length > 0) show(desk, others)
  asked.take = files => show(desk, files)
  listen(desk)
}

function show(desk: Desk, files: readonly string[]): void {
  const [first] = desk.windows
  if (files.length === 0) return first === undefined ? void openWindow(desk) : bringForward(first)
  for (const file of files) {
    showFile(desk, file).catch((cause: unknown) => desk.log('opening a plan', cause))
  }
}

function listen(desk: Desk): void {
  app.on('before-quit', event => {
    if (desk.windows.length === 0) return
    event.preventDefault()
    closeAllWindows(desk).then(
      closed => (closed ? app.quit() : undefined),
      (cause: unknown) => desk.log('quitting', cause),
    )
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (desk.windows.length === 0) openWindow(desk)
  })
}
