import { statSync } from 'node:fs'
import { TABLE_NAMES } from '../src/domain/record/tables.ts'
import type { TableName } from '../src/domain/record/tables.ts'
import { refuse } from './errors.ts'
import { latestVersion, versionOf } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import type { OpenFile } from './open-file.ts'

/** "HOSH" in ASCII: how `file` and the app tell a plan from any other SQLite database. */
export const APPLICATION_ID = 0x484f5348

/**
 * Whether this is a plan that this version can read, with the structure of its tables sound. Changes nothing.
 *
 * Looks at the tables of the plan only: the log may be many times larger and is not read at open; `verify` looks at all.
 * Refuses with `not-a-plan`, `newer` or `damaged`.
 */
export function examine(file: OpenFile, migrations: readonly Migration[]): void {
  const { db, path } = file
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) refuse('not-a-plan', path)
  const version = versionOf(db)
  if (version > latestVersion(migrations)) refuse('newer', path)
  if (version < 1) refuse('not-a-plan', path)
  checkLength(file)
  checkSchema(file)
  for (const table of TABLE_NAMES) {
    if (version < (SINCE[table] ?? 1)) continue
    const [line] = linesOf(db.pragma(`quick_check(${table})`))
    if (line !== undefined) refuse('damaged', path, line)
  }
}

/** Tables of the plan that an older schema does not have yet. */
const SINCE: Readonly<Partial<Record<TableName, number>>> = { decision: 3 }

/** SQLite counts a page that is cut off as a whole one and reads the rest of it as zeros. */
function checkLength({ db, path }: OpenFile): void {
  // With a -wal the file may be shorter: its last pages are still in there.
  if (db.pragma('journal_mode', { simple: true }) !== 'delete') return
  const pages = Number(db.pragma('page_count', { simple: true }))
  const wanted = pages * Number(db.pragma('page_size', { simple: true }))
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < wanted) refuse('damaged', path, `it has ${size} bytes of ${wanted}`)
}

/** A plan has neither triggers nor views; one that has was made by somebody to do more than hold a plan. */
function checkSchema({ db, path }: OpenFile): void {
  const found = db.prepare("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')").get()
  if (found !== undefined) refuse('damaged', path, 'it holds a trigger or a view, which no plan has')
}

/** What an integrity pragma found, one line a finding; nothing when all is well. */
export function linesOf(answer: unknown): string[] {
  if (!Array.isArray(answer)) return []
  return answer
    .flatMap((row: unknown): unknown[] => (typeof row === 'object' && row !== null ? Object.values(row) : []))
    .filter((line): line is string => typeof line === 'string' && line !== 'ok')
}
