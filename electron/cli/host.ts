import type { Clock, Ids } from '../../src/app/ports/host.ts'

/** What the command line needs of the program that runs it: a terminal, or the packaged app started with `--cli`. */
export interface CliHost {
  /** Writes to standard output: results and nothing else. */
  readonly out: (text: string) => void
  /** Writes to standard error. */
  readonly err: (text: string) => void
  /** The folder that relative paths start from. */
  readonly cwd: string
  /** The app's folder: holds `out` and `assets`. */
  readonly root: string
  readonly version: string
  /** Who stands in the change log where no `--as` is given: the name in the settings, else the system's user. */
  readonly author: () => string
  readonly clock: Clock
  readonly ids: Ids
  /** The compiled database module, where it is not the one that comes with better-sqlite3. */
  readonly nativeBinding?: string
}
