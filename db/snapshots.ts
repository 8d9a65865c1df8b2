import * as z from 'zod/mini'
import type { Revision, Snapshot } from '../src/app/ports/plan-store.ts'
import { entitySchema } from '../src/domain/record/tables.ts'
import type { Entity } from '../src/domain/record/tables.ts'
import { Refusal } from './errors.ts'
import { readTop } from './log.ts'
import type { OpenFile } from './open-file.ts'
import { readRows, refuseDamaged } from './rows/check.ts'
import type { Complain } from './rows/check.ts'
import { json, plain } from './rows/column.ts'
import type { Fields } from './rows/column.ts'
import { readRecords } from './rows/plan-rows.ts'

const SNAPSHOT = {
  table: 'snapshot',
  columns: [...plain('name'), ...json('records')],
  schema: z.strictObject({ name: z.string(), records: z.array(entitySchema) }),
}

/** Keeps the whole plan, as JSON text, under a name that is not taken. Returns the revision that it holds. */
export function takeSnapshot(file: OpenFile, name: string, author: string): Revision {
  refuseTaken(file, name)
  const { revision } = readTop(file)
  file
    .statement('INSERT INTO snapshot (name, at, author, revision, records) VALUES (?, ?, ?, ?, ?)')
    .run(name, file.clock.now(), author, revision, JSON.stringify(readRecords(file)))
  return revision
}

/** Gives a snapshot another name that is not taken; its own name is no other. */
export function renameSnapshot(file: OpenFile, name: string, to: string): void {
  if (to !== name) refuseTaken(file, to)
  const { changes } = file.statement('UPDATE snapshot SET name = ? WHERE name = ?').run(to, name)
  if (changes === 0) refuseMissing(file, name)
}

/** Forgets a snapshot. */
export function removeSnapshot(file: OpenFile, name: string): void {
  const { changes } = file.statement('DELETE FROM snapshot WHERE name = ?').run(name)
  if (changes === 0) refuseMissing(file, name)
}

function refuseTaken(file: OpenFile, name: string): void {
  if (file.statement('SELECT 1 FROM snapshot WHERE name = ?').get(name) === undefined) return
  throw new Refusal({
    code: 'exists',
    message: `There is a version "${name}" already. Choose another name.`,
  })
}

function refuseMissing(file: OpenFile, name: string): never {
  throw new Refusal({
    code: 'missing',
    message: `${file.path} holds no version "${name}". Check its name.`,
  })
}

/** The snapshots, oldest first. The table is STRICT, so the columns hold what they should. */
export function readSnapshots(file: OpenFile): Snapshot[] {
  return file.statement('SELECT name, at, author, revision FROM snapshot ORDER BY rowid').all() as Snapshot[]
}

/** The records of a snapshot, each checked. */
export function readSnapshotRecords(
  file: OpenFile,
  name: string,
  complain: Complain = refuseDamaged(file.path),
): Entity[] {
  const row = file.statement('SELECT name, records FROM snapshot WHERE name = ?').get(name)
  if (row === undefined) return refuseMissing(file, name)
  return readRows(SNAPSHOT, [row as Fields], complain)[0]?.records ?? []
}
