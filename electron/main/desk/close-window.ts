import { setTimeout } from 'node:timers/promises'
import { dialog } from 'electron'
import { closeDocument } from '../documents/document.ts'
import type { EditableDocument } from '../documents/document.ts'
import { sendEvent } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import type { Desk } from './desk.ts'
import { saveAs } from './save-as.ts'

/** How long a page may take to commit what is being typed. One that hangs must not keep the window open for ever. */
const PATIENCE_MS = 2000

/**
 * Closes a window so that nothing is lost: the page commits what is being typed, what is on its way is written, and an edit
 * that could not be saved is asked about. Answers whether the window is closed.
 */
export async function closeWindow(desk: Desk, target: DeskWindow): Promise<boolean> {
  if (target.closing !== 'no') return target.closing === 'done'
  target.closing = 'asked'
  await pageFlushed(target)
  await target.arriving
  const { document } = target
  if (document?.kind === 'editable' && !(await mayLeave(desk, target, document))) {
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

async function pageFlushed(target: DeskWindow): Promise<void> {
  if (!target.started || target.window.isDestroyed()) return
  const flushed = new Promise<void>(resolve => {
    target.flushed = resolve
    target.window.webContents.once('render-process-gone', () => resolve())
  })
  sendEvent(target.window.webContents, 'closing', null)
  await Promise.race([flushed, setTimeout(PATIENCE_MS, undefined, { ref: false })])
}

/** Waits for what is on its way into the file; asks when something could not be written. */
async function mayLeave(desk: Desk, target: DeskWindow, document: EditableDocument): Promise<boolean> {
  await document.queue.run(() => Promise.resolve())
  if (document.unsaved === undefined) return true
  const { response } = await dialog.showMessageBox(target.window, {
    type: 'warning',
    message: 'The last change is not saved.',
    detail: 'Save the plan under another name to keep it, or close without this change.',
    buttons: ['Save as…', 'Close without it', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
  })
  if (response === 1) return true
  if (response === 2) return false
  const saved = await saveAs(desk, target, document)
  if (!saved.ok) sendEvent(target.window.webContents, 'problem', saved.error)
  const { document: now } = target
  return saved.ok && saved.value.outcome === 'opened' && now?.kind === 'editable' && now.unsaved === undefined
}

function rememberPlace(desk: Desk, { window }: DeskWindow): void {
  if (window.isDestroyed()) return
  desk.places.keep({ bounds: window.getNormalBounds(), maximised: window.isMaximized() })
}
