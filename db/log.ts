import type { LogRow, Revision } from '../src/app/ports/plan-store.ts'
import { refuse } from './errors.ts'
import type { OpenFile } from './open-file.ts'
import { readRows, refuseDamaged } from './rows/check.ts'
import type { Complain } from './rows/check.ts'
import { toCells } from './rows/column.ts'
import type { Fields } from './rows/column.ts'
import { INSERT_LOG, LOG_COLUMNS, SELECT_LOG, storedLogSchema } from './rows/log-rows.ts'
import type { StoredLogRow } from './rows/log-rows.ts'

/** Where the log stands: the newest revision, and what undo and redo would take. Read from one row. */
export interface LogTop {
  readonly revision: Revision
  readonly undoTop: Revision | null
  readonly redoTop: Revision | null
}

export const SELECT_TOP =
  'SELECT revision, undo_top AS undoTop, redo_top AS redoTop FROM log ORDER BY revision DESC LIMIT 1'
export const SELECT_LABEL = 'SELECT label FROM log WHERE revision = ?'
export const SELECT_ONE = `${SELECT_LOG} WHERE revision = ?`
export const SELECT_AFTER = `${SELECT_LOG} WHERE revision > ? ORDER BY revision`

/** Where the log stands. Refuses with `damaged` where there is no log, since every plan begins with a row. */
export function readTop(file: OpenFile): LogTop {
  const top = file.statement(SELECT_TOP).get()
  return top === undefined ? refuse('damaged', file.path, 'its change log is empty') : (top as LogTop)
}

/** Where the log stands, provided that this is `base`; else refuses with `stale`. */
export function readTopAt(file: OpenFile, base: Revision): LogTop {
  const top = readTop(file)
  return top.revision === base
    ? top
    : refuse('stale', file.path, `it stands at ${top.revision}, not at ${base}`)
}

/** One row of the log. */
export function readLogRow(file: OpenFile, revision: Revision): StoredLogRow {
  const row = file.statement(SELECT_ONE).get(revision)
  const rows = row === undefined ? [] : readRows(LOG, [row as Fields], refuseDamaged(file.path))
  return rows[0] ?? refuse('damaged', file.path, `its change log has no row ${revision}`)
}

/** The label of a row, without reading what it changed. */
export function readLabel(file: OpenFile, revision: Revision): string {
  const row = file.statement(SELECT_LABEL).get(revision) as { label: string } | undefined
  return row?.label ?? refuse('damaged', file.path, `its change log has no row ${revision}`)
}

/** The rows after a revision, oldest first, as the history shows them; all of them after -1. */
export function readLogAfter(file: OpenFile, revision: Revision): LogRow[] {
  const rows = readStoredLog(file, revision, refuseDamaged(file.path))
  return rows.map(({ undoTop: _u, redoTop: _r, target: _t, below: _b, ...shown }) => shown)
}

/** The rows after a revision with their stacks; those that do not fit are left out and complained about. */
export function readStoredLog(file: OpenFile, revision: Revision, complain: Complain): StoredLogRow[] {
  return readRows(LOG, file.statement(SELECT_AFTER).all(revision) as Fields[], complain)
}

/** Appends a row. */
export function appendLog(file: OpenFile, row: StoredLogRow): void {
  file.statement(INSERT_LOG).run(...toCells(LOG_COLUMNS, { ...row }))
}

const LOG = { table: 'log', columns: LOG_COLUMNS, schema: storedLogSchema }
