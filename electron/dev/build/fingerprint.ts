import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { at, root } from './project.ts'

const record = at('out/.built.json')

/** SHA-256 over a text and the names and bytes of all files under the given paths, which may be missing. */
export function fingerprint(inputs: readonly string[], settings = ''): string {
  const hash = createHash('sha256').update(settings)
  for (const path of inputs.flatMap(input => filesUnder(input)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(at(path))) return []
  if (statSync(at(path)).isFile()) return [path]
  return readdirSync(join(root, path), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** The fingerprints of what stands in out/, by name of the build step. */
export function readBuilt(): Record<string, string> {
  if (!existsSync(record)) return {}
  return JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>
}

/** Remembers that out/ holds the result of a step for these sources. */
export function writeBuilt(step: string, print: string): void {
  writeFileSync(record, `${JSON.stringify({ ...readBuilt(), [step]: print }, null, 2)}\n`)
}
