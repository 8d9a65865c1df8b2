import Database from 'better-sqlite3'
import type { Clock } from '../src/app/ports/host.ts'
import { err } from '../src/support/result.ts'
import type { Result } from '../src/support/result.ts'
import type { StoreError } from '../src/app/ports/plan-store.ts'
import { guard, refuse, storeError } from './errors.ts'
import { identify, standsAt } from './files.ts'
import type { FileIdentity } from './files.ts'
import type { DbOptions } from './options.ts'
import type { Cell } from './rows/column.ts'

export type Statement = Database.Statement<Cell[], unknown>

/** A plan file that is open: the connection, its statements (each prepared once), and what has happened to it so far. */
export interface OpenFile {
  readonly path: string
  readonly db: Database.Database
  readonly clock: Clock
  /** Which file was opened, whatever stands at the path later. */
  readonly identity: FileIdentity
  readonly statement: (sql: string) => Statement
  /** Whether this connection has written, so that the file has to be put to rest. */
  wrote: boolean
}

const PATIENCE_MS = 2000

/** Opens a connection. Nothing is read yet, so nothing is known about what the file holds. */
export function connect(path: string, access: 'read' | 'write', options: DbOptions): OpenFile {
  const identity = identify(path)
  // The library trims names, so it would open another file.
  if (path !== path.trim()) refuse('io', path, 'its name begins or ends with a space')
  const db = new Database(path, {
    readonly: access === 'read',
    fileMustExist: true,
    timeout: options.patience ?? PATIENCE_MS,
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  })
  db.pragma('foreign_keys = ON')
  db.pragma('synchronous = FULL')
  db.pragma('trusted_schema = OFF')
  return openFile(db, path, identity, options)
}

/** The handle of an open connection. */
export function openFile(
  db: Database.Database,
  path: string,
  identity: FileIdentity,
  { clock }: DbOptions,
): OpenFile {
  const prepared = new Map<string, Statement>()
  function statement(sql: string): Statement {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = db.prepare<Cell[], unknown>(sql)
    prepared.set(sql, made)
    return made
  }
  return { path, db, clock, identity, statement, wrote: false }
}

/** Reads in one transaction, so that all of it belongs to one revision. */
export function read<T>(file: OpenFile, work: () => T): Result<T, StoreError> {
  if (!file.db.open) return err(storeError('io', file.path, 'the file is closed'))
  return guard(file.path, () => file.db.transaction(work).deferred())
}

/** Refuses with `moved` where the path no longer leads to the file that was opened. */
export function checkPlace(file: OpenFile): void {
  if (!standsAt(file.path, file.identity)) refuse('moved', file.path)
}

/** Runs work that is not asynchronous behind a port that is: what it throws becomes a rejection. */
export function promised<T>(work: () => T): Promise<T> {
  return new Promise(resolve => resolve(work()))
}
