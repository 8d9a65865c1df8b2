import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { addressOfX, hasDisplay } from '../../../../../electron/dev/runtime/display.ts'

const linux = process.platform === 'linux'
const cleanups: (() => void)[] = []

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

async function serve(path: string, answer: boolean): Promise<Server> {
  const server = createServer(socket => socket.on('data', () => answer && socket.write(Buffer.from([1]))))
  await new Promise<void>(resolve => server.listen(path, resolve))
  cleanups.push(() => server.close())
  return server
}

test('a display value leads to a socket or a host', () => {
  expect(addressOfX('far:10.0')).toEqual({ host: 'far', port: 6010 })
  expect(addressOfX(':87')).toEqual({ path: '\0/tmp/.X11-unix/X87' })
  expect(addressOfX('unix:87.0')).toEqual({ path: '\0/tmp/.X11-unix/X87' })
  expect(addressOfX('')).toBeUndefined()
  expect(addressOfX('nonsense')).toBeUndefined()
})

test.runIf(linux)('no variable set, or nobody listening, is no display', async () => {
  expect(await hasDisplay({})).toBe(false)
  expect(await hasDisplay({ DISPLAY: ':8713' })).toBe(false)
  expect(await hasDisplay({ DISPLAY: 'nonsense', WAYLAND_DISPLAY: '/nowhere/wayland-0' })).toBe(false)
})

test.runIf(linux)('a server that answers is a display, one that hangs is none', async () => {
  await serve('\0/tmp/.X11-unix/X8714', true)
  await serve('\0/tmp/.X11-unix/X8715', false)
  expect(await hasDisplay({ DISPLAY: ':8714' })).toBe(true)
  expect(await hasDisplay({ DISPLAY: ':8715' })).toBe(false)
})

test.runIf(linux)('a Wayland compositor is a display', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-wayland-'))
  cleanups.push(() => rmSync(folder, { recursive: true }))
  await serve(join(folder, 'wayland-9'), false)
  expect(await hasDisplay({ WAYLAND_DISPLAY: 'wayland-9', XDG_RUNTIME_DIR: folder })).toBe(true)
})
