import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** All that a window may ask the browser for: putting text on the clipboard. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Whether a page at this address is given a permission of the web platform. */
export function mayUse(permission: string, address: string): boolean {
  return ALLOWED.has(permission) && isOurs(address)
}

/** The part of Electron's session that is guarded here. */
export type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }

/**
 * Denies every permission but those allowed, every device, every download, and every request that leaves the app.
 *
 * Both handlers are needed: one is asked when a page requests, the other when it looks.
 */
export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !staysInside(request.url) }))
}

/** Whether a request can be answered without a network: our files, and what a page makes itself. */
export function staysInside(address: string): boolean {
  return isOurs(address) || /^(data|blob|devtools):/.test(address)
}
