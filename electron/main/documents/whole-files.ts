import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { CallError } from '../../../src/contract/answers.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import { SIZE_LIMITS, checkFile } from './check-file.ts'
import type { FileKind } from './check-file.ts'

/** Reads a whole file that came from outside, after looking at it: name, kind and size, and size again while reading. */
export async function readWhole(
  path: string,
  wanted: readonly FileKind[],
): Promise<Result<Uint8Array, CallError>> {
  const kind = await checkFile(path, wanted)
  if (!kind.ok) return kind
  const limit = SIZE_LIMITS[kind.value]
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const buffer = Buffer.alloc(Math.min(size, limit))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
      return ok(new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return err(fileError(cause, path, 'read'))
  }
}

/**
 * Writes a file that is there whole or not at all, in place of one that the person agreed to replace.
 *
 * Written beside its place, synced, then given its name.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
): Promise<Result<null, CallError>> {
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    return ok(null)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    return err(fileError(cause, path, 'written'))
  }
}

const REASONS: Readonly<Record<string, readonly [code: string, cure: string]>> = {
  ENOENT: ['missing', 'its folder is not there. Choose another place'],
  EACCES: ['read-only', 'its folder may not be used. Choose another place'],
  EPERM: ['read-only', 'its folder may not be used. Choose another place'],
  EROFS: ['read-only', 'its disk is read-only. Choose another place'],
  ENOSPC: ['disk-full', 'its disk is full. Free some space, or choose another place'],
  EDQUOT: ['disk-full', 'its disk is full. Free some space, or choose another place'],
  EISDIR: ['not-ours', 'a folder has this name. Choose another name'],
  ENAMETOOLONG: ['io', 'its name is too long. Choose a shorter one'],
}

function fileError(cause: unknown, path: string, done: 'read' | 'written'): CallError {
  const known = cause instanceof Error && 'code' in cause ? REASONS[String(cause.code)] : undefined
  const [code, cure] = known ?? ['io', 'the disk or network did not answer. Try again']
  return { code, message: `"${basename(path)}" could not be ${done}: ${cure}.` }
}
