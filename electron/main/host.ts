import { randomUUID } from 'node:crypto'
import { app } from 'electron'
import type { DbOptions } from '../../db/options.ts'
import type { Clock, Ids } from '../../src/app/ports/host.ts'

export const clock: Clock = { now: () => new Date().toISOString() }
export const ids: Ids = { next: () => randomUUID() }

/**
 * What the database needs here. A compiled binding may be named for development runtimes; in a package only the one that came
 * with it is loaded.
 */
export function dbOptions(): DbOptions {
  const binding = app.isPackaged ? undefined : process.env['HOSHIN_SQLITE_BINDING']
  return { clock, ...(binding ? { nativeBinding: binding } : {}) }
}
