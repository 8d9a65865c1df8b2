import { dateSchema } from '../../src/domain/record/values.ts'
import type { Measure } from '../../src/domain/record/values.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { parseNumber } from '../../src/support/number-input.ts'

/** What was typed, as it is understood: nothing, a value, one of two values, or no sense at all. */
export type Reading<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'either'; readonly values: readonly [T, T] }
  | { readonly kind: 'wrong' }

const WORD_TARGET_MAX = 60

/**
 * Reads a target as typed, with comma or point and with or without its unit. Where the plan's own target is in words, or a
 * band, words are taken too.
 */
export function readTarget(
  item: Pick<Matter, 'unit' | 'target' | 'low' | 'high'>,
  typed: string,
  meant?: number,
): Reading<Measure> {
  const text = typed.trim()
  if (text === '') return { kind: 'none' }
  const number = parseNumber(withoutUnit(text, item.unit))
  if (number.ok) return { kind: 'value', value: number.value }
  if (number.error.code === 'ambiguous') {
    const { readings } = number.error
    if (meant !== undefined && readings.includes(meant)) return { kind: 'value', value: meant }
    return { kind: 'either', values: readings }
  }
  const words = typeof item.target === 'string' || item.low !== undefined || item.high !== undefined
  return words && text.length <= WORD_TARGET_MAX ? { kind: 'value', value: text } : { kind: 'wrong' }
}

/** Reads a date as people write it: 2027-12, 12/2027, December 2027, 2027-12-15, 15.12.2027, 15 December 2027. */
export function readDue(typed: string, strings: PacketStrings): Reading<string> {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '') return { kind: 'none' }
  const parts = dateParts(text, strings)
  if (parts === undefined) return { kind: 'wrong' }
  if (parts === 'either') return { kind: 'either', values: ['', ''] }
  const [year, month, day] = parts
  const date = [year.padStart(4, '0'), month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join(
    '-',
  )
  return dateSchema.safeParse(date).success ? { kind: 'value', value: date } : { kind: 'wrong' }
}

/** Reads a day: a date that names one. */
export function readDay(typed: string, strings: PacketStrings): Reading<string> {
  const date = readDue(typed, strings)
  return date.kind === 'value' && date.value.length < 10 ? { kind: 'wrong' } : date
}

type Parts = readonly [year: string, month: string, day?: string]

function dateParts(text: string, strings: PacketStrings): Parts | 'either' | undefined {
  const plain =
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(text)
  if (plain) return [plain[1] ?? '', plain[2] ?? '', plain[3]]
  const monthFirst = /^(\d{1,2})[./ ](\d{4})$/.exec(text)
  if (monthFirst) return [monthFirst[2] ?? '', monthFirst[1] ?? '']
  const three = /^(\d{1,2})([./])\s?(\d{1,2})[./]\s?(\d{4})$/.exec(text)
  if (three) return dayAndMonth(three)
  const named = /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? )?(\p{L}{3,})\.? (\d{4})$/u.exec(text)
  const american = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  const month = monthNumber(named?.[2] ?? american?.[1] ?? '', strings)
  if (month === undefined) return undefined
  return [named?.[3] ?? american?.[3] ?? '', month, named?.[1] ?? american?.[2]]
}

/** With points the day stands first; with slashes it may be either, unless one of the two can only be a day. */
function dayAndMonth(match: RegExpExecArray): Parts | 'either' {
  const [, first = '', sign, second = '', year = ''] = match
  if (sign === '.' || Number(first) > 12 || first === second) return [year, second, first]
  return Number(second) > 12 ? [year, first, second] : 'either'
}

function monthNumber(name: string, strings: PacketStrings): string | undefined {
  const wanted = name.toLowerCase()
  const at =
    wanted.length < 3 ? -1 : strings.months.findIndex(month => month.toLowerCase().startsWith(wanted))
  return at === -1 ? undefined : String(at + 1)
}

function withoutUnit(text: string, unit: string | undefined): string {
  const endings = [unit ?? '', '%'].filter(ending => ending !== '' && text.endsWith(ending))
  return endings
    .reduce((rest, ending) => (rest.endsWith(ending) ? rest.slice(0, -ending.length) : rest), text)
    .trim()
}
