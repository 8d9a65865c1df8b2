import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Rectangle } from 'electron'
import { logProblem } from '../log-problem.ts'
import type { Resources } from '../resources.ts'
import { WINDOW_ADDRESS } from '../security/origin.ts'
import { placeWindow } from './place-window.ts'
import type { PlaceKeeper } from './window-places.ts'
import { windowOptions } from './window-options.ts'

export const APP_NAME = 'Hoshin Desk'

/** What a window needs to come into being. */
export interface WindowMaker {
  readonly resources: Resources
  readonly places: PlaceKeeper
  readonly developer: boolean
}

/** Makes a window and starts loading its page. It shows itself when its page is there. `taken`: where others stand. */
export function createWindow(
  { resources, places, developer }: WindowMaker,
  taken: readonly Rectangle[],
): BrowserWindow {
  const { workArea } = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().map(display => display.workArea)
  const { bounds, maximised } = placeWindow(places.get(), [workArea, ...others], taken)
  const window = new BrowserWindow(
    windowOptions({
      bounds,
      title: APP_NAME,
      dark: nativeTheme.shouldUseDarkColors,
      preload: resources.preload,
      devTools: developer,
    }),
  )
  // Not when it has painted: it paints nothing while it is hidden, so that it need not wait for the graphics process.
  window.webContents.once('dom-ready', () => {
    if (maximised) window.maximize()
    window.show()
  })
  // The title is the plan's, not the page's.
  window.on('page-title-updated', event => event.preventDefault())
  window.loadURL(WINDOW_ADDRESS).catch((cause: unknown) => logProblem('loading a window', cause))
  return window
}
