import { err, ok } from './result.ts'
import type { Result } from './result.ts'

/**
 * Why a typed date is not taken. `ambiguous` carries its readings as they are stored: "3/4/2027" is the 3rd of April to some
 * people and the 4th of March to others.
 */
export type DateProblem =
  | { readonly code: 'not-a-date' }
  | { readonly code: 'no-such-day' }
  | { readonly code: 'ambiguous'; readonly readings: readonly [string, string] }

interface Parts {
  readonly year: number
  readonly month: number
  readonly day?: number | undefined
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/**
 * Reads a month or a day as people write it and answers it as it is stored, `YYYY-MM` or `YYYY-MM-DD`: "2027-12", "12/2027",
 * "15.12.2027", "December 2027", "15 Dec 2027". Points part day, month and year; slashes do so in either order, so those that
 * could be both are refused with both readings.
 */
export function parseDate(text: string): Result<string, DateProblem> {
  const plain = text.trim().replace(/\s+/g, ' ')
  const parts = yearFirst(plain) ?? yearLast(plain) ?? named(plain)
  if (parts !== undefined) return written(parts)
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain)
  return slashed === null ? err({ code: 'not-a-date' }) : eitherWay(slashed.slice(1).map(Number))
}

function yearFirst(text: string): Parts | undefined {
  const found = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text)
  return found === null ? undefined : partsOf(found[1], found[2], found[3])
}

function yearLast(text: string): Parts | undefined {
  const month = /^(\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (month !== null) return partsOf(month[2], month[1])
  const day = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  return day === null ? undefined : partsOf(day[3], day[2], day[1])
}

/** "December 2027", "15 Dec 2027", "Dec 15, 2027": the year has four digits, the day two at most, the rest is the month. */
function named(text: string): Parts | undefined {
  const words = text
    .toLowerCase()
    .split(/[ .,]+/)
    .filter(Boolean)
  const years = words.filter(word => /^\d{4}$/.test(word))
  const days = words.filter(word => /^\d{1,2}(st|nd|rd|th)?$/.test(word))
  const months = words.filter(word => /^[a-z]{3,}$/.test(word)).map(monthNamed)
  const complete = years.length === 1 && days.length <= 1 && months.length === 1
  if (!complete || words.length !== 2 + days.length || months[0] === undefined) return undefined
  const day = days[0] === undefined ? undefined : Number.parseInt(days[0], 10)
  return { year: Number(years[0]), month: months[0], day }
}

function monthNamed(word: string): number | undefined {
  const at = MONTHS.findIndex(month => month.startsWith(word) || (word === 'sept' && month === 'september'))
  return at < 0 ? undefined : at + 1
}

function eitherWay([first = 0, second = 0, year = 0]: readonly number[]): Result<string, DateProblem> {
  const dayFirst = written({ year, month: second, day: first })
  const monthFirst = written({ year, month: first, day: second })
  if (!dayFirst.ok) return monthFirst
  if (!monthFirst.ok || dayFirst.value === monthFirst.value) return dayFirst
  return err({ code: 'ambiguous', readings: [dayFirst.value, monthFirst.value] })
}

function partsOf(year = '', month = '', day?: string): Parts {
  return { year: Number(year), month: Number(month), day: day === undefined ? undefined : Number(day) }
}

function written({ year, month, day }: Parts): Result<string, DateProblem> {
  if (month < 1 || month > 12) return err({ code: 'no-such-day' })
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  if (day === undefined) return ok(start)
  if (day < 1 || day > daysIn(year, month)) return err({ code: 'no-such-day' })
  return ok(`${start}-${String(day).padStart(2, '0')}`)
}

/** How many days a month has; `month` from 1 to 12. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
