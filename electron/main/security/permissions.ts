import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** All that a window may ask the browser for: putting text on the clipboard. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Whether an address belongs to the pages of a session. */
export type Owns = (address: string) => boolean

/** Whether a page at this address is given a permission of the web platform. */
export function mayUse(permission: string, address: string, owns: Owns = isOurs): boolean {
  return ALLOWED.has(permission) && owns(address)
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

/** A download that is let through: nothing but a file that the page itself made to be saved. */
export type Saves = (address: string) => boolean

/**
 * Denies every permission but those allowed, every device, every download, and every request that leaves the app.
 *
 * Both handlers are needed: one is asked when a page requests, the other when it looks. `owns` says which pages are the session's
 * own, `saves` which files its pages may hand over to be saved; none unless it is given.
 */
export function guardSession(session: GuardedSession, owns: Owns = isOurs, saves: Saves = () => false): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl, owns))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin, owns))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event, item) => {
    if (!saves(item.getURL())) event.preventDefault()
  })
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !staysInside(request.url, owns) }))
}

/** Whether a request can be answered without a network: our files, and what a page makes itself. */
export function staysInside(address: string, owns: Owns = isOurs): boolean {
  return owns(address) || /^(data|blob|devtools):/.test(address)
}
