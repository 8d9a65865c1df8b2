import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry } from 'yauzl'

/** Throws unless the file's bytes have the given `sha512-…` integrity. */
export async function assertIntegrity(path: string, integrity: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) throw new Error(`${path} is not the pinned file: ${found}, expected ${integrity}`)
}

/**
 * Writes the files of a zip archive with their permissions.
 *
 * @param place where an entry goes inside the folder, or undefined to leave it out
 */
export async function unzip(
  archive: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      const target = place(entry.fileName)
      if (target === undefined || entry.fileName.endsWith('/')) continue
      const path = join(folder, target)
      mkdirSync(dirname(path), { recursive: true })
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path))
      chmodSync(path, permissions(entry))
    }
  } finally {
    zip.close()
  }
}

/** The Unix permissions in the upper half of the attributes; archives made elsewhere have none. */
function permissions(entry: Entry): number {
  const mode = (entry.externalFileAttributes >>> 16) & 0o777
  return mode === 0 ? 0o644 : mode
}
