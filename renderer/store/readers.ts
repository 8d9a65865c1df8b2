import { dateSchema } from '../../src/domain/record/values.ts'
import { parseNumber } from '../../src/support/number-input.ts'
import type { Result } from '../../src/support/result.ts'
import { err, ok } from '../../src/support/result.ts'
import { inspectorStrings } from '../strings/inspector.ts'

/** Why a text is not taken, and readings to choose from where there are some. */
export interface Trouble {
  readonly message: string
  readonly readings?: readonly number[]
}

/** Reads text of at most a length; an empty one takes the value away. */
export function readText(limit: number): (text: string) => Result<string | null, Trouble> {
  return text =>
    text.length > limit ? err({ message: inspectorStrings.tooLong(limit) }) : ok(text === '' ? null : text)
}

/** Reads a text that may not be empty. */
export function readRequired(limit: number): (text: string) => Result<string, Trouble> {
  return text => {
    if (text === '') return err({ message: inspectorStrings.needed })
    return text.length > limit ? err({ message: inspectorStrings.tooLong(limit) }) : ok(text)
  }
}

/** Reads a number with comma or point; an empty text takes the value away. */
export function readNumber(text: string): Result<number | null, Trouble> {
  if (text === '') return ok(null)
  const number = parseNumber(text)
  if (number.ok) return number
  return number.error.code === 'ambiguous'
    ? err({ message: inspectorStrings.ambiguous, readings: number.error.readings })
    : err({ message: inspectorStrings.badNumber })
}

/** Reads a number where one is meant, else a short text ("one in ten"): targets and baselines may be either. */
export function readMeasure(text: string): Result<number | string | null, Trouble> {
  const number = readNumber(text)
  if (number.ok || number.error.readings) return number
  return text.length > 60 ? err({ message: inspectorStrings.tooLong(60) }) : ok(text)
}

/** Reads a month or a day. */
export function readDate(text: string): Result<string | null, Trouble> {
  if (text === '') return ok(null)
  const parts = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text)
  if (parts === null) return err({ message: inspectorStrings.badDate })
  const [, year = '', month = '', day] = parts
  const date = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`
  return dateSchema.safeParse(date).success ? ok(date) : err({ message: inspectorStrings.badDate })
}
