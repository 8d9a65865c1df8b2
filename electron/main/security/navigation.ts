import type { WebContents } from 'electron'
import { isOurs } from './origin.ts'

/** Whether a page or frame may go to this address. */
export function mayNavigate(address: string): boolean {
  return isOurs(address)
}

/** The part of Electron's web contents that is guarded here. */
export type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>

/** Keeps a page where it is: no navigation or redirect out of the app, no further windows, no webview. */
export function guardContents(contents: GuardedContents): void {
  const stay = (details: { readonly url: string; preventDefault(): void }) => {
    if (!mayNavigate(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
