import type { Result } from '../src/support/result.ts'
import { err } from '../src/support/result.ts'
import type { StoreError } from '../src/app/ports/plan-store.ts'
import { guard, storeError } from './errors.ts'
import { removeEmptyJournal, standsAt } from './files.ts'
import { checkPlace } from './open-file.ts'
import type { OpenFile } from './open-file.ts'

/**
 * At rest a plan is one file in `journal_mode=DELETE`: a file left in WAL mode cannot be opened from a read-only folder and
 * keeps `-wal` and `-shm` beside it. While it is worked on it is in WAL mode, from the first write to the last close.
 */

/** Writes in one transaction, durable when this returns. The first write takes the file to WAL mode. */
export function write<T>(file: OpenFile, work: () => T): Result<T, StoreError> {
  if (!file.db.open) return err(storeError('io', file.path, 'the file is closed'))
  const result = guard(file.path, () => {
    checkPlace(file)
    if (!file.wrote) startWork(file)
    const value = file.db
      .transaction(() => {
        const done = work()
        // Looked at before the commit as well: a change that would land in a file without a name is not kept.
        checkPlace(file)
        return done
      })
      .immediate()
    checkPlace(file)
    return value
  })
  if (!result.ok && result.error.code === 'moved') letGo(file)
  return result
}

function startWork(file: OpenFile): void {
  file.db.pragma('journal_mode = WAL')
  // The library is built to drop to NORMAL in WAL mode, where a power cut takes the last commits.
  file.db.pragma('synchronous = FULL')
  file.wrote = true
}

/**
 * Takes the file back to one that stands alone, also after a crash left a `-wal` behind. Does nothing while another
 * connection is open (the last one to close does it, or the next one to open), nor for a file that was moved, whose journal
 * mode SQLite does not change.
 */
export function putToRest(file: OpenFile): void {
  const { db } = file
  if (db.readonly || !standsAt(file.path, file.identity)) return
  // Busy or full: the edits are safe in the -wal, and the next one to open or close tries again.
  guard(file.path, () => {
    if (db.pragma('journal_mode', { simple: true }) !== 'wal') return
    const patience = Number(db.pragma('busy_timeout', { simple: true }))
    db.pragma('busy_timeout = 0')
    try {
      if (db.pragma('journal_mode = DELETE', { simple: true }) === 'delete') file.wrote = false
    } finally {
      db.pragma(`busy_timeout = ${patience}`)
    }
  })
}

/**
 * Makes a moved file complete wherever it is, and empties the `-wal` at the old path, which SQLite would take for a part of
 * whatever file comes to stand there.
 */
function letGo(file: OpenFile): void {
  if (!file.db.readonly) guard(file.path, () => file.db.pragma('wal_checkpoint(TRUNCATE)'))
}

/** Closes the connection and leaves the file at rest if it was the last one. */
export function closeFile(file: OpenFile): void {
  if (!file.db.open) return
  if (file.wrote) guard(file.path, () => file.db.pragma('optimize'))
  putToRest(file)
  const moved = file.wrote && !standsAt(file.path, file.identity)
  if (moved) letGo(file)
  file.db.close()
  if (moved) guard(file.path, () => removeEmptyJournal(file.path))
}
