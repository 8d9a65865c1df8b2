import type * as z from 'zod/mini'
import { schemaFor } from '../../src/support/compiled-schema.ts'
import { refuse } from '../errors.ts'
import { toFields } from './column.ts'
import type { Column, Fields } from './column.ts'

/** A schema of zod by what it makes of a value. */
export type Schema<T> = z.core.SomeType & {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: z.core.$ZodError }
}

/** How the rows of a table become records. */
export interface Reading<T> {
  readonly table: string
  readonly columns: readonly Column[]
  readonly schema: Schema<T>
  /** How many plain rows one of these weighs: a packet holds a whole slice. Absent is 1. */
  readonly weight?: number
  /** Reads a row at once where that can be done by hand; what it leaves goes the way of all others. */
  readonly atOnce?: (row: Fields) => T | undefined
  /** What is still to be done to the fields of a row before the schema sees them. */
  readonly prepare?: (fields: Record<string, unknown>) => unknown
}

/** Takes a line that says what is wrong with a row. */
export type Complain = (line: string) => void

/** Refuses the whole file as `damaged` at the first row that is wrong. */
export function refuseDamaged(path: string): Complain {
  return line => refuse('damaged', path, line)
}

/**
 * Reads rows that were selected under the names of their fields: cells to fields, then the schema. A row that does not fit
 * is left out and complained about under the name of its table and its first column.
 */
export function readRows<T>(reading: Reading<T>, rows: readonly Fields[], complain: Complain): T[] {
  const { columns, atOnce, prepare } = reading
  const schema = schemaFor(reading.schema, rows.length * (reading.weight ?? 1))
  const records: T[] = []
  for (const row of rows) {
    const record = atOnce?.(row)
    if (record !== undefined) {
      records.push(record)
      continue
    }
    const fields = fieldsOf(columns, row)
    const parsed = fields && schema.safeParse(prepare === undefined ? fields : prepare(fields))
    if (parsed?.success) records.push(parsed.data)
    else complain(wrongIn(reading, row, parsed?.error))
  }
  return records
}

function fieldsOf(columns: readonly Column[], row: Fields): Record<string, unknown> | undefined {
  try {
    return toFields(columns, row)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function wrongIn({ table, columns }: Reading<unknown>, row: Fields, error?: z.core.$ZodError): string {
  const name = `${table} ${String(row[columns[0]?.[1] ?? ''])}`
  if (error === undefined) return `${name}: holds broken JSON`
  const issue = error.issues[0]
  return `${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'is not valid'}`
}
