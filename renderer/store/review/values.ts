import type { CounterField } from '../../../src/domain/decision/decision.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import { matrixWording } from '../../../src/layout/matrix/wording.ts'
import { formatNumber } from '../../../src/support/number-words.ts'
import { reviewStrings as s } from '../../strings/review.ts'

/** Longer units stand once beside the name of the item, not after every figure. */
const SHORT_UNIT = 4

/** A value of an item in words: "2.9 %", "December 2027", names for people. `null` and undefined are "not set". */
export function valueWords(plan: Plan, field: CounterField, value: unknown, unit?: string): string {
  if (value === null || value === undefined || value === '') return s.notSet
  if (field === 'target') return figureWords(value, unit)
  if (field === 'due') return dateWords(plainWords(value))
  if (field === 'owner') return peopleWords(plan, plainWords(value))
  if (field === 'milestones' && Array.isArray(value)) return milestoneWords(value, unit)
  return plainWords(value)
}

/** A text or number as it is; nothing for anything else. */
export function plainWords(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A number with its unit, or a target in words. */
export function figureWords(value: unknown, unit?: string): string {
  if (typeof value !== 'number') return plainWords(value)
  const number = formatNumber(value, matrixWording.number)
  return unit !== undefined && unit.length <= SHORT_UNIT ? `${number}\u00a0${unit}` : number
}

/** A month or a day: "December 2027", "15 December 2027". */
function dateWords(date: string): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day ?? 1)).toLocaleDateString('en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
    ...(day === undefined ? {} : { day: 'numeric' }),
  })
}

/** The names behind ids that stand apart by a space. */
function peopleWords(plan: Plan, ids: string): string {
  return ids
    .split(' ')
    .map(id => plan.tables.person.get(id)?.name ?? s.somebody)
    .join(', ')
}

function milestoneWords(list: readonly unknown[], unit?: string): string {
  if (list.length === 0) return s.notSet
  return list
    .map(one => {
      const { by, value } = one as { readonly by: string; readonly value: unknown }
      return s.milestone(dateWords(by), figureWords(value, unit))
    })
    .join('; ')
}

/** How far a number is off another, in words: "0.5 above plan". Undefined where either is none, or they are equal. */
export function distanceWords(theirs: unknown, ours: unknown): string | undefined {
  if (typeof theirs !== 'number' || typeof ours !== 'number' || theirs === ours) return undefined
  const off = Number((theirs - ours).toPrecision(12))
  return s.offPlan(formatNumber(Math.abs(off), matrixWording.number), off > 0)
}
