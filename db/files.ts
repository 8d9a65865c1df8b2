import { randomUUID } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refuse } from './errors.ts'

/**
 * Nothing in this layer opens a plan that SQLite may have open: on POSIX, closing any descriptor of a file drops every lock
 * that the process holds on it (sqlite.org/howtocorrupt.html, 2.2). Looking at it with `stat` is safe.
 */

/** Which file stands at a path, however it got there: device and inode. */
export interface FileIdentity {
  readonly device: bigint
  readonly inode: bigint
}

/** The identity of the regular file at a path. Refuses with `missing`, or `not-a-plan` for a folder or a device. */
export function identify(path: string): FileIdentity {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (found === undefined) return refuse('missing', path)
  if (!found.isFile()) return refuse('not-a-plan', path)
  return { device: found.dev, inode: found.ino }
}

/** Whether the path still leads to the file that was opened. */
export function standsAt(path: string, identity: FileIdentity): boolean {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found !== undefined && found.dev === identity.device && found.ino === identity.inode
}

/**
 * Makes a file whole or not at all: `make` fills a temporary one in the same folder, which is synced and given its name.
 * Never overwrites: refuses with `exists`, and leaves nothing behind when anything fails. What a crash left of an earlier
 * plan of this name counts as being there: SQLite would take it for a part of the new one.
 */
export function makeFile(path: string, make: (temporary: string) => void): void {
  for (const taken of [path, `${path}-wal`, `${path}-journal`]) {
    if (statSync(taken, { throwIfNoEntry: false }) !== undefined) refuse('exists', taken)
  }
  const folder = dirname(path)
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) refuse('missing', folder)
  accessSync(folder, constants.W_OK)
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  try {
    make(temporary)
    sync(temporary, 'r+')
    publish(temporary, path)
    syncFolder(folder)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Takes away what SQLite leaves at the path of a plan that was moved, provided that nothing is in it. */
export function removeEmptyJournal(path: string): void {
  if (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size !== 0) return
  rmSync(`${path}-wal`, { force: true })
  rmSync(`${path}-shm`, { force: true })
}

/** Gives a file its name, never that of another. A second name fails where one is there; a rename would not. */
function publish(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code === 'EEXIST') throw error
    // No second names on this file system (FAT, some shares): take the name with an empty file first, then replace it.
    closeSync(openSync(path, 'wx'))
    renameSync(temporary, path)
  }
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the new name itself durable. Windows cannot open folders and does without. */
function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r')
}
