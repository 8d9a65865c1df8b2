/**
 * The one stand-in for the `electron` module, for units that import it by themselves. It records and decides nothing.
 *
 * Use: `vi.mock('electron', () => import('<path>/support/fake-electron.ts'))`.
 */
import { EventEmitter } from 'node:events'

/** What was asked of the fake since the last `forget`. */
export const asked = {
  opened: [] as string[],
  invoked: [] as { channel: string; args: unknown[] }[],
  exposed: new Map<string, unknown>(),
}

export function forget(): void {
  asked.opened.length = 0
  asked.invoked.length = 0
}

export const shell = {
  openExternal(address: string): Promise<void> {
    asked.opened.push(address)
    return Promise.resolve()
  },
}

/** What the next dialogs answer, in turn. */
export const answers = { save: [] as string[], message: [] as number[] }

export const dialog = {
  showSaveDialog: () => {
    const filePath = answers.save.shift() ?? ''
    return Promise.resolve({ canceled: filePath === '', filePath })
  },
  showMessageBox: () => Promise.resolve({ response: answers.message.shift() ?? 0, checkboxChecked: false }),
}

export const app = { isPackaged: false, addRecentDocument: () => undefined }

export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    asked.exposed.set(name, api)
  },
}

class FakeIpcRenderer extends EventEmitter {
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    asked.invoked.push({ channel, args })
    return Promise.resolve({ ok: true, value: null })
  }
}
const renderer = new FakeIpcRenderer()
export { renderer as ipcRenderer }

/** Delivers an event as Electron does, with the sender in front. */
export function sendFromMain(channel: string, payload: unknown): void {
  renderer.emit(channel, { sender: renderer }, payload)
}

export const webUtils = { getPathForFile: (file: File) => `/dropped/${file.name}` }
