import { app } from 'electron'
import type { Clock, Ids } from '../../../src/app/ports/host.ts'
import type { Queue } from '../../../src/app/session/queue.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import type { OpenDocument } from '../documents/document.ts'
import type { DocumentHost } from '../documents/open-document.ts'
import type { RecentFiles } from '../documents/recent-files.ts'
import { sendEvent } from '../ipc-router.ts'
import type { MenuBar } from '../menu/menu-bar.ts'
import type { Prepared } from '../prepare.ts'
import { APP_NAME } from '../windows/create-window.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { raiseWindow } from '../windows/raise-window.ts'

/** The program while it has windows: what they share, and which there are. */
export interface Desk extends Prepared {
  readonly recent: RecentFiles
  readonly clock: Clock
  readonly ids: Ids
  readonly documents: DocumentHost
  readonly menu: MenuBar
  /** Plans are opened one after the other, so that none is opened twice. */
  readonly opening: Queue
  /** In the order in which they were opened. */
  readonly windows: DeskWindow[]
  log(place: string, cause: unknown): void
}

/** Gives a plan to a window: from now on its calls are about this plan. */
export function attachDocument(desk: Desk, target: DeskWindow, document: OpenDocument): void {
  target.document = document
  target.problem = undefined
  target.menu = { enabled: [] }
  target.pendingImport = undefined
  target.pendingMerge = undefined
  if (document.kind === 'editable') {
    document.tell = changed => {
      sendEvent(target.window.webContents, 'changed', changed)
      refreshTitle(desk, target)
    }
  }
  refreshTitle(desk, target)
  app.addRecentDocument(document.path)
  if (process.platform === 'darwin') target.window.setRepresentedFilename(document.path)
  desk.menu.refresh()
}

/** Puts the plan's title into the title bar and the list of recent plans, where it is not there yet. */
export function refreshTitle(desk: Desk, target: DeskWindow): void {
  if (target.document === undefined || target.window.isDestroyed()) return
  const { title } = headOf(target.document.plan)
  const shown = `${title.replace(/\s+/g, ' ')} – ${APP_NAME}`
  if (target.window.getTitle() === shown) return
  target.window.setTitle(shown)
  desk.recent.add(target.document.path, title, desk.clock.now())
}

/** Brings a window to the front. One whose page is still on its way shows itself, in front, once it has something to show. */
export function bringForward({ window, started }: DeskWindow): void {
  if (started) raiseWindow(window)
}
