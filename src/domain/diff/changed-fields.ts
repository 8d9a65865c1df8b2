import type { Entity } from '../record/tables.ts'
import { recordsEqual } from './records-equal.ts'

/** One field of a record before and after; undefined where it was not there. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** Fields that say which record it is or where it stands, and nothing that a person wrote. */
const SILENT = new Set(['table', 'id', 'matrix', 'kind', 'earlier', 'retired'])

/** The fields in which two states of a record differ, in the order of the record. */
export function changedFields(from: Entity, to: Entity): FieldChange[] {
  const before = new Map<string, unknown>(Object.entries(from))
  const after = new Map<string, unknown>(Object.entries(to))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(field => !SILENT.has(field) && !recordsEqual(before.get(field), after.get(field)))
    .map(field => ({ field, from: before.get(field), to: after.get(field) }))
}
