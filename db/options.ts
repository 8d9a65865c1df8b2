import type { Clock } from '../src/app/ports/host.ts'

/** What the database needs from its host. */
export interface DbOptions {
  readonly clock: Clock
  /** The compiled module, where it is not the one that comes with better-sqlite3. */
  readonly nativeBinding?: string
  /** How long to wait for another process that holds the file, in milliseconds; 2,000 when left out. */
  readonly patience?: number
}
