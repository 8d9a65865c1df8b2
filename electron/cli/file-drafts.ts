import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { err, ok } from '../../src/support/result.ts'
import type { Result } from '../../src/support/result.ts'
import { isPlan, reasonOf } from './files.ts'

/** A file that is to be written. */
export interface OutputFile {
  readonly path: string
  /** Text, bytes, or bytes in pieces that follow each other. */
  readonly content: string | Uint8Array | readonly Uint8Array[]
}

/** So many are written at a time: few enough to be held in memory, and enough that making them need not wait for the disk. */
const AT_A_TIME = 24

/** Files on their way to the disk, each under another name beside its place, while the next one is being made. */
export interface FileDrafts {
  /** Starts to write a file. Settled once there is room for another; what goes wrong is told by `onDisk`. */
  readonly add: (file: OutputFile) => Promise<void>
  /** Waits until all of them are written and synced. Error: one line with the name of the first that could not be. */
  readonly onDisk: () => Promise<Result<void, string>>
  /** Gives them their names, once all are on the disk. Older exports of these names are replaced. Error: as above. */
  readonly finish: () => Promise<Result<void, string>>
  /** Takes away what has been written. */
  readonly discard: () => Promise<void>
}

interface Draft {
  readonly path: string
  readonly draft: string
  readonly written: Promise<Result<void, string>>
}

/** No files yet. */
export function fileDrafts(): FileDrafts {
  const drafts: Draft[] = []
  const onDisk = async () => {
    const all = await Promise.all(drafts.map(({ written }) => written))
    return all.find(one => !one.ok) ?? ok(undefined)
  }
  const discard = async () => {
    await onDisk()
    for (const { draft } of drafts) await rm(draft, { force: true })
  }
  return {
    async add({ path, content }) {
      const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
      drafts.push({ path, draft, written: writeSafely(path, draft, content) })
      // Each step of writing is taken up by a turn of the loop; who makes the next file would keep all of them waiting.
      await setImmediate()
      await drafts.at(-AT_A_TIME)?.written
    },
    onDisk,
    discard,
    async finish() {
      const safe = await onDisk()
      const named = safe.ok ? await nameAll(drafts) : safe
      if (!named.ok) await discard()
      return named
    },
  }
}

/**
 * Writes a file whole or not at all: under another name beside its place, synced, then renamed. An older export of that
 * name is replaced; a plan never is. Errors: one line with its name.
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<Result<void, string>> {
  const written = await writeTogether([{ path, content }])
  return written.ok ? ok(undefined) : written
}

/**
 * Writes several files, each as `writeOutput` does: they get their names once every one of them is on the disk, so that none is
 * there when one cannot be written. `goOn` is asked before each; when it says no nothing is left, and the answer is false.
 */
export async function writeTogether(
  files: readonly OutputFile[],
  goOn: () => boolean = () => true,
): Promise<Result<boolean, string>> {
  const drafts = fileDrafts()
  let going = true
  for (const file of files) {
    going &&= goOn()
    if (going) await drafts.add(file)
  }
  const written = await drafts.onDisk()
  if (written.ok && going && goOn()) {
    const named = await drafts.finish()
    return named.ok ? ok(true) : named
  }
  await drafts.discard()
  return written.ok ? ok(false) : written
}

async function nameAll(drafts: readonly Draft[]): Promise<Result<void, string>> {
  for (const { draft, path } of drafts) {
    try {
      await rename(draft, path)
    } catch (cause) {
      return err(`${basename(path)}: ${reasonOf(cause)}`)
    }
  }
  return ok(undefined)
}

async function writeSafely(
  path: string,
  draft: string,
  content: OutputFile['content'],
): Promise<Result<void, string>> {
  try {
    if (await isPlan(path)) return err(`${basename(path)}: is a plan; choose another name for the export`)
    await writeDraft(draft, content)
    return ok(undefined)
  } catch (cause) {
    return err(`${basename(path)}: ${reasonOf(cause)}`)
  }
}

/** All pieces in one go; a disk that takes only a part of them gets the rest piece by piece. */
async function writePieces(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  let { bytesWritten } = await file.writev([...pieces])
  for (const piece of pieces) {
    const done = Math.min(bytesWritten, piece.length)
    bytesWritten -= done
    if (done < piece.length) await file.writeFile(piece.subarray(done))
  }
}

async function writeDraft(draft: string, content: OutputFile['content']): Promise<void> {
  const file = await open(draft, 'wx')
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content)
    else await writePieces(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}
