import Database from 'better-sqlite3'
import type { StoreError } from '../src/app/ports/plan-store.ts'
import { err, ok } from '../src/support/result.ts'
import type { Result } from '../src/support/result.ts'

type Code = StoreError['code']

/** One message a code: the file, what is the matter, and the way on. */
const MESSAGES: Readonly<Record<Code, (path: string) => string>> = {
  missing: path => `There is no file ${path}. Check the name, or open the plan from where it is now.`,
  'not-a-plan': path => `${path} is not a Hoshin plan. Choose a file that ends in .hoshin.`,
  newer: path => `${path} was written by a newer version of Hoshin Desk. Update the app to open it.`,
  damaged: path => `${path} is damaged. Open a copy or a backup of it.`,
  locked: path => `${path} is locked by another program. Close it there, then try again.`,
  'read-only': path =>
    `${path} cannot be changed: the file or its folder is read-only. Save a copy elsewhere.`,
  'disk-full': path => `The disk that holds ${path} is full. Free some space, or save a copy elsewhere.`,
  moved: path => `${path} was moved or deleted while it was open. Save a copy to keep your work.`,
  exists: path => `${path} exists already. Choose another name.`,
  stale: path => `${path} was changed meanwhile. Take the changes in, then try again.`,
  'nothing-to-undo': path => `There is nothing to undo or redo in ${path}.`,
  invalid: path => `The change does not fit what ${path} holds, so it was not written.`,
  io: path => `${path} could not be read or written. Check the disk and the network, then try again.`,
}

/** A coded error about a file. `detail` goes behind the message, for the one who looks closer. */
export function storeError(code: Code, path: string, detail?: string): StoreError {
  const message = MESSAGES[code](path)
  return { code, message: detail === undefined ? message : `${message} (${detail})` }
}

/** Thrown inside the database layer only, so that a transaction rolls back; `guard` turns it into its error. */
export class Refusal extends Error {
  readonly error: StoreError

  constructor(error: StoreError) {
    super(error.message)
    this.error = error
  }
}

/** Stops the work in hand with a coded error. */
export function refuse(code: Code, path: string, detail?: string): never {
  throw new Refusal(storeError(code, path, detail))
}

/** Runs work on a file; what SQLite or the file system throws comes back as a coded error. Faults of ours stay thrown. */
export function guard<T>(path: string, work: () => T): Result<T, StoreError> {
  try {
    return ok(work())
  } catch (error) {
    return err(toStoreError(error, path))
  }
}

/** The coded error for something thrown by SQLite, the file system or `refuse`. Rethrows anything else. */
export function toStoreError(error: unknown, path: string): StoreError {
  if (error instanceof Refusal) return error.error
  if (error instanceof Database.SqliteError) return fromSqlite(error, path)
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error) {
    return fromCode(FILE_CODES[error.code] ?? 'io', path, error)
  }
  throw error
}

/** A crash left a journal that only a connection that may write can take in. Source: sqlite.org/rescode.html. */
const UNFINISHED = ['SQLITE_READONLY_ROLLBACK', 'SQLITE_READONLY_RECOVERY', 'SQLITE_READONLY_CANTINIT']

function fromSqlite(error: InstanceType<typeof Database.SqliteError>, path: string): StoreError {
  if (!UNFINISHED.includes(error.code)) return fromCode(sqliteCode(error.code), path, error)
  const message = `${path} was not closed properly. Open it once to edit it, in a folder that can be written to.`
  return { code: 'io', message }
}

function fromCode(code: Code, path: string, error: Error): StoreError {
  const told = code === 'io' || code === 'damaged' || code === 'invalid'
  return storeError(code, path, told ? error.message : undefined)
}

const FILE_CODES: Readonly<Record<string, Code>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EEXIST: 'exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EBUSY: 'locked',
}

/** By the start of the code, the longest first. Source: sqlite.org/rescode.html. */
const SQLITE_CODES: readonly (readonly [start: string, code: Code])[] = [
  ['SQLITE_READONLY_DBMOVED', 'moved'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR_CORRUPTFS', 'damaged'],
  ['SQLITE_CONSTRAINT', 'invalid'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'not-a-plan'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_TOOBIG', 'invalid'],
  ['SQLITE_ERROR', 'damaged'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_PERM', 'read-only'],
]

function sqliteCode(code: string): Code {
  return SQLITE_CODES.find(([start]) => code.startsWith(start))?.[1] ?? 'io'
}
