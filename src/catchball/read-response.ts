import * as z from 'zod/mini'
import { err, ok } from '../support/result.ts'
import type { Result } from '../support/result.ts'
import { plainProblem } from './plain-problem.ts'
import { RESPONSE_FORMAT, RESPONSE_VERSION, responseDigest, responseSchema } from './response.ts'
import type { Response } from './response.ts'

/** A response file may have 20 MB; whoever reads it from a disk looks at its size first. */
export const RESPONSE_MAX_BYTES = 20_000_000

/** Why a file is not taken as a response. The code is stable; the message is one line and says what can be done. */
export interface ResponseProblem {
  readonly code:
    | 'too-large'
    | 'not-text'
    | 'truncated'
    | 'wrong-format'
    | 'newer'
    | 'invalid'
    | 'altered'
    | 'other-plan'
    | 'unknown-packet'
    | 'other-base'
    | 'unknown-item'
    | 'withdrawn'
    | 'not-theirs'
    | 'sealed'
  readonly message: string
}

/** A response as it came in: what it says, and its text as it stood in the file. */
export interface ReadResponse {
  readonly response: Response
  readonly text: string
}

/**
 * Reads a response file: size, text, JSON, format, version, every field, digest, in this order.
 *
 * Says what is wrong first; whether it belongs to a plan and a packet is asked afterwards. `schema` may be a compiled
 * `responseSchema`, where many are read.
 */
export function readResponse(
  bytes: Uint8Array,
  schema: typeof responseSchema = responseSchema,
): Result<ReadResponse, ResponseProblem> {
  if (bytes.length > RESPONSE_MAX_BYTES) {
    return problem(
      'too-large',
      'The file is larger than 20 MB, which no response is. Ask for the file that the packet saved.',
    )
  }
  const text = decoded(bytes)
  if (text === undefined) return problem('not-text', 'The file is not text in UTF-8, so it is no response.')
  const parsed = parsedJson(text)
  return parsed.ok ? readDocument(parsed.value, text, schema) : parsed
}

function readDocument(
  value: unknown,
  text: string,
  schema: typeof responseSchema,
): Result<ReadResponse, ResponseProblem> {
  const head = headSchema.safeParse(value)
  if (!head.success || head.data.format !== RESPONSE_FORMAT) return wrongFormat(head.data?.format)
  const { version } = head.data
  if (typeof version === 'number' && version > RESPONSE_VERSION) {
    return problem(
      'newer',
      `The response has version ${version}; this program reads version ${RESPONSE_VERSION}. Update it, then merge again.`,
    )
  }
  const read = schema.safeParse(value)
  if (!read.success)
    return problem('invalid', `${plainProblem(read.error, value)}. Ask for the file again as it was saved.`)
  const twice = repeated(read.data.answers.map(answer => answer.item))
  if (twice !== undefined)
    return problem('invalid', `answers: one item is answered twice (${twice}). Ask for the file again.`)
  if (responseDigest(read.data) !== read.data.digest) {
    return problem(
      'altered',
      'The file was changed after it was saved: its digest does not fit. Ask for it again.',
    )
  }
  return ok({ response: read.data, text })
}

const headSchema = z.looseObject({ format: z.optional(z.unknown()), version: z.optional(z.unknown()) })

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parsedJson(text: string): Result<unknown, ResponseProblem> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    const trimmed = text.trim()
    if (trimmed === '') return problem('truncated', 'The file is empty. Ask for it again.')
    if (trimmed.startsWith('{') && !trimmed.endsWith('}')) {
      return problem('truncated', 'The file ends in the middle. Ask for it again; mail may have cut it off.')
    }
    return wrongFormat(undefined)
  }
}

function wrongFormat(format: unknown): Result<never, ResponseProblem> {
  if (format === 'hoshin-plan')
    return problem('wrong-format', 'This is a plan, not a response. Import it instead.')
  if (format === 'hoshin-packet') return problem('wrong-format', 'This is a packet, not a response.')
  return problem(
    'wrong-format',
    'This is no response. The file to merge ends in .response.json; it is saved from the packet page.',
  )
}

function repeated(ids: readonly string[]): string | undefined {
  if (new Set(ids).size === ids.length) return undefined
  return ids.find((id, at) => ids.indexOf(id) !== at)
}

function problem(code: ResponseProblem['code'], message: string): Result<never, ResponseProblem> {
  return err({ code, message })
}
