import * as z from 'zod/mini'
import type { LogLine, LogPage, LogQuery } from '../src/app/ports/plan-store.ts'
import { holdsWords } from '../src/app/plan-history.ts'
import type { OpenFile } from './open-file.ts'
import { readRows, refuseDamaged } from './rows/check.ts'
import { selection } from './rows/column.ts'
import type { Fields } from './rows/column.ts'
import { LINE_COLUMNS, storedLogSchema } from './rows/log-rows.ts'

export const SELECT_BEFORE = `SELECT ${selection(LINE_COLUMNS)} FROM log WHERE revision < ? ORDER BY revision DESC`

const LINE = {
  table: 'log',
  columns: LINE_COLUMNS,
  schema: z.pick(storedLogSchema, {
    revision: true,
    at: true,
    author: true,
    origin: true,
    kind: true,
    label: true,
    reason: true,
    focus: true,
  }),
}

/** A part of the log, newest first. Goes down the log until enough rows fit, and one further to know whether more follow. */
export function readLogPage(file: OpenFile, { before, author, words = '', limit }: LogQuery): LogPage {
  const complain = refuseDamaged(file.path)
  const lines: LogLine[] = []
  const rows = file.statement(SELECT_BEFORE).iterate(before ?? Number.MAX_SAFE_INTEGER)
  for (const row of rows) {
    const [line] = readRows(LINE, [row as Fields], complain)
    if (line === undefined || (author !== undefined && line.author !== author)) continue
    if (!holdsWords(line, words)) continue
    if (lines.length === limit) return { lines, more: true }
    lines.push(line)
  }
  return { lines, more: false }
}

/** Everybody who stands in the log, by name. */
export function readAuthors(file: OpenFile): string[] {
  const rows = file.statement('SELECT DISTINCT author FROM log ORDER BY author').all() as { author: string }[]
  return rows.map(({ author }) => author)
}
