import * as z from 'zod/mini'
import type { LogRow } from '../../src/app/ports/plan-store.ts'
import { entitySchema } from '../../src/domain/record/tables.ts'
import { json, plain, quoted, selection } from './column.ts'
import type { Column } from './column.ts'

const record = z.record(z.string(), entitySchema)
const diffSchema = z
  .strictObject({
    added: record,
    updated: z.record(z.string(), z.tuple([entitySchema, entitySchema])),
    removed: record,
  })
  .check(z.refine(keyedByTheirIds, 'a record stands under the id of another'))

function keyedByTheirIds(diff: z.infer<typeof diffSchema>): boolean {
  const single = [...Object.entries(diff.added), ...Object.entries(diff.removed)]
  return (
    single.every(([id, entity]) => entity.id === id) &&
    Object.entries(diff.updated).every(([id, [from, to]]) => from.id === id && to.id === id)
  )
}

const revision = z.number().check(z.int(), z.nonnegative())
const pointer = z.optional(revision)

/** A row of the log as it is stored: what the history shows, and the stacks of undo and redo behind it. */
export const storedLogSchema = z.strictObject({
  revision,
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'is not a time in UTC')),
  author: z.string(),
  origin: z.enum(['typed', 'imported', 'packet', 'command line', 'restored', 'new']),
  kind: z.enum(['edit', 'undo', 'redo', 'received']),
  label: z.string(),
  reason: z.optional(z.string()),
  focus: z.optional(z.string()),
  diff: diffSchema,
  undoTop: pointer,
  redoTop: pointer,
  target: pointer,
  below: pointer,
})

/** `undoTop` and `redoTop` say what is undone or redone next; `below` what comes after that; `target` which edit it was. */
export interface StoredLogRow extends LogRow {
  readonly undoTop?: number
  readonly redoTop?: number
  readonly target?: number
  readonly below?: number
}

export const LOG_COLUMNS: readonly Column[] = [
  ...plain('revision', 'at', 'author', 'origin', 'kind', 'label', 'reason', 'focus'),
  ...json('diff'),
  ['undo_top', 'undoTop', 'plain'],
  ['redo_top', 'redoTop', 'plain'],
  ...plain('target', 'below'),
]

/** The columns before `diff`: a page of SQLite holds many of these rows, and what they changed is not read. */
export const LINE_COLUMNS = LOG_COLUMNS.slice(
  0,
  LOG_COLUMNS.findIndex(([column]) => column === 'diff'),
)

export const SELECT_LOG = `SELECT ${selection(LOG_COLUMNS)} FROM log`
export const INSERT_LOG = `INSERT INTO log (${LOG_COLUMNS.map(([column]) => quoted(column)).join(', ')}) VALUES (${LOG_COLUMNS.map(() => '?').join(', ')})`
