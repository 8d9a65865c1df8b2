import { setTimeout } from 'node:timers/promises'
import { dialog } from 'electron'
import { closeDocument } from '../documents/document.ts'
import { sendEvent } from '../ipc-router.ts'
import type { DeskWindow, FlushAnswer } from '../windows/desk-window.ts'
import type { Desk } from './desk.ts'

/** How long a page may take to commit what is being typed. One that hangs must not keep the window open for ever. */
const PATIENCE_MS = 2000

/**
 * Closes a window so that nothing is lost: the page commits what is being typed, what is on its way is written, and an edit
 * that could not be saved is asked about. Answers whether the window is closed.
 */
export async function closeWindow(desk: Desk, target: DeskWindow): Promise<boolean> {
  if (target.closing !== 'no') return target.closing === 'done'
  target.closing = 'asked'
  if (!(await mayClose(target))) {
    target.closing = 'no'
    return false
  }
  rememberPlace(desk, target)
  if (target.document !== undefined) {
    await closeDocument(target.document).catch((cause: unknown) => desk.log('closing a plan', cause))
  }
  target.closing = 'done'
  desk.windows.splice(desk.windows.indexOf(target), 1)
  if (!target.window.isDestroyed()) target.window.destroy()
  return true
}

/** Closes every window; stops at the first that stays. Answers whether all are closed. */
export async function closeAllWindows(desk: Desk): Promise<boolean> {
  for (const target of [...desk.windows]) if (!(await closeWindow(desk, target))) return false
  return true
}

async function mayClose(target: DeskWindow): Promise<boolean> {
  const page = await pageFlushed(target)
  if (page === 'stay') return false
  await target.arriving
  const { document } = target
  if (document?.kind !== 'editable') return true
  await document.queue.run(() => Promise.resolve())
  return page === 'leave' || document.unsaved === undefined || askAboutUnsaved(target)
}

/** Has the page commit what is being typed. A page that is gone, or does not answer in time, has nothing more to say. */
async function pageFlushed(target: DeskWindow): Promise<FlushAnswer> {
  if (!target.started || target.window.isDestroyed()) return 'done'
  const patience = new AbortController()
  const answer = new Promise<FlushAnswer>(resolve => {
    target.flushed = said => {
      patience.abort()
      if (said !== 'asking') resolve(said)
    }
    target.window.webContents.once('render-process-gone', () => resolve('done'))
    setTimeout(PATIENCE_MS, 'done' as const, { ref: false, signal: patience.signal }).then(
      resolve,
      () => undefined,
    )
  })
  sendEvent(target.window.webContents, 'closing', null)
  return answer
}

/**
 * For edits that could not be written, when the page has not asked about them itself. Saving them is left to the window: it
 * may hold more of them than the one that main keeps.
 */
async function askAboutUnsaved({ window }: DeskWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Some changes are not saved.',
    detail: 'Keep the window open to save them again or elsewhere, or close it without them.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

function rememberPlace(desk: Desk, { window }: DeskWindow): void {
  if (window.isDestroyed()) return
  desk.places.keep({ bounds: window.getNormalBounds(), maximised: window.isMaximized() })
}
