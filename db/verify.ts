import { recordsEqual } from '../src/domain/diff/records-equal.ts'
import type { Diff } from '../src/domain/diff/diff.ts'
import { checkRecords } from '../src/domain/command/check-diff.ts'
import type { Entity } from '../src/domain/record/tables.ts'
import { MESSAGES, PACKETS, RESPONSES, ROUNDS, readSide } from './catchball-store.ts'
import { linesOf } from './examine.ts'
import { readStoredLog } from './log.ts'
import type { OpenFile } from './open-file.ts'
import type { StoredLogRow } from './rows/log-rows.ts'
import { readRecords } from './rows/plan-rows.ts'
import { readSnapshotRecords, readSnapshots } from './snapshots.ts'

/**
 * Everything that can be checked about a plan file: the pages, the references, each row, the rules of the domain, and that
 * the log, played from its first row, leads to the very records that the tables hold.
 *
 * Returns one line for each thing that is wrong; none for a sound plan. To be called inside a transaction.
 */
export function verify(file: OpenFile): string[] {
  const pages = linesOf(file.db.pragma('integrity_check'))
  // Where the pages do not hold, what is read from them says nothing.
  if (pages.length > 0) return pages
  const lines = referencesOf(file)
  const complain = (line: string) => void lines.push(line)
  const records = readRecords(file, complain)
  for (const side of [ROUNDS, PACKETS, RESPONSES, MESSAGES]) readSide<unknown>(file, side, complain)
  for (const { name } of readSnapshots(file)) readSnapshotRecords(file, name, complain)
  const log = readStoredLog(file, -1, complain)
  // The rules between records only speak of records that could all be read.
  if (lines.length > 0) return lines
  const broken = checkRecords(records)
  if (broken !== undefined) lines.push(`${broken.record ?? 'plan'}: ${broken.message}`)
  return [...lines, ...stacksOf(log), ...replay(log, records)]
}

function referencesOf(file: OpenFile): string[] {
  const found: unknown = file.db.pragma('foreign_key_check')
  return (Array.isArray(found) ? found : []).map(
    ({ table, parent }: { table: string; parent: string }) => `${table}: names a ${parent} that is not there`,
  )
}

/** Whether the revisions count up from 0 and the stacks of undo and redo lead to rows of the right kind. */
function stacksOf(log: readonly StoredLogRow[]): string[] {
  const lines: string[] = []
  if (log.length === 0) lines.push('log: is empty')
  for (const [place, row] of log.entries()) {
    if (row.revision !== place) return [...lines, `log: row ${place} is not there`]
    const undo = row.undoTop === undefined || log[row.undoTop]?.kind === 'edit'
    const redo = row.redoTop === undefined || log[row.redoTop]?.kind === 'undo'
    if (!undo || !redo) lines.push(`log ${row.revision}: undo or redo leads to the wrong row`)
  }
  return lines
}

/** Whether the log, played from nothing, leads to these records. */
function replay(log: readonly StoredLogRow[], records: readonly Entity[]): string[] {
  const played = new Map<string, Entity>()
  for (const { diff } of log) play(played, diff)
  const lines: string[] = []
  for (const record of records) {
    if (!recordsEqual(played.get(record.id), record)) {
      lines.push(`${record.table} ${record.id}: is not what the change log says`)
    }
    played.delete(record.id)
  }
  for (const { id, table } of played.values()) lines.push(`${table} ${id}: stands in the change log only`)
  return lines
}

function play(records: Map<string, Entity>, diff: Diff): void {
  for (const id of Object.keys(diff.removed)) records.delete(id)
  for (const [id, [, to]] of Object.entries(diff.updated)) records.set(id, to)
  for (const [id, record] of Object.entries(diff.added)) records.set(id, record)
}
