import type { IpcMain } from 'electron'
import { callChannel, callNames } from '../../src/contract/channels.ts'

type Listener = Parameters<IpcMain['handle']>[1]

/**
 * Lets calls in before anybody is there to answer, and keeps them waiting. Returns where the router takes them over.
 *
 * A page loads and compiles while the rest of the program does the same; without this its first call would be refused, or
 * the page held back until the program is complete. Nothing is looked at here: the router checks sender and arguments.
 */
export function openDoors(ipc: Pick<IpcMain, 'handle'>): Pick<IpcMain, 'handle'> {
  const takeOver = new Map<string, (listener: Listener) => void>()
  for (const name of callNames()) {
    const router = new Promise<Listener>(resolve => takeOver.set(callChannel(name), resolve))
    ipc.handle(callChannel(name), async (event, ...args: unknown[]): Promise<unknown> => {
      const answer = await router
      return answer(event, ...args)
    })
  }
  return { handle: (channel, listener) => takeOver.get(channel)?.(listener) }
}
