import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod/mini'

/** More than any file of ours takes; what is larger was not written here. */
const SIZE_LIMIT = 1_000_000

/** Reads a small JSON file of the app's own. One that is missing, damaged or of another shape counts as absent. */
export function readJson<T>(path: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    if (statSync(path).size > SIZE_LIMIT) return undefined
    const parsed = z.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes a small JSON file so that it is either the old or the new one, whatever happens meanwhile.
 *
 * Answers whether it was written: what is kept here is a convenience, and a full disk must not stop anybody's work.
 */
export function writeJson(path: string, value: unknown): boolean {
  const draft = `${path}.draft`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(draft, 'w', 0o600)
    try {
      writeSync(file, `${JSON.stringify(value, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
    return true
  } catch {
    return false
  }
}
