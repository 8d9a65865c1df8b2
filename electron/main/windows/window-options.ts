import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { MADE_PARTITION } from '../security/made-pages.ts'
import { PACKET_PARTITION } from '../security/packet-origin.ts'

/** What differs from window to window. */
export interface WindowLook {
  readonly bounds: Rectangle
  readonly title: string
  readonly dark: boolean
  /** The absolute path of the preload script. */
  readonly preload: string
  /** Whether developer tools may be opened: not in what people install. */
  readonly devTools: boolean
}

/** The desk grey behind the sheet, so that a window does not flash before its page is there (design tokens, --desk). */
export function backgroundOf(dark: boolean): string {
  return dark ? '#0f1215' : '#e9ece9'
}

/**
 * Every option of a window, in one place.
 *
 * What keeps a page locked in is said explicitly, though most of it is Electron's default. Web security is not mentioned,
 * which leaves it on. Source: architecture, section 4, items 1 to 12.
 */
export function windowOptions(look: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...look.bounds,
    minWidth: 800,
    minHeight: 600,
    title: look.title,
    show: false,
    // The page then gets ready while the graphics process starts, instead of waiting for it first.
    paintWhenInitiallyHidden: false,
    backgroundColor: backgroundOf(look.dark),
    webPreferences: {
      ...LOCKED,
      preload: look.preload,
      devTools: look.devTools,
    },
  }
}

/**
 * A window for the page of a packet: no preload, so no way to the program or its plans, and a session of its own. Its page has
 * script, since it is answered there.
 */
export function packetWindowOptions(dark: boolean, developer: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1160,
    height: 900,
    minWidth: 390,
    minHeight: 400,
    title: 'Review packet',
    show: false,
    paintWhenInitiallyHidden: false,
    backgroundColor: backgroundOf(dark),
    webPreferences: { ...LOCKED, partition: PACKET_PARTITION, devTools: developer },
  }
}

/** A window that is never shown: it has pages for the printer, and no script at all. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: { ...LOCKED, partition: MADE_PARTITION, javascript: false, devTools: false },
  }
}

const LOCKED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies BrowserWindowConstructorOptions['webPreferences']
