import * as z from 'zod/mini'
import { daysIn } from '../../support/date-input.ts'

/** Limits of text, in UTF-16 code units. Source: plan-format, section 2. */
export const TEXT_MAX = 2000
export const LONG_MAX = 10_000

/** Strings are stored as they were typed, but a lone surrogate is no text and would not survive the database. */
const wellFormed = z.refine<string>(text => !/[\uD800-\uDFFF]/u.test(text), 'holds half a character')

export const textSchema = z.string().check(z.maxLength(TEXT_MAX), wellFormed)
export const requiredTextSchema = z.string().check(z.minLength(1), z.maxLength(TEXT_MAX), wellFormed)
export const longTextSchema = z.string().check(z.maxLength(LONG_MAX), wellFormed)
export const shortTextSchema = z.string().check(z.maxLength(200), wellFormed)
export const orderSchema = z.string().check(z.regex(/^[A-Za-z0-9]{1,400}$/))
export const numberSchema = z.number()

/** The code of a language, after BCP 47: "de", "pt-BR". */
export const languageSchema = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language code such as "de" or "pt-BR"'))

/** `YYYY-MM`. */
export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month as YYYY-MM'))

/** `YYYY-MM` or `YYYY-MM-DD`, a day that the calendar has. */
export const dateSchema = z
  .string()
  .check(
    z.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'is not a date as YYYY-MM or YYYY-MM-DD'),
    z.refine<string>(isCalendarDay, 'is not a day of that month'),
  )

/** A target or baseline: a number, or text of up to 60 characters (which rule C17 then points out). */
export const measureSchema = z.union([
  numberSchema,
  z.string().check(z.minLength(1), z.maxLength(60), wellFormed),
])
export type Measure = z.infer<typeof measureSchema>

function isCalendarDay(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  if (day === undefined || year === undefined || month === undefined) return true
  return day <= daysIn(year, month)
}
