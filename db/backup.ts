import { statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal, refuse, toStoreError } from './errors.ts'
import { makeFile } from './files.ts'
import type { OpenFile } from './open-file.ts'

/**
 * Writes everything that the connection sees to a new file: complete, at rest, synced, never over another file.
 *
 * Reads through the open connection, so it also works when the path of the plan is gone.
 */
export function copyTo(file: OpenFile, path: string): void {
  if (!file.db.open) refuse('io', file.path, 'the file is closed')
  try {
    makeFile(path, temporary => void file.db.prepare('VACUUM INTO ?').run(temporary))
  } catch (error) {
    throw new Refusal(toStoreError(error, path))
  }
}

/**
 * Keeps the file as it is beside itself before its schema is upgraded, under a name that says so:
 * `Plan (before upgrade to 2).hoshin`. Returns the path.
 */
export function backUp(file: OpenFile, version: number): string {
  const extension = extname(file.path)
  const stem = join(dirname(file.path), `${basename(file.path, extension)} (before upgrade to ${version}`)
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : `, ${n}`})${extension}`
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) continue
    copyTo(file, path)
    return path
  }
}
