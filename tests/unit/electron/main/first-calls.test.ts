import type { IpcMainInvokeEvent } from 'electron'
import { expect, test } from 'vitest'
import { openDoors } from '../../../../electron/main/first-calls.ts'

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** An ipc that refuses a second handler for a channel, as Electron's does. */
function doors() {
  const listeners = new Map<string, Listener>()
  const router = openDoors({
    handle: (channel, listener) => {
      if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      listeners.set(channel, listener)
    },
  })
  const ask = (channel: string, ...args: unknown[]) =>
    listeners.get(channel)!({} as IpcMainInvokeEvent, ...args)
  return { ask, router }
}

test('a call that comes early waits for the router and gets its answer', async () => {
  const { ask, router } = doors()
  const early = ask('call:start', 1)
  router.handle('call:start', (_event, ...args: unknown[]) => ['answered', ...args])
  expect(await early).toEqual(['answered', 1])
  expect(await ask('call:start', 2)).toEqual(['answered', 2])
})

test('each call gets its own answer', async () => {
  const { ask, router } = doors()
  const both = Promise.all([ask('call:undo'), ask('call:redo')])
  router.handle('call:redo', () => 'redone')
  router.handle('call:undo', () => 'undone')
  expect(await both).toEqual(['undone', 'redone'])
})
