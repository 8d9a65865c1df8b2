import type { IpcMain } from 'electron'
import { app, ipcMain, nativeTheme, protocol, session } from 'electron'
import { openDoors } from './first-calls.ts'
import { resourcesOf } from './resources.ts'
import type { Resources } from './resources.ts'
import { serve, serveFiles } from './security/app-protocol.ts'
import { madePages } from './security/made-pages.ts'
import type { MadePages } from './security/made-pages.ts'
import { guardContents } from './security/navigation.ts'
import { APP_SCHEME } from './security/origin.ts'
import { PACKET_SCHEME, isMadeByPacket, isPacket } from './security/packet-origin.ts'
import { packetPages, servePacket } from './security/packet-pages.ts'
import type { PacketPages } from './security/packet-pages.ts'
import { guardSession } from './security/permissions.ts'
import { keepSettings } from './settings/settings.ts'
import type { SettingsKeeper } from './settings/settings.ts'
import { themeSource } from './settings/theme-source.ts'
import { keepPlaces } from './windows/window-places.ts'
import type { PlaceKeeper } from './windows/window-places.ts'

/** What is there before the first window: little, so that the window is soon on its way. */
export interface Prepared {
  /** Where settings, recent plans and window places are kept. */
  readonly folder: string
  readonly resources: Resources
  readonly settings: SettingsKeeper
  readonly places: PlaceKeeper
  /** Whether developer tools are offered. */
  readonly developer: boolean
  /** Pages that are made here and shown for a moment, as for printing. */
  readonly made: MadePages
  /** Pages of packets that are shown. */
  readonly packets: PacketPages
  /** Where calls are answered; what comes early waits. */
  readonly ipc: Pick<IpcMain, 'handle'>
  /** Settled once a page has been sent; it then reads it, and main has nothing to do until it asks for its script. */
  readonly pageServed: Promise<void>
  /** Settled once a page has its script and is busy with it, so that opening a plan delays no page. */
  readonly scriptServed: Promise<void>
}

/** Puts the guards up and gets ready for a window. Electron must be ready. */
export function prepare(): Prepared {
  const folder = app.getPath('userData')
  const resources = resourcesOf(app.getAppPath())
  const settings = keepSettings(folder)
  nativeTheme.themeSource = themeSource(settings.get().theme)
  const page = settledLater()
  const script = settledLater()
  const made = madePages()
  const packets = packetPages()
  guardSession(session.defaultSession)
  serveFiles(protocol, resources, file => setImmediate(file.endsWith('.js') ? script.settle : page.settle))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  guardFurther(resources, made, packets)
  return {
    folder,
    resources,
    settings,
    places: keepPlaces(folder),
    developer: !app.isPackaged,
    made,
    packets,
    ipc: openDoors(ipcMain),
    pageServed: page.promise,
    scriptServed: script.promise,
  }
}

/**
 * Pages for the printer are served to a session of their own, packets to another; each is made when a window first asks for it.
 * Of these only that of the packets keeps anything on disk, and nothing else tells them apart when they begin.
 */
function guardFurther(resources: Resources, made: MadePages, packets: PacketPages): void {
  app.on('session-created', created => {
    if (created === session.defaultSession) return
    if (created.storagePath !== null) {
      guardSession(created, isPacket, isMadeByPacket)
      created.protocol.handle(PACKET_SCHEME, request => servePacket(packets, request))
      return
    }
    guardSession(created)
    created.protocol.handle(APP_SCHEME, request => serve(resources, made, request))
  })
}

function settledLater(): { readonly promise: Promise<void>; readonly settle: () => void } {
  let settle = () => undefined as void
  const promise = new Promise<void>(resolve => {
    settle = resolve
  })
  return { promise, settle }
}
