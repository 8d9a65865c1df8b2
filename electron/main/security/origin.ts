/** The scheme and the one host that windows are served from. */
export const APP_SCHEME = 'app'
const APP_HOST = 'hoshin'
export const WINDOW_ADDRESS = `${APP_SCHEME}://${APP_HOST}/index.html`

/**
 * Whether an address belongs to the app itself.
 *
 * Protocol and host are compared, never `origin`: for a scheme like ours that is the text "null", as it is for `data:`.
 */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
  )
}
