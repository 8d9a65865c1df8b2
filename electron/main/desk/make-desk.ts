import { nativeTheme } from 'electron'
import { startQueue } from '../../../src/app/session/queue.ts'
import { callHandlers } from '../calls/handlers.ts'
import { keepRecentFiles } from '../documents/recent-files.ts'
import { clock, dbOptions, ids } from '../host.ts'
import { routeCalls } from '../ipc-router.ts'
import type { RouterHost } from '../ipc-router.ts'
import { logProblem } from '../log-problem.ts'
import { makeMenuBar } from '../menu/menu-bar.ts'
import type { Prepared } from '../prepare.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { backgroundOf } from '../windows/window-options.ts'
import type { Desk } from './desk.ts'
import { menuActions, menuLook } from './desk-menu.ts'

/** Puts the program together and answers calls from now on. Opens no window. */
export function makeDesk(prepared: Prepared): Desk {
  const { folder, settings } = prepared
  const menu = makeMenuBar(
    () => menuLook(desk),
    menuActions(() => desk),
  )
  const desk: Desk = {
    ...prepared,
    recent: keepRecentFiles(folder, () => menu.refresh()),
    clock,
    ids,
    documents: { db: dbOptions(), author: () => settings.author() },
    menu,
    opening: startQueue(),
    windows: [],
    log: logProblem,
  }
  routeCalls(prepared.ipc, routerHost(desk), callHandlers(desk))
  followTheme(desk)
  menu.refresh()
  return desk
}

function routerHost(desk: Desk): RouterHost<DeskWindow> {
  return {
    windowOf: contents =>
      desk.windows.find(({ window }) => !window.isDestroyed() && window.webContents === contents),
    log: (call, cause) => desk.log(`call ${call}`, cause),
  }
}

function followTheme(desk: Desk): void {
  nativeTheme.on('updated', () => {
    const colour = backgroundOf(nativeTheme.shouldUseDarkColors)
    for (const { window } of desk.windows) if (!window.isDestroyed()) window.setBackgroundColor(colour)
  })
}
