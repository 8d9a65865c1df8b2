import { expect, test, vi } from 'vitest'
import {
  PACKET_SCHEME_PRIVILEGES,
  isMadeByPacket,
  isPacket,
} from '../../../../../electron/main/security/packet-origin.ts'
import { packetPages, servePacket } from '../../../../../electron/main/security/packet-pages.ts'
import { guardSession, mayUse, staysInside } from '../../../../../electron/main/security/permissions.ts'
import type { GuardedSession } from '../../../../../electron/main/security/permissions.ts'
import { isTrustedSender } from '../../../../../electron/main/security/trusted-sender.ts'

const KEY = '0123456789abcdef0123456789abcdef'
const page = `packet://${KEY}/`

test('a packet is served at its address while it is shown, and nothing else is', async () => {
  const pages = packetPages()
  expect(pages.keep(KEY, '<p>one</p>')).toBe(page)
  const answer = servePacket(pages, { method: 'GET', url: page })
  expect(await answer.text()).toBe('<p>one</p>')
  expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  for (const url of [
    `${page}other`,
    `packet://${KEY.replace('0', '1')}/`,
    `${page}?x`,
    'app://hoshin/index.html',
  ])
    expect(servePacket(pages, { method: 'GET', url }).status, url).toBe(404)
  expect(servePacket(pages, { method: 'POST', url: page }).status).toBe(404)
  pages.drop(KEY)
  expect(servePacket(pages, { method: 'GET', url: page }).status).toBe(404)
})

test('the page of a packet is no page of ours: its calls are not answered', () => {
  expect(isTrustedSender({ parent: null, url: page })).toBe(false)
  expect(isPacket('app://hoshin/index.html')).toBe(false)
  expect(mayUse('clipboard-sanitized-write', page)).toBe(false)
  expect(staysInside(page)).toBe(false)
})

test('in the session of packets a page may copy and stays where it is', () => {
  expect(mayUse('clipboard-sanitized-write', page, isPacket)).toBe(true)
  for (const permission of ['clipboard-read', 'media', 'fileSystem', 'notifications'])
    expect(mayUse(permission, page, isPacket)).toBe(false)
  expect(mayUse('clipboard-sanitized-write', 'app://hoshin/index.html', isPacket)).toBe(false)
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://hoshin/index.html'])
    expect(staysInside(url, isPacket), url).toBe(false)
})

test('of downloads only files that the page made itself are let through', () => {
  const on = vi.fn()
  const set = {
    setPermissionRequestHandler: vi.fn<GuardedSession['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<GuardedSession['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<GuardedSession['setDevicePermissionHandler']>(),
    setDisplayMediaRequestHandler: vi.fn<GuardedSession['setDisplayMediaRequestHandler']>(),
    on,
    webRequest: { onBeforeRequest: vi.fn() },
  }
  guardSession(set, isPacket, isMadeByPacket)
  const [, onDownload] = on.mock.calls[0] as [string, (event: object, item: object) => void]
  const isStopped = (url: string) => {
    const preventDefault = vi.fn()
    onDownload({ preventDefault }, { getURL: () => url })
    return preventDefault.mock.calls.length > 0
  }
  expect(isStopped(`blob:packet://${KEY}/7b0e`)).toBe(false)
  for (const url of ['https://example.org/x.exe', 'blob:app://hoshin/1', 'data:text/plain,x', page])
    expect(isStopped(url), url).toBe(true)
})

test('the scheme is an origin of its own and may not pass over any policy', () => {
  expect(PACKET_SCHEME_PRIVILEGES).toEqual({ scheme: 'packet', privileges: { standard: true, secure: true } })
})
