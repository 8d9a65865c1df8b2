import { basename } from 'node:path'
import type { CallError } from '../../../src/contract/answers.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import { writeOutput } from '../../cli/file-drafts.ts'
import { readInput } from '../../cli/files.ts'
import { SIZE_LIMITS, checkFile } from './check-file.ts'
import type { FileKind } from './check-file.ts'

/** Reads a whole file that came from outside, after looking at it: name, kind and size. */
export async function readWhole(
  path: string,
  wanted: readonly FileKind[],
): Promise<Result<Uint8Array, CallError>> {
  const kind = await checkFile(path, wanted)
  if (!kind.ok) return kind
  const read = await readInput(path, SIZE_LIMITS[kind.value])
  return read.ok ? read : err({ code: 'io', message: read.error })
}

/** Writes a file whole or not at all, in place of one that the person agreed to replace. A plan is never replaced. */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
): Promise<Result<string, CallError>> {
  const written = await writeOutput(path, content)
  return written.ok ? ok(basename(path)) : err({ code: 'io', message: written.error })
}
