import type { IpcMain } from 'electron'
import { callChannel } from '../../src/contract/channels.ts'

type Listener = Parameters<IpcMain['handle']>[1]

/** Doors for calls, of which the first one opens before anybody is there to answer. */
export interface Doors {
  /** For the router: the waiting first call and every other call are answered from now on. */
  readonly ipc: Pick<IpcMain, 'handle'>
}

/**
 * Lets the first call of a page in at once and keeps it waiting until the router is there.
 *
 * A page loads and compiles while the rest of the program does the same; without this its first call would be refused, or
 * the page held back until the program is complete. Nothing is looked at here: the router checks sender and arguments.
 */
export function openDoors(ipc: Pick<IpcMain, 'handle'>): Doors {
  const first = callChannel('start')
  let arrive: (listener: Listener) => void = () => undefined
  const router = new Promise<Listener>(resolve => {
    arrive = resolve
  })
  ipc.handle(first, async (event, ...args: unknown[]): Promise<unknown> => (await router)(event, ...args))
  return {
    ipc: {
      handle: (channel, listener) => (channel === first ? arrive(listener) : ipc.handle(channel, listener)),
    },
  }
}
