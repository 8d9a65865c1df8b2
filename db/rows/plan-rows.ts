import { entitySchemas } from '../../src/domain/record/entities.ts'
import { TABLE_NAMES } from '../../src/domain/record/tables.ts'
import type { Entity, TableName } from '../../src/domain/record/tables.ts'
import type { Diff } from '../../src/domain/diff/diff.ts'
import { refuse } from '../errors.ts'
import type { OpenFile } from '../open-file.ts'
import { readRows, refuseDamaged } from './check.ts'
import type { Complain, Schema } from './check.ts'
import { quoted, selection, toCells } from './column.ts'
import type { Cell, Fields } from './column.ts'
import { plainLink } from './plain-link.ts'
import { COLUMNS, flatten, unflatten } from './tables.ts'

/** Every record of the plan, checked against its schema; those that do not fit are left out and complained about. */
export function readRecords(file: OpenFile, complain: Complain = refuseDamaged(file.path)): Entity[] {
  return TABLE_NAMES.flatMap(table => {
    const columns = COLUMNS[table]
    const rows = file.statement(`SELECT ${selection(columns)} FROM ${quoted(table)}`).all() as Fields[]
    const schema: Schema<Entity> = entitySchemas[table]
    const prepare = (fields: Record<string, unknown>) => unflatten(table, fields)
    const atOnce = table === 'link' ? plainLink : undefined
    return readRows({ table, columns, schema, prepare, ...(atOnce && { atOnce }) }, rows, complain)
  })
}

/**
 * Writes a diff into the tables of the plan. References are looked at when the transaction ends.
 *
 * Refuses with `invalid` where a record to be added is there, or one to be changed or removed is not.
 */
export function writeDiff(file: OpenFile, diff: Diff): void {
  for (const record of Object.values(diff.removed)) remove(file, record)
  for (const [from, to] of Object.values(diff.updated)) {
    if (from.table === to.table) update(file, to)
    else {
      remove(file, from)
      insert(file, to)
    }
  }
  for (const record of Object.values(diff.added)) insert(file, record)
}

function insert(file: OpenFile, record: Entity): void {
  one(file, INSERT[record.table], toCells(COLUMNS[record.table], flatten(record)), record)
}

function update(file: OpenFile, record: Entity): void {
  const cells = toCells(COLUMNS[record.table].slice(1), flatten(record))
  one(file, UPDATE[record.table], [...cells, record.id], record)
}

function remove(file: OpenFile, record: Entity): void {
  one(file, DELETE[record.table], [record.id], record)
}

function one(file: OpenFile, sql: string, cells: readonly Cell[], record: Entity): void {
  if (file.statement(sql).run(...cells).changes !== 1) {
    refuse('invalid', file.path, `${record.table} ${record.id} is not what it was`)
  }
}

const INSERT = sqlOf(table => {
  const names = COLUMNS[table].map(([column]) => quoted(column))
  return `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
})
/** Leaves the id alone: to set a key, even to itself, would look up everything that refers to it. */
export const UPDATE = sqlOf(table => {
  const sets = COLUMNS[table].slice(1).map(([column]) => `${quoted(column)} = ?`)
  return `UPDATE ${quoted(table)} SET ${sets.join(', ')} WHERE id = ?`
})
export const DELETE = sqlOf(table => `DELETE FROM ${quoted(table)} WHERE id = ?`)

function sqlOf(make: (table: TableName) => string): Readonly<Record<TableName, string>> {
  return Object.fromEntries(TABLE_NAMES.map(table => [table, make(table)])) as Record<TableName, string>
}
