import type { RecordChangeRow } from '../../../../../src/contract/answers.ts'
import { changedFields } from '../../../../../src/domain/diff/changed-fields.ts'
import type { FieldChange } from '../../../../../src/domain/diff/changed-fields.ts'
import { recordsEqual } from '../../../../../src/domain/diff/records-equal.ts'
import { headOf } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { monthName, monthsFrom } from './month-series.ts'

/** What a change did, a line for each field, month, column and language: "Target: 4.1 → 2.4", "Actual, Mar 2027: nothing → 3.9". */
export function changeLines(plan: Plan, { from, to, origin }: RecordChangeRow): string[] {
  if (from === undefined) return [s.came[origin] ?? s.came['typed'] ?? '']
  if (to === undefined) return [s.removed]
  return changedFields(from, to).flatMap(change =>
    change.field === 'order'
      ? [s.moved]
      : partsOf(plan, change).map(({ name, before, after }) =>
          s.changed(name, wordsOf(plan, before), wordsOf(plan, after)),
        ),
  )
}

interface Part {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

/** A field that holds a value for each month, column or language is told part by part; any other is one part. */
function partsOf(plan: Plan, { field, from, to }: FieldChange): Part[] {
  const nameOfPart = PARTED[field]
  if (nameOfPart === undefined) return [{ name: s.fields[field] ?? field, before: from, after: to }]
  const [before, after] = [entriesOf(from), entriesOf(to)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(key => ({ name: nameOfPart(plan, key), before: before.get(key), after: after.get(key) }))
    .filter(part => !recordsEqual(part.before ?? null, part.after ?? null))
}

const PARTED: Readonly<Record<string, (plan: Plan, key: string) => string>> = {
  planned: (plan, key) => s.valueIn(s.series.planned, monthOf(plan, Number(key))),
  actual: (plan, key) => s.valueIn(s.series.actual, monthOf(plan, Number(key))),
  fields: labelOf,
  translations: (_plan, key) => s.languageName(key),
}

function entriesOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

function monthOf(plan: Plan, at: number): string {
  const { periodStart } = headOf(plan)
  const month = periodStart === undefined ? undefined : monthsFrom(periodStart)[at]
  return month === undefined ? s.monthNumber(at + 1) : monthName(month)
}

/** A value in words: names for people, codes for items, the length of lists of figures. */
function wordsOf(plan: Plan, value: unknown): string {
  if (value === undefined || value === null) return s.nothing
  if (typeof value === 'boolean') return value ? s.yes : s.no
  if (typeof value === 'string') return nameOf(plan, value) ?? clip(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(one => wordsOf(plan, one)).join(', ') || s.nothing
  return Object.entries(value)
    .map(([key, part]) => `${labelOf(plan, key)} ${wordsOf(plan, part)}`)
    .join(', ')
}

function nameOf({ tables }: Plan, id: string): string | undefined {
  return (
    tables.person.get(id)?.name ??
    tables.item.get(id)?.code ??
    tables.department.get(id)?.name ??
    tables.matrix.get(id)?.title
  )
}

function labelOf(plan: Plan, key: string): string {
  return headOf(plan).fields.find(column => column.id === key)?.label ?? partName(key)
}

function clip(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= 120 ? characters.join('') : `${characters.slice(0, 119).join('')}…`
}

/** A key may be the name of something that every object has. */
function partName(key: string): string {
  return (Object.hasOwn(s.parts, key) ? s.parts[key] : undefined) ?? key
}
