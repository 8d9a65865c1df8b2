import type { IpcMainInvokeEvent } from 'electron'
import { expect, test } from 'vitest'
import { openDoors } from '../../../../electron/main/first-call.ts'

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** An ipc that refuses a second handler for a channel, as Electron's does. */
function doors() {
  const listeners = new Map<string, Listener>()
  const opened = openDoors({
    handle: (channel, listener) => {
      if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      listeners.set(channel, listener)
    },
  })
  const ask = (channel: string, ...args: unknown[]) =>
    listeners.get(channel)!({} as IpcMainInvokeEvent, ...args)
  return { listeners, ask, ipc: opened.ipc }
}

test('a first call that comes early waits for the router and gets its answer', async () => {
  const { ask, ipc } = doors()
  const early = ask('call:start', 1)
  ipc.handle('call:start', (_event, ...args: unknown[]) => ['answered', ...args])
  expect(await early).toEqual(['answered', 1])
  expect(await ask('call:start', 2)).toEqual(['answered', 2])
})

test('no other call is let in before the router is there', () => {
  const { listeners, ipc } = doors()
  expect([...listeners.keys()]).toEqual(['call:start'])
  ipc.handle('call:edit', () => 'edited')
  expect(listeners.has('call:edit')).toBe(true)
})
