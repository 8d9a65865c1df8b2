import { app, ipcMain, nativeTheme, protocol, session } from 'electron'
import { startQueue } from '../../../src/app/session/queue.ts'
import { callHandlers } from '../calls/handlers.ts'
import { keepRecentFiles } from '../documents/recent-files.ts'
import { clock, dbOptions, ids, logProblem } from '../host.ts'
import { routeCalls } from '../ipc-router.ts'
import { makeMenuBar } from '../menu/menu-bar.ts'
import { resourcesOf } from '../resources.ts'
import { serve } from '../security/app-protocol.ts'
import { guardContents } from '../security/navigation.ts'
import { APP_SCHEME } from '../security/origin.ts'
import { guardSession } from '../security/permissions.ts'
import { keepSettings } from '../settings/settings.ts'
import { backgroundOf } from '../windows/window-options.ts'
import { keepPlaces } from '../windows/window-places.ts'
import type { Desk } from './desk.ts'
import { menuActions, menuLook } from './desk-menu.ts'

/** Puts the program together: guards first, then what answers windows. Needs Electron to be ready. Opens nothing yet. */
export function makeDesk(): Desk {
  const folder = app.getPath('userData')
  const settings = keepSettings(folder)
  const menu = makeMenuBar(
    () => menuLook(desk),
    menuActions(() => desk),
  )
  const desk: Desk = {
    resources: resourcesOf(app.getAppPath()),
    settings,
    recent: keepRecentFiles(folder, () => menu.refresh()),
    places: keepPlaces(folder),
    clock,
    ids,
    documents: { db: dbOptions(), author: () => settings.author() },
    menu,
    opening: startQueue(),
    windows: [],
    developer: !app.isPackaged,
    log: logProblem,
  }
  guard(desk)
  routeCalls(ipcMain, routerHost(desk), callHandlers(desk))
  followTheme(desk)
  menu.refresh()
  return desk
}

function guard(desk: Desk): void {
  guardSession(session.defaultSession)
  protocol.handle(APP_SCHEME, request => serve(desk.resources, request))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function routerHost(desk: Desk): Parameters<typeof routeCalls<Desk['windows'][number]>>[1] {
  return {
    windowOf: contents =>
      desk.windows.find(({ window }) => !window.isDestroyed() && window.webContents === contents),
    log: (call, cause) => desk.log(`call ${call}`, cause),
  }
}

function followTheme(desk: Desk): void {
  nativeTheme.themeSource = desk.settings.get().theme
  nativeTheme.on('updated', () => {
    const colour = backgroundOf(nativeTheme.shouldUseDarkColors)
    for (const { window } of desk.windows) if (!window.isDestroyed()) window.setBackgroundColor(colour)
  })
}
