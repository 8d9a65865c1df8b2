import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The folder for what is prepared once for all checkouts of this user. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME']
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'hoshin-desk')
}

/** Makes a folder of the cache: filled beside its place and moved there whole, so a broken run leaves nothing. */
export async function makeFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const draft = mkdtempSync(`${path}.draft-`)
  try {
    await fill(draft)
    rmSync(path, { recursive: true, force: true })
    renameSync(draft, path)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
