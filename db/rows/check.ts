import * as z from 'zod/mini'
import { refuse } from '../errors.ts'
import { toFields } from './column.ts'
import type { Column, Fields } from './column.ts'

/**
 * Rows above which compiling their schema pays: compiling takes some milliseconds and then saves about four fifths of the
 * time (3,000 items: 16 ms checked, 5 ms compiled; 20,000 links: 26 ms and 6 ms).
 */
const MANY = 1000

/** A schema of zod by what it makes of a value. */
export type Schema<T> = z.core.SomeType & {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: z.core.$ZodError }
}

const compiled = new Map<z.core.SomeType, z.core.SomeType>()

/** The same schema, compiled where there are many rows to check. Answers and errors are the same. */
export function schemaFor<S extends z.core.SomeType>(schema: S, rows: number): S {
  const known = compiled.get(schema)
  // The map gives back what was made from this very schema.
  if (known !== undefined) return known as S
  if (rows < MANY) return schema
  const made = z.compile(schema)
  compiled.set(schema, made)
  return made
}

/** What a row holds, checked, or a line that says what is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly wrong: string }

/** Reads one row: cells to fields, then the schema. `name` is what the row is called when it is wrong. */
export function checkRow<T>(
  schema: Schema<T>,
  columns: readonly Column[],
  row: Fields,
  name: string,
  prepare: (fields: Record<string, unknown>) => unknown = fields => fields,
): Checked<T> {
  let fields: unknown
  try {
    fields = prepare(toFields(columns, row))
  } catch (error) {
    if (error instanceof SyntaxError) return { wrong: `${name}: holds broken JSON` }
    throw error
  }
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { value: parsed.data }
  const issue = parsed.error.issues[0]
  return { wrong: `${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'is not valid'}` }
}

/** The value of a checked row; refuses with `damaged` where it is wrong. */
export function valueOf<T>(checked: Checked<T>, path: string): T {
  return 'value' in checked ? checked.value : refuse('damaged', path, checked.wrong)
}
