import type { CatchballReader, CatchballStore } from '../src/app/ports/catchball-store.ts'
import type { StoreError } from '../src/app/ports/plan-store.ts'
import { filedResponseSchema, packetSchema, roundSchema } from '../src/catchball/records.ts'
import type { FiledResponse } from '../src/catchball/records.ts'
import { EMPTY_DIFF } from '../src/domain/diff/diff.ts'
import type { Result } from '../src/support/result.ts'
import { write } from './at-rest.ts'
import { promised, read } from './open-file.ts'
import type { OpenFile } from './open-file.ts'
import { PACKET_COLUMNS, RESPONSE_COLUMNS, ROUND_COLUMNS } from './rows/catchball-rows.ts'
import { readRows, refuseDamaged } from './rows/check.ts'
import type { Complain, Reading } from './rows/check.ts'
import { quoted, selection, toCells } from './rows/column.ts'
import type { Fields } from './rows/column.ts'
import { writeReceived } from './undo.ts'

export const ROUNDS = { table: 'round', columns: ROUND_COLUMNS, schema: roundSchema }
export const PACKETS = { table: 'packet', columns: PACKET_COLUMNS, schema: packetSchema }
export const RESPONSES = { table: 'response', columns: RESPONSE_COLUMNS, schema: filedResponseSchema }

/** Reads rounds, packets and responses, each row checked. */
export function catchballReader(file: OpenFile): CatchballReader {
  return {
    rounds: () => promised(() => read(file, () => readSide(file, ROUNDS))),
    packets: () => promised(() => read(file, () => readSide(file, PACKETS))),
    responses: () => promised(() => read(file, () => readSide(file, RESPONSES))),
  }
}

/** Adds rounds, packets and responses; nothing is ever changed or taken away. */
export function catchballStore(file: OpenFile): CatchballStore {
  return {
    ...catchballReader(file),
    openRound: round => promised(() => write(file, () => insert(file, ROUNDS, round))),
    addPackets: packets =>
      promised(() => write(file, () => packets.forEach(packet => insert(file, PACKETS, packet)))),
    file: response => promised(() => fileResponse(file, response)),
  }
}

/** The records of a table in the order they came; those that do not fit are left out and complained about. */
export function readSide<T>(
  file: OpenFile,
  side: Reading<T>,
  complain: Complain = refuseDamaged(file.path),
): T[] {
  const sql = `SELECT ${selection(side.columns)} FROM ${quoted(side.table)} ORDER BY rowid`
  return readRows(side, file.statement(sql).all() as Fields[], complain)
}

function insert<T extends Fields>(file: OpenFile, { table, columns }: Reading<T>, record: T): void {
  const names = columns.map(([column]) => quoted(column))
  file
    .statement(
      `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...toCells(columns, record))
}

function fileResponse(file: OpenFile, response: FiledResponse): Result<'filed' | 'duplicate', StoreError> {
  // Asked before the transaction too: a duplicate then leaves the file at rest.
  const known = read(file, () => isFiled(file, response.digest))
  if (!known.ok) return known
  if (known.value) return { ok: true, value: 'duplicate' }
  return write(file, () => {
    if (isFiled(file, response.digest)) return 'duplicate'
    insert(file, RESPONSES, response)
    writeReceived(file, {
      diff: EMPTY_DIFF,
      author: response.filedBy,
      origin: 'packet',
      label: `Received an answer from ${response.from}`,
    })
    return 'filed'
  })
}

function isFiled(file: OpenFile, digest: string): boolean {
  return file.statement('SELECT 1 FROM response WHERE digest = ?').get(digest) !== undefined
}
