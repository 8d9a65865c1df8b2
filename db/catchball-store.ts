import type { CatchballReader, CatchballStore } from '../src/app/ports/catchball-store.ts'
import type { StoreError } from '../src/app/ports/plan-store.ts'
import { filedResponseSchema, messageSchema, packetSchema, roundSchema } from '../src/catchball/records.ts'
import type { FiledResponse } from '../src/catchball/records.ts'
import { EMPTY_DIFF } from '../src/domain/diff/diff.ts'
import type { Result } from '../src/support/result.ts'
import { write } from './at-rest.ts'
import { readGrown, rowsAfter } from './grown-tables.ts'
import { promised, read } from './open-file.ts'
import type { OpenFile } from './open-file.ts'
import { MESSAGE_COLUMNS, PACKET_COLUMNS, RESPONSE_COLUMNS, ROUND_COLUMNS } from './rows/catchball-rows.ts'
import type { Complain, Reading } from './rows/check.ts'
import { quoted, toCells } from './rows/column.ts'
import type { Fields } from './rows/column.ts'
import { writeReceived } from './undo.ts'

export const ROUNDS = { table: 'round', columns: ROUND_COLUMNS, schema: roundSchema }
export const PACKETS = { table: 'packet', columns: PACKET_COLUMNS, schema: packetSchema, weight: 100 }
export const RESPONSES = { table: 'response', columns: RESPONSE_COLUMNS, schema: filedResponseSchema }
export const MESSAGES = { table: 'message', columns: MESSAGE_COLUMNS, schema: messageSchema }

/** Reads rounds, packets, responses and messages, each row checked once. */
export function catchballReader(file: OpenFile): CatchballReader {
  return {
    rounds: () => promised(() => read(file, () => readGrown(file, ROUNDS))),
    packets: () => promised(() => read(file, () => readGrown(file, PACKETS))),
    responses: () => promised(() => read(file, () => readGrown(file, RESPONSES))),
    messages: () => promised(() => read(file, () => readGrown(file, MESSAGES))),
  }
}

/** Adds rounds, packets, responses and messages; nothing is ever changed or taken away. */
export function catchballStore(file: OpenFile): CatchballStore {
  return {
    ...catchballReader(file),
    openRound: round => promised(() => write(file, () => insert(file, ROUNDS, round))),
    addPackets: (packets, opening = []) =>
      promised(() =>
        write(file, () => {
          for (const round of opening) insert(file, ROUNDS, round)
          for (const packet of packets) insert(file, PACKETS, packet)
        }),
      ),
    file: responses => promised(() => fileResponses(file, responses)),
    post: message => promised(() => write(file, () => insert(file, MESSAGES, message))),
  }
}

/** The records of a table in the order they came, all read anew; those that do not fit are left out and complained about. */
export function readSide<T>(file: OpenFile, side: Reading<T>, complain: Complain): T[] {
  return rowsAfter(file, side, 0, complain)
}

function insert<T extends Fields>(file: OpenFile, { table, columns }: Reading<T>, record: T): void {
  const names = columns.map(([column]) => quoted(column))
  file
    .statement(
      `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...toCells(columns, record))
}

function fileResponses(
  file: OpenFile,
  responses: readonly FiledResponse[],
): Result<('filed' | 'duplicate')[], StoreError> {
  // Asked before the transaction too: where all are duplicates, the file is left at rest.
  const known = read(file, () => responses.every(({ digest }) => isFiled(file, digest)))
  if (!known.ok) return known
  if (known.value) return { ok: true, value: responses.map(() => 'duplicate') }
  return write(file, () => responses.map(response => fileOne(file, response)))
}

function fileOne(file: OpenFile, response: FiledResponse): 'filed' | 'duplicate' {
  if (isFiled(file, response.digest)) return 'duplicate'
  insert(file, RESPONSES, response)
  writeReceived(file, {
    diff: EMPTY_DIFF,
    author: response.filedBy,
    origin: 'packet',
    label: `Received an answer from ${response.from}${BY[response.origin]}`,
  })
  return 'filed'
}

const BY = { file: '', meeting: ' in a meeting', phone: ' by phone', paper: ' on paper' } as const

function isFiled(file: OpenFile, digest: string): boolean {
  return file.statement('SELECT 1 FROM response WHERE digest = ?').get(digest) !== undefined
}
