import { randomUUID } from 'node:crypto'
import { isOurs, WINDOW_ADDRESS } from './origin.ts'

/** The session of windows that show made pages: they share nothing with the windows of plans. Kept in memory only. */
export const MADE_PARTITION = 'made'

/** A page that the main process made, with what belongs to it. */
export interface MadePage {
  /** Where it is, under a name that cannot be guessed. */
  readonly address: string
  /** Takes it away again. */
  drop(): void
}

/** Pages made here and kept in memory for as long as a window of ours shows them: nothing of them is written to disk. */
export interface MadePages {
  /** Files by name; `index.html` is the page. */
  keep(files: ReadonlyMap<string, string>): MadePage
  /** The content at an address, and undefined where there is none. */
  find(address: string): string | undefined
}

/** No pages yet. */
export function madePages(): MadePages {
  const kept = new Map<string, string>()
  return {
    keep(files) {
      const folder = new URL(`/made/${randomUUID()}/`, WINDOW_ADDRESS).href
      for (const [name, content] of files) kept.set(folder + name, content)
      return {
        address: `${folder}index.html`,
        drop() {
          for (const name of files.keys()) kept.delete(folder + name)
        },
      }
    },
    find: address => (isOurs(address) ? kept.get(address) : undefined),
  }
}
