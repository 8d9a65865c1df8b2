import { DEFAULT_LIMITS } from '../../../../src/domain/record/entities.ts'
import type { PlanHead } from '../../../../src/domain/record/entities.ts'
import { parseNumber } from '../../../../src/support/number-input.ts'
import { limitStrings as s } from '../../../strings/limits.ts'

type Limit = keyof typeof DEFAULT_LIMITS

/** Every limit of a plan, as the dialog lists them. */
export const LIMITS = [
  'breakthrough',
  'goal',
  'priority',
  'metric',
  'accountable',
  'load',
  'density',
] as const

/** Limits as text; empty where the usual one holds. */
export type LimitsForm = Readonly<Record<Limit, string>>

/** The limits of a plan, to be typed over. */
export function limitsForm({ limits }: Pick<PlanHead, 'limits'>): LimitsForm {
  const text = (limit: Limit) => {
    const value = limits[limit]
    return value === undefined || value === DEFAULT_LIMITS[limit] ? '' : `${shown(limit, value)}`
  }
  const entries = LIMITS.map(limit => [limit, text(limit)] as const)
  return Object.fromEntries(entries) as LimitsForm
}

/** A limit as it is shown: a share of cells in percent. */
export function shown(limit: Limit, value: number): number {
  return limit === 'density' ? Math.round(value * 1000) / 10 : value
}

/** What is wrong with a text, or undefined. */
export function limitProblem(limit: Limit, text: string): string | undefined {
  const value = read(text)
  if (value === undefined) return undefined
  if (limit === 'density') return value >= 0 && value <= 100 ? undefined : s.badShare
  return value >= 0 ? undefined : s.badNumber
}

/** The limits that a form means; undefined where they come to what the plan has. Its texts are without problem. */
export function limitsPatch(
  head: Pick<PlanHead, 'limits'>,
  form: LimitsForm,
): PlanHead['limits'] | undefined {
  const limits = Object.fromEntries(
    LIMITS.flatMap(limit => {
      const value = read(form[limit])
      if (value === undefined) return []
      const kept = limit === 'density' ? value / 100 : value
      return kept === DEFAULT_LIMITS[limit] ? [] : [[limit, kept] as const]
    }),
  ) as PlanHead['limits']
  const same = LIMITS.every(
    limit => (limits[limit] ?? DEFAULT_LIMITS[limit]) === (head.limits[limit] ?? DEFAULT_LIMITS[limit]),
  )
  return same ? undefined : limits
}

/** The number that a text means; NaN for none, undefined for an empty text. Of two readings the smaller: limits are small. */
function read(text: string): number | undefined {
  if (text.trim() === '') return undefined
  const number = parseNumber(text)
  if (number.ok) return number.value
  return number.error.code === 'ambiguous' ? number.error.readings[0] : Number.NaN
}
