import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { closeWindow } from '../desk/close-window.ts'
import type { Desk } from '../desk/desk.ts'
import { lookForChanges } from '../documents/edit-document.ts'
import { createWindow } from './create-window.ts'
import { startWindow } from './desk-window.ts'
import type { DeskWindow } from './desk-window.ts'

/** Opens a window with the start screen. */
export function openWindow(desk: Desk): DeskWindow {
  const others = desk.windows.filter(({ window }) => !window.isDestroyed())
  return adoptWindow(
    desk,
    createWindow(
      desk,
      others.map(({ window }) => window.getBounds()),
    ),
  )
}

/** Makes a window one of the desk's: it gets answers, a plan, and is closed with care. */
export function adoptWindow(desk: Desk, window: BrowserWindow): DeskWindow {
  const adopted = startWindow(window)
  desk.windows.push(adopted)
  listen(desk, adopted)
  return adopted
}

function listen(desk: Desk, opened: DeskWindow): void {
  const { window } = opened
  window.on('focus', () => {
    desk.menu.refresh()
    const { document } = opened
    if (document?.kind !== 'editable') return
    lookForChanges(document).catch((cause: unknown) => desk.log('looking for changes', cause))
  })
  window.on('close', event => {
    if (opened.closing === 'done') return
    event.preventDefault()
    closeWindow(desk, opened).catch((cause: unknown) => desk.log('closing a window', cause))
  })
  window.webContents.on('render-process-gone', (_event, details) => {
    opened.started = false
    if (opened.closing !== 'no') return
    desk.log('a window', details.reason)
    void offerReload(opened)
  })
}

async function offerReload({ window }: DeskWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: 'Everything shown as saved is in the file. Load the window again to go on.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
  })
  if (response === 0) window.reload()
  else app.quit()
}
