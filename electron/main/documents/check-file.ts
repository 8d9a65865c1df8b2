import { stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import type { CallError } from '../../../src/contract/answers.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'

/** What a file is by its name. */
export type FileKind = 'plan' | 'response' | 'packet' | 'data'

/** By the end of the name; the longer ending first. Source: plan-format, section 1. */
const ENDINGS: readonly (readonly [ending: string, kind: FileKind])[] = [
  ['.response.json', 'response'],
  ['.packet.html', 'packet'],
  ['.hoshin', 'plan'],
  ['.json', 'data'],
]

/** Bytes that are read at most. Plans are not read whole, so theirs only keeps out what cannot be one. */
export const SIZE_LIMITS: Readonly<Record<FileKind, number>> = {
  plan: 4 * 1024 ** 3,
  response: 64 * 1024 ** 2,
  packet: 64 * 1024 ** 2,
  data: 64 * 1024 ** 2,
}

/** What a file is by its name, or undefined for what this app does not open. */
export function kindOf(path: string): FileKind | undefined {
  const name = basename(path).toLowerCase()
  return ENDINGS.find(([ending]) => name.endsWith(ending))?.[1]
}

/**
 * Looks at a file from outside before anything opens it: its name, that it is a regular file, and its size.
 *
 * A path reaches this from a dialog, the system or a drop; none of them is trusted to name a file of ours.
 */
export async function checkFile(
  path: string,
  wanted: readonly FileKind[],
): Promise<Result<FileKind, CallError>> {
  const kind = kindOf(path)
  const name = basename(path)
  if (!isAbsolute(path) || path.includes('\0')) return refused('missing', `There is no file "${name}".`)
  if (kind === undefined || !wanted.includes(kind)) {
    return refused('not-ours', `"${name}" is not a file for this place. Choose ${namesOf(wanted)}.`)
  }
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) {
    return refused(
      'missing',
      `There is no file "${name}" any more. Check the name, or look where it was moved to.`,
    )
  }
  if (!found.isFile())
    return refused('not-ours', `"${name}" is not a regular file. Choose ${namesOf(wanted)}.`)
  if (found.size > SIZE_LIMITS[kind]) {
    const megabytes = SIZE_LIMITS[kind] / 1024 ** 2
    return refused('too-large', `"${name}" is larger than ${megabytes} MB and was not opened.`)
  }
  return ok(kind)
}

function refused(code: string, message: string): Result<never, CallError> {
  return err({ code, message })
}

function namesOf(kinds: readonly FileKind[]): string {
  const endings = ENDINGS.filter(([, kind]) => kinds.includes(kind)).map(([ending]) => ending)
  return `a file that ends in ${endings.join(' or ')}`
}
