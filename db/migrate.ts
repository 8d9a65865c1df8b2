import type Database from 'better-sqlite3'
import { backUp } from './backup.ts'
import { refuse } from './errors.ts'
import { firstSchema } from './migrations/0001-first-schema.ts'
import { secondSources } from './migrations/0002-second-sources.ts'
import { catchBall } from './migrations/0003-catch-ball.ts'
import type { Migration } from './migrations/migration.ts'
import type { OpenFile } from './open-file.ts'

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, secondSources, catchBall]

/** The schema version that these steps lead to. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** The schema version of an open database. */
export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Takes the steps that a database has not taken. To be called inside a transaction. */
export function runMigrations(db: Database.Database, migrations: readonly Migration[]): void {
  const from = versionOf(db)
  for (const { version, up } of migrations) {
    if (version <= from) continue
    up(db)
    db.pragma(`user_version = ${version}`)
  }
}

/**
 * Upgrades an older plan: a backup beside it first, then all steps in one transaction. Does nothing for a plan of today.
 *
 * Refuses with `locked` when another process writes meanwhile, and with `damaged` when references do not hold afterwards;
 * then the plan is as it was.
 */
export function upgrade(file: OpenFile, migrations: readonly Migration[]): void {
  const latest = latestVersion(migrations)
  if (versionOf(file.db) === latest) return
  const before: unknown = file.db.pragma('data_version', { simple: true })
  backUp(file, latest)
  file.db
    .transaction(() => {
      if (file.db.pragma('data_version', { simple: true }) !== before) refuse('locked', file.path)
      runMigrations(file.db, migrations)
      const broken: unknown = file.db.pragma('foreign_key_check')
      if (!Array.isArray(broken) || broken.length > 0) {
        refuse('damaged', file.path, 'its references do not hold after the upgrade')
      }
    })
    .exclusive()
}
