import { checkRecords } from '../../domain/command/check-diff.ts'
import type { Entity } from '../../domain/record/tables.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { buildRecords } from './build/build-records.ts'
import type { Mint } from './build/building.ts'
import { checkDocument } from './check-document.ts'
import { FORMAT, VERSION } from './document-schema.ts'
import { formatError } from './format-error.ts'
import type { FormatError, Problem } from './format-error.ts'
import { describe } from './issue-text.ts'
import { parseJson } from './parse-json.ts'
import type { Json } from './parse-json.ts'

/** Largest document that is read, in bytes. Source: plan-format, section 2. */
export const MOST_BYTES = 64 * 1024 * 1024

/** A document that was read: whole and checked, with ids of its own, not yet part of any plan. */
export interface ReadPlan {
  readonly records: readonly Entity[]
  /** What was kept out, settled or filled in: one line each. */
  readonly warnings: readonly string[]
}

/**
 * Reads an interchange document, `hoshin-plan` version 1.
 *
 * Strict: unknown fields, wrong types, missing references and ids that stand twice refuse the whole document, each with
 * place and cure. `mint` gives the ids of the new records. Source: plan-format, section 2.
 */
export function readPlanJson(bytes: Uint8Array, mint: Mint): Result<ReadPlan, FormatError> {
  if (bytes.length > MOST_BYTES) return err(tooLarge(bytes.length))
  const text = decode(bytes)
  if (!text.ok) return text
  const json = parseJson(text.value)
  if (!json.ok) return err({ code: 'not-json', problems: [json.error] })
  const gate = wrongFormat(json.value)
  if (gate !== undefined) return err(gate)
  const problems: Problem[] = []
  const document = checkDocument(json.value, problems)
  if (document === undefined || problems.length > 0) return err({ code: 'invalid', problems })
  const { records, warnings, places, problems: broken } = buildRecords(document, mint)
  if (broken.length > 0) return err({ code: 'invalid', problems: broken })
  const whole = checkRecords(records)
  if (whole === undefined) return ok({ records, warnings })
  return err(formatError('invalid', whole.message, places.get(whole.record ?? '') ?? ''))
}

function tooLarge(size: number): FormatError {
  const mb = Math.ceil(size / 1024 / 1024)
  return formatError('too-large', `the file has ${mb} MB; at most 64 MB are read`)
}

function decode(bytes: Uint8Array): Result<string, FormatError> {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return err(formatError('not-text', 'the file is UTF-16; save it as UTF-8'))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return err(formatError('not-text', 'the file is not UTF-8 text; save it as UTF-8'))
  }
}

function wrongFormat(json: Json): FormatError | undefined {
  if (typeof json !== 'object' || json === null || !('format' in json))
    return formatError('wrong-format', `is no plan: "format": "${FORMAT}" is missing at its top`)
  const { format, version } = json
  if (format === 'hoshin-response')
    return formatError(
      'wrong-format',
      'is an answer to a review packet; merge it instead of importing it',
      'format',
    )
  if (format !== FORMAT)
    return formatError('wrong-format', `should be "${FORMAT}", not ${describe(format)}`, 'format')
  if (typeof version === 'number' && version > VERSION) {
    const message = `is ${version}; this program reads version ${VERSION}, so update it or export version ${VERSION}`
    return formatError('newer', message, 'version')
  }
  return undefined
}
