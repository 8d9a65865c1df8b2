import { BrowserWindow } from 'electron'
import { sendEvent } from '../ipc-router.ts'
import type { MenuActions, MenuLook } from '../menu/menu-template.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { openWindow } from '../windows/open-window.ts'
import type { Desk } from './desk.ts'
import { showFile } from './show-file.ts'

/** What the menu bar shows now: what the window with the focus can do. */
export function menuLook(desk: Desk): MenuLook {
  const { enabled = [], undo, redo } = focused(desk)?.menu ?? {}
  return {
    platform: process.platform,
    developer: desk.developer,
    theme: desk.settings.get().theme,
    numbered: desk.settings.get().numbered,
    recent: desk.recent.names(),
    enabled: new Set(enabled),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
  }
}

/** What choosing from the menu bar does. `desk` is asked late: menu and desk need each other. */
export function menuActions(desk: () => Desk): MenuActions {
  return {
    verb(id) {
      const target = focused(desk())
      // On macOS the menu stays when the last window is closed; a start screen offers the same things.
      if (target === undefined) openWindow(desk())
      else sendEvent(target.window.webContents, 'verb', { id })
    },
    openRecent(token) {
      const path = desk().recent.pathOf(token)
      if (path === undefined) return
      showFile(desk(), path).catch((cause: unknown) => desk().log('opening a recent plan', cause))
    },
  }
}

/** The window with the focus; with none, the one opened last. */
function focused(desk: Desk): DeskWindow | undefined {
  const window = BrowserWindow.getFocusedWindow()
  return desk.windows.find(one => one.window === window) ?? desk.windows.at(-1)
}
