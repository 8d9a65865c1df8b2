import { monthSchema } from '../../src/domain/record/values.ts'
import { parseDate } from '../../src/support/date-input.ts'
import { parseNumber } from '../../src/support/number-input.ts'
import type { Result } from '../../src/support/result.ts'
import { err, ok } from '../../src/support/result.ts'
import { inspectorStrings } from '../strings/inspector.ts'

/** Why a text is not taken, and readings to choose from where there are some: texts that read in one way only. */
export interface Trouble {
  readonly message: string
  readonly readings?: readonly string[]
}

export type Read<T> = (text: string) => Result<T, Trouble>

/** Reads text of at most a length; an empty one takes the value away. */
export function readText(limit: number): Read<string | null> {
  return text =>
    text.length > limit
      ? err({ message: inspectorStrings.tooLong(text.length - limit, limit) })
      : ok(text === '' ? null : text)
}

/** Reads a text that may not be empty. */
export function readRequired(limit: number): Read<string> {
  return text => {
    if (text === '') return err({ message: inspectorStrings.needed })
    return text.length > limit
      ? err({ message: inspectorStrings.tooLong(text.length - limit, limit) })
      : ok(text)
  }
}

/** Reads a number with comma or point; an empty text takes the value away. */
export function readNumber(text: string): Result<number | null, Trouble> {
  if (text === '') return ok(null)
  const number = parseNumber(text)
  if (number.ok) return number
  return number.error.code === 'ambiguous'
    ? err({ message: inspectorStrings.ambiguous, readings: number.error.readings.map(exact) })
    : err({ message: inspectorStrings.badNumber })
}

/** Reads a number where one is meant, else a short text ("one in ten"): targets and baselines may be either. */
export function readMeasure(text: string): Result<number | string | null, Trouble> {
  const number = readNumber(text)
  if (number.ok || number.error.readings) return number
  return readText(60)(text)
}

/** Reads a month or a day in any of the usual ways. */
export function readDate(text: string): Result<string | null, Trouble> {
  if (text === '') return ok(null)
  const date = parseDate(text)
  if (date.ok) return date
  if (date.error.code === 'ambiguous')
    return err({ message: inspectorStrings.ambiguous, readings: date.error.readings })
  return err({
    message: date.error.code === 'no-such-day' ? inspectorStrings.noSuchDay : inspectorStrings.badDate,
  })
}

/** Reads a month; a day is none. */
export function readMonth(text: string): Result<string | null, Trouble> {
  const date = readDate(text)
  if (!date.ok || date.value === null) return date
  return monthSchema.safeParse(date.value).success ? date : err({ message: inspectorStrings.onlyMonth })
}

/** Reads what may not be missing with a reader that allows it. */
export function needed<T>(read: Read<T | null>): Read<T> {
  return text => {
    const result = read(text)
    if (!result.ok) return result
    return result.value === null ? err({ message: inspectorStrings.needed }) : ok(result.value)
  }
}

/** A value as it stands in a field. */
export function fieldText(value: string | number | null | undefined): string {
  return value === undefined || value === null ? '' : typeof value === 'number' ? exact(value) : value
}

/** Written so that it reads one way only: a thousand takes no sign, a fraction of three digits gets a fourth. */
function exact(number: number): string {
  const text = String(number)
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}
