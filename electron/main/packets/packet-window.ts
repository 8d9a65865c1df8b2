import { BrowserWindow, Menu, dialog, nativeTheme } from 'electron'
import type { Desk } from '../desk/desk.ts'
import { packetWindowOptions } from '../windows/window-options.ts'
import { packetMenu } from './packet-menu.ts'
import { saveFromPacket } from './save-from-packet.ts'

/** Opens a window on the page of a packet. `folder`: where its file lies, and what it saves is offered to lie. */
export function openPacketWindow(desk: Desk, address: string, folder: string): BrowserWindow {
  const window = new BrowserWindow(packetWindowOptions(nativeTheme.shouldUseDarkColors, desk.developer))
  // On macOS the one menu bar belongs to all windows.
  if (process.platform !== 'darwin') {
    window.setMenu(Menu.buildFromTemplate(packetMenu(() => window.webContents.print())))
  }
  window.webContents.once('dom-ready', () => window.show())
  const { webContents } = window
  let unsaved = false
  let leaving = false
  const { session } = webContents
  const save = saveFromPacket(window, folder, saved => {
    unsaved = !saved
  })
  session.on('will-download', save)
  window.on('closed', () => session.off('will-download', save))
  webContents.on('will-prevent-unload', event => {
    if (leaving || mayLeave(window)) event.preventDefault()
  })
  window.on('close', event => {
    leaving = unsaved && mayLeave(window)
    if (unsaved && !leaving) event.preventDefault()
  })
  window.loadURL(address).catch((cause: unknown) => desk.log('loading a packet', cause))
  return window
}

/** Asks whether a window with answers that are in no file yet may close. It has to be answered before the window goes on. */
function mayLeave(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'The answers were not saved to a file since they were changed.',
    detail:
      'They stay on this computer as a draft and are there when this packet is opened again. Nobody gets them before the response is saved and sent.',
    buttons: ['Stay', 'Close'],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}
