import Database from 'better-sqlite3'
import { checkRecords } from '../src/domain/command/check-diff.ts'
import type { Entity } from '../src/domain/record/tables.ts'
import type { Origin, StoreError } from '../src/app/ports/plan-store.ts'
import type { Result } from '../src/support/result.ts'
import { guard, refuse } from './errors.ts'
import { APPLICATION_ID } from './examine.ts'
import { makeFile } from './files.ts'
import { appendLog } from './log.ts'
import { MIGRATIONS, runMigrations } from './migrate.ts'
import { openFile, promised } from './open-file.ts'
import type { DbOptions } from './options.ts'
import { writeDiff } from './rows/plan-rows.ts'

/** What a plan begins with. */
export interface FirstEntry {
  /** The head and whatever else the plan holds from the start. */
  readonly records: readonly Entity[]
  readonly author: string
  readonly origin: Origin
  readonly label: string
}

/**
 * Makes a plan file, whole or not at all, and leaves it at rest and closed.
 *
 * Its log begins with row 0, which holds the first records, stands in the history, and cannot be undone.
 * Errors: `exists` (nothing is ever overwritten), `missing` (no such folder), `invalid` (the records do not make a plan),
 * `read-only`, `disk-full`, `io`.
 */
export function createPlanFile(
  path: string,
  first: FirstEntry,
  options: DbOptions,
): Promise<Result<void, StoreError>> {
  return promised(() =>
    guard(path, () => {
      const broken = checkRecords(first.records)
      if (broken !== undefined) refuse('invalid', path, broken.message)
      makeFile(path, temporary => fill(temporary, first, options))
    }),
  )
}

function fill(path: string, { records, ...entry }: FirstEntry, options: DbOptions): void {
  const { nativeBinding } = options
  const db = new Database(path, nativeBinding === undefined ? {} : { nativeBinding })
  try {
    // Nobody knows this file yet: it is synced before it gets its name, and thrown away when anything fails.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = ON')
    const file = openFile(db, path, { device: 0n, inode: 0n }, options)
    const diff = {
      added: Object.fromEntries(records.map(record => [record.id, record])),
      updated: {},
      removed: {},
    }
    db.transaction(() => {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      runMigrations(db, MIGRATIONS)
      writeDiff(file, diff)
      appendLog(file, { ...entry, diff, revision: 0, at: options.clock.now(), kind: 'received' })
    })()
  } finally {
    db.close()
  }
}
