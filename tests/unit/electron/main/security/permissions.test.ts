import { expect, test, vi } from 'vitest'
import { guardSession, mayUse, staysInside } from '../../../../../electron/main/security/permissions.ts'
import type { GuardedSession } from '../../../../../electron/main/security/permissions.ts'

const ours = 'app://hoshin/index.html'
const denied = [
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
] as const

test.each(denied)('%s is denied', permission => {
  expect(mayUse(permission, ours)).toBe(false)
})

test('text may be put on the clipboard, by our pages only', () => {
  expect(mayUse('clipboard-sanitized-write', ours)).toBe(true)
  expect(mayUse('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
  expect(mayUse('clipboard-sanitized-write', '')).toBe(false)
})

test.each(['https://example.org/', 'http://localhost/', 'ws://localhost/', 'file:///etc/passwd', 'ftp://x/'])(
  'a request to %s leaves the app',
  address => {
    expect(staysInside(address)).toBe(false)
  },
)

test.each([ours, 'data:image/png;base64,AA==', 'blob:app://hoshin/0'])(
  'a request to %s stays inside',
  address => {
    expect(staysInside(address)).toBe(true)
  },
)

/** Keeps the handlers that the guard sets, so that they can be asked. */
function recordingSession() {
  const set = {
    setPermissionRequestHandler: vi.fn<GuardedSession['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<GuardedSession['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<GuardedSession['setDevicePermissionHandler']>(),
    setDisplayMediaRequestHandler: vi.fn<GuardedSession['setDisplayMediaRequestHandler']>(),
    on: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  }
  guardSession(set)
  return set
}

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (given: boolean) => void,
  details: object,
) => void
type CheckHandler = (contents: unknown, permission: string, origin: string) => boolean

test('both permission handlers are set and answer by the table', () => {
  const set = recordingSession()
  const request = set.setPermissionRequestHandler.mock.calls[0]?.[0] as RequestHandler
  const check = set.setPermissionCheckHandler.mock.calls[0]?.[0] as CheckHandler
  for (const permission of [...denied, 'clipboard-sanitized-write']) {
    const answer = vi.fn()
    request(null, permission, answer, { requestingUrl: ours })
    expect(answer).toHaveBeenCalledExactlyOnceWith(mayUse(permission, ours))
    expect(check(null, permission, ours)).toBe(mayUse(permission, ours))
  }
})

test('devices, screen capture, downloads and requests to elsewhere are refused', () => {
  const set = recordingSession()
  const device = set.setDevicePermissionHandler.mock.calls[0]?.[0] as () => boolean
  expect(device()).toBe(false)
  const capture = set.setDisplayMediaRequestHandler.mock.calls[0]?.[0] as (
    r: object,
    a: (s: object) => void,
  ) => void
  const streams = vi.fn()
  capture({}, streams)
  expect(streams).toHaveBeenCalledExactlyOnceWith({})
  const [name, onDownload] = set.on.mock.calls[0] as [string, (event: object, item: object) => void]
  const preventDefault = vi.fn()
  onDownload({ preventDefault }, { getURL: () => 'blob:app://hoshin/1' })
  expect([name, preventDefault.mock.calls.length]).toEqual(['will-download', 1])
  const onRequest = set.webRequest.onBeforeRequest.mock.calls[0]?.[0] as (
    r: object,
    a: (x: object) => void,
  ) => void
  const decision = vi.fn()
  onRequest({ url: 'https://example.org/' }, decision)
  onRequest({ url: ours }, decision)
  expect(decision.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]])
})
