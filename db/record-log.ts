import * as z from 'zod/mini'
import type { RecordChange, RecordChanges, Revision } from '../src/app/ports/plan-store.ts'
import { entitySchema } from '../src/domain/record/tables.ts'
import { readTop } from './log.ts'
import type { OpenFile } from './open-file.ts'
import { readRows, refuseDamaged } from './rows/check.ts'
import { json, plain } from './rows/column.ts'
import type { Fields } from './rows/column.ts'
import { storedLogSchema } from './rows/log-rows.ts'

/** Rows that one call looks through at most, so that it takes the same few milliseconds in a log of any length. */
const WINDOW = 2000

/**
 * What a window of the log did to one record, newest first. Only rows whose diff has the id for a key are parsed, and only the
 * record's own part leaves SQLite, so an import of thousands of records costs no more than an edit of one.
 */
export const SELECT_CHANGES = `SELECT revision, at, author, origin, kind, label, reason,
  diff -> '$.added' -> ? AS added, diff -> '$.updated' -> ? AS updated, diff -> '$.removed' -> ? AS removed
  FROM log WHERE revision < ? AND revision >= ? AND instr(diff, ?) > 0 ORDER BY revision DESC`

const fields = storedLogSchema.shape
const changeSchema = z.strictObject({
  revision: fields.revision,
  at: fields.at,
  author: fields.author,
  origin: fields.origin,
  kind: fields.kind,
  label: fields.label,
  reason: fields.reason,
  added: z.optional(entitySchema),
  updated: z.optional(z.tuple([entitySchema, entitySchema])),
  removed: z.optional(entitySchema),
})

const READING = {
  table: 'log',
  columns: [
    ...plain('revision', 'at', 'author', 'origin', 'kind', 'label', 'reason'),
    ...json('added', 'updated', 'removed'),
  ],
  schema: changeSchema,
}

/**
 * The changes of one record in the newest rows before a revision (of the whole log without one), newest first, and where to go
 * on, or null where the log was read to its start.
 */
export function readChangesOf(file: OpenFile, record: string, before: Revision | undefined): RecordChanges {
  const end = before ?? readTop(file).revision + 1
  const start = Math.max(0, end - WINDOW)
  const found = file
    .statement(SELECT_CHANGES)
    .all(record, record, record, end, start, `${JSON.stringify(record)}:`)
  const rows = readRows(READING, found as Fields[], refuseDamaged(file.path))
  return { changes: rows.flatMap(changeOf), older: start === 0 ? null : start }
}

function changeOf({ added, updated, removed, ...row }: z.infer<typeof changeSchema>): RecordChange[] {
  const from = updated?.[0] ?? removed
  const to = updated?.[1] ?? added
  if (from === undefined && to === undefined) return []
  return [{ ...row, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]
}
