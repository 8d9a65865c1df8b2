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

/** More than any file of ours takes; what is larger was not written here. */
const SIZE_LIMIT = 1_000_000

/** Reads a small JSON file of the app's own; undefined where it is missing or damaged. The caller checks its shape. */
export function readJson(path: string): unknown {
  try {
    return statSync(path).size > SIZE_LIMIT ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as unknown)
  } catch {
    return undefined
  }
}

/** The fields of a value that was read; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
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
