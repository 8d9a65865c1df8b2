import type { BrowserWindow } from 'electron'

/** Brings a window before all others, wherever it is. */
export function raiseWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
