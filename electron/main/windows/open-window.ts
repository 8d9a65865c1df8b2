import { BrowserWindow, app, dialog, nativeTheme, screen } from 'electron'
import { closeWindow } from '../desk/close-window.ts'
import { APP_NAME } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { lookForChanges } from '../documents/edit-document.ts'
import { WINDOW_ADDRESS } from '../security/origin.ts'
import { startWindow } from './desk-window.ts'
import type { DeskWindow } from './desk-window.ts'
import { placeWindow } from './place-window.ts'
import type { SavedPlace } from './place-window.ts'
import { windowOptions } from './window-options.ts'

/** Opens a window with the start screen. It shows itself when its page has painted. */
export function openWindow(desk: Desk): DeskWindow {
  const place = nextPlace(desk)
  const window = new BrowserWindow(
    windowOptions({
      bounds: place.bounds,
      title: APP_NAME,
      dark: nativeTheme.shouldUseDarkColors,
      preload: desk.resources.preload,
      devTools: desk.developer,
    }),
  )
  const opened = startWindow(window)
  desk.windows.push(opened)
  window.once('ready-to-show', () => {
    if (place.maximised) window.maximize()
    window.show()
  })
  listen(desk, opened)
  window.loadURL(WINDOW_ADDRESS).catch((cause: unknown) => desk.log('loading the window', cause))
  return opened
}

function nextPlace(desk: Desk): SavedPlace {
  const { workArea } = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().map(display => display.workArea)
  const taken = desk.windows
    .filter(({ window }) => !window.isDestroyed())
    .map(({ window }) => window.getBounds())
  return placeWindow(desk.places.get(), [workArea, ...others], taken)
}

function listen(desk: Desk, opened: DeskWindow): void {
  const { window } = opened
  // The title is the plan's, not the page's.
  window.on('page-title-updated', event => event.preventDefault())
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
    desk.log('a window', details.reason)
    if (opened.closing === 'no') void offerReload(opened)
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
