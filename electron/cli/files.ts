import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { err, ok } from '../../src/support/result.ts'
import type { Result } from '../../src/support/result.ts'

const PLAN_FILE_START = 'SQLite format 3\u0000'

/** Reads a file whole after looking at it from outside. Errors: one line with its name. */
export async function readInput(path: string, most: number): Promise<Result<Uint8Array, string>> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return err(`${basename(path)}: is not a file`)
    if (found.size > most)
      return err(
        `${basename(path)}: the file has ${megabytes(found.size)} MB; at most ${megabytes(most)} MB are read`,
      )
    const file = await open(path, constants.O_RDONLY)
    try {
      // The file may grow while it is read: no more than was looked at is taken.
      const bytes = new Uint8Array(found.size)
      let length = 0
      for (let read = 1; read > 0 && length < bytes.length; length += read)
        ({ bytesRead: read } = await file.read(bytes, length, bytes.length - length, length))
      return ok(bytes.subarray(0, length))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return err(`${basename(path)}: ${reasonOf(cause)}`)
  }
}

/** Whether a path is that of a plan, by its name or by what the file holds. */
export async function isPlan(path: string): Promise<boolean> {
  const target = await realpath(path).catch(() => undefined)
  if (target === undefined) return false
  if (target.toLowerCase().endsWith('.hoshin')) return true
  const found = await stat(target)
  if (!found.isFile()) return false
  const start = await readStart(target)
  return start === PLAN_FILE_START
}

async function readStart(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY)
  try {
    const buffer = Buffer.alloc(PLAN_FILE_START.length)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Whether bytes are those of a plan file, which no import takes. */
export function looksLikePlan(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PLAN_FILE_START.length)).toString('latin1') === PLAN_FILE_START
}

/** A path as the person gave it, from the folder where they stand. */
export function placeOf(cwd: string, path: string): string {
  return resolve(cwd, path)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the name',
  ENOTDIR: 'a part of the path is not a folder; check the name',
  EACCES: 'there is no permission to use it; choose another place',
  EPERM: 'there is no permission to use it; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; free some space or choose another place',
  EDQUOT: 'the disk is full; free some space or choose another place',
  EISDIR: 'is a folder; name a file',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  EEXIST: 'is there already; choose another name',
  ELOOP: 'the links lead in a circle; check the name',
}

/** Why the system did not give or take a file, with the cure. */
export function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return REASONS[code] ?? `the disk did not answer${code === '' ? '' : ` (${code})`}; try again`
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
