import Database from 'better-sqlite3'
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CatchballReader, CatchballStore } from '../src/app/ports/catchball-store.ts'
import type { PlanReader, PlanStore, StoreError } from '../src/app/ports/plan-store.ts'
import type { Result } from '../src/support/result.ts'
import { putToRest } from './at-rest.ts'
import { catchballReader, catchballStore } from './catchball-store.ts'
import { guard } from './errors.ts'
import { examine } from './examine.ts'
import { MIGRATIONS, latestVersion, runMigrations, upgrade, versionOf } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { connect, openFile, promised } from './open-file.ts'
import type { OpenFile } from './open-file.ts'
import type { DbOptions } from './options.ts'
import { planReader } from './plan-reader.ts'
import { planStore } from './plan-store.ts'

/** A plan open for writing. Closing the plan closes both. */
export interface OpenPlan {
  readonly plan: PlanStore
  readonly catchball: CatchballStore
}

/** A plan open for reading. Closing the plan closes both. */
export interface OpenPlanToRead {
  readonly plan: PlanReader
  readonly catchball: CatchballReader
}

/**
 * Opens a plan to write in it: checks it, upgrades an older one after a backup, and heals what a crash left behind.
 *
 * A plan that is only looked at afterwards keeps every byte. `migrations` is for tests.
 * Errors: `missing`, `not-a-plan`, `newer`, `damaged`, `locked`, `read-only`, `disk-full`, `io`; the file stays as it was.
 */
export function openPlanStore(
  path: string,
  options: DbOptions,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<OpenPlan, StoreError>> {
  return promised(() =>
    guard(path, () => {
      accessSync(path, constants.W_OK)
      accessSync(dirname(path), constants.W_OK)
      // With a journal of a crash beside it, even closing a connection that can write changes the file.
      if (existsSync(`${path}-wal`)) probe(path, options, migrations)
      const file = connect(path, 'write', options)
      return orClose(file, () => {
        examine(file, migrations)
        putToRest(file)
        upgrade(file, migrations)
        return { plan: planStore(file), catchball: catchballStore(file) }
      })
    }),
  )
}

/**
 * Opens a plan to read it, also from a folder that cannot be written to; no byte of it changes. An older plan is upgraded in
 * memory only. `migrations` is for tests.
 *
 * Errors: `missing`, `not-a-plan`, `newer`, `damaged`, `locked`, `io`.
 */
export function openPlanReader(
  path: string,
  options: DbOptions,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<OpenPlanToRead, StoreError>> {
  return promised(() =>
    guard(path, () => {
      const onDisk = connect(path, 'read', options)
      const file = orClose(onDisk, () => {
        examine(onDisk, migrations)
        return versionOf(onDisk.db) === latestVersion(migrations)
          ? onDisk
          : inMemory(onDisk, options, migrations)
      })
      return { plan: planReader(file), catchball: catchballReader(file) }
    }),
  )
}

function probe(path: string, options: DbOptions, migrations: readonly Migration[]): void {
  const file = connect(path, 'read', options)
  try {
    examine(file, migrations)
  } finally {
    file.db.close()
  }
}

function orClose<T>(file: OpenFile, work: () => T): T {
  try {
    return work()
  } catch (error) {
    file.db.close()
    throw error
  }
}

/** The same plan in memory, upgraded; the file is closed. */
function inMemory(file: OpenFile, options: DbOptions, migrations: readonly Migration[]): OpenFile {
  const bytes = file.db.serialize()
  // A database in memory has no WAL mode: bytes 18 and 19 of the header say which journal it was written for.
  bytes.fill(1, 18, 20)
  file.db.close()
  const { nativeBinding } = options
  const db = new Database(bytes, nativeBinding === undefined ? {} : { nativeBinding })
  db.transaction(() => runMigrations(db, migrations))()
  return openFile(db, file.path, file.identity, options)
}
