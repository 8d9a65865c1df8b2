import { err, ok } from './result.ts'
import type { Result } from './result.ts'

/**
 * Why a typed number is not taken. `ambiguous` carries its two readings, smaller first: "1,200" is 1.2 to some people and
 * 1200 to others, and a silent guess is wrong by a thousand.
 */
export type NumberProblem =
  | { readonly code: 'not-a-number' }
  | { readonly code: 'ambiguous'; readonly readings: readonly [number, number] }

const GROUP_SPACES = /(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g

/**
 * Reads a number as people write it, with comma or point: "1,5", "1.5", "1 200,5", "1.200,5", "−3".
 *
 * Spaces and apostrophes part groups of three digits. Where both comma and point occur, the last one is the decimal sign.
 * One sign before exactly three digits could be either ("1,200"), so it is refused with both readings, unless what stands
 * before it cannot be a group ("0,125", "1200,500").
 */
export function parseNumber(text: string): Result<number, NumberProblem> {
  const sign = /^[-−–]/.test(text.trim()) ? -1 : 1
  const body = text
    .trim()
    .replace(/^[-+−–]\s?/, '')
    .replaceAll(GROUP_SPACES, ' ')
  const spaced = body.includes(' ')
  if (spaced && !/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(body)) return err({ code: 'not-a-number' })
  const digits = body.replaceAll(' ', '')
  const plain = /^(\d*)(?:[.,](\d+))?$/.exec(digits)
  if (plain === null) return grouped(digits, sign)
  const [, whole = '', fraction] = plain
  if (whole === '' && fraction === undefined) return err({ code: 'not-a-number' })
  const value = sign * Number(`${whole || '0'}.${fraction ?? '0'}`)
  if (fraction?.length === 3 && !spaced && /^[1-9]\d{0,2}$/.test(whole)) {
    const big = sign * Number(whole + fraction)
    return err({ code: 'ambiguous', readings: value < big ? [value, big] : [big, value] })
  }
  return finite(value)
}

/** Several signs: groups of three by one sign, then at most one other sign for the fraction. */
function grouped(digits: string, sign: number): Result<number, NumberProblem> {
  const parts = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(digits)
  if (parts === null) return err({ code: 'not-a-number' })
  const [, whole = '', group, decimal, fraction] = parts
  if (decimal === group) return err({ code: 'not-a-number' })
  return finite(sign * Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction ?? '0'}`))
}

function finite(value: number): Result<number, NumberProblem> {
  return Number.isFinite(value) ? ok(value === 0 ? 0 : value) : err({ code: 'not-a-number' })
}
