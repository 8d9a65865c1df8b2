import type { OpenFile } from './open-file.ts'
import { readRows, refuseDamaged } from './rows/check.ts'
import type { Reading } from './rows/check.ts'
import { quoted, selection } from './rows/column.ts'
import type { Fields } from './rows/column.ts'

/** What a connection has read of a table: its records, and the row of the last one. */
interface Seen {
  readonly last: number
  readonly records: readonly unknown[]
}

const seen = new WeakMap<OpenFile, Map<string, Seen>>()

/**
 * The records of a table to which rows are only ever added, in the order they came. What this connection has read before is
 * the same records again, and only rows that came since are read and checked: 60 packets take about as long to read as 60
 * responses to merge. Where rows are missing, as no program of ours leaves it, all are read anew.
 *
 * Costs the memory of the records for as long as the file is open. To be called in a transaction.
 */
export function readGrown<T>(file: OpenFile, side: Reading<T>): readonly T[] {
  const tables = seen.get(file) ?? new Map<string, Seen>()
  seen.set(file, tables)
  const known = tables.get(side.table) ?? { last: 0, records: [] }
  const now = sizeOf(file, side.table)
  // The map gives back what was read by this very reading.
  const before = known.records as readonly T[]
  if (now.last === known.last && now.count === before.length) return before
  const added = rowsAfter(file, side, known.last)
  const all = before.length + added.length === now.count ? [...before, ...added] : rowsAfter(file, side, 0)
  tables.set(side.table, { last: now.last, records: all })
  return all
}

function sizeOf(file: OpenFile, table: string): { readonly count: number; readonly last: number } {
  const sql = `SELECT count(*) AS count, coalesce(max(rowid), 0) AS last FROM ${quoted(table)}`
  return file.statement(sql).get() as { count: number; last: number }
}

/** The records of the rows after one. Refuses the file as damaged at the first that does not fit. */
export function rowsAfter<T>(
  file: OpenFile,
  side: Reading<T>,
  row: number,
  complain = refuseDamaged(file.path),
): T[] {
  const { table, columns } = side
  const sql = `SELECT ${selection(columns)} FROM ${quoted(table)} WHERE rowid > ? ORDER BY rowid`
  return readRows(side, file.statement(sql).all(row) as Fields[], complain)
}
