import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS, runMigrations } from '../../../db/migrate.ts'
import { MESSAGES, PACKETS, RESPONSES, ROUNDS } from '../../../db/catchball-store.ts'
import { schemaFor } from '../../../src/support/compiled-schema.ts'
import { plainLink } from '../../../db/rows/plain-link.ts'
import { LOG_COLUMNS, storedLogSchema } from '../../../db/rows/log-rows.ts'
import { COLUMNS } from '../../../db/rows/tables.ts'
import { entitySchemas, linkSchema } from '../../../src/domain/record/entities.ts'
import { TABLE_NAMES } from '../../../src/domain/record/tables.ts'
import type { TableName } from '../../../src/domain/record/tables.ts'
import { arbitraryRecords } from '../../support/arbitrary-plan.ts'

function database(): Database.Database {
  const db = new Database(':memory:')
  runMigrations(db, MIGRATIONS)
  return db
}

/** The columns that the database has, and those that are read and written. */
const columnsOf = (table: string) =>
  (database().prepare('SELECT name FROM pragma_table_info(?)').all(table) as { name: string }[])
    .map(({ name }) => name)
    .sort()

function fieldsOf(table: TableName): string[] {
  const schema = entitySchemas[table]
  const shapes = 'options' in schema.def ? schema.def.options.map(option => option.shape) : [schema.def.shape]
  return [...new Set(shapes.flatMap(shape => Object.keys(shape)))].filter(field => field !== 'table')
}

describe('each field has its column, each column its field', () => {
  test.for(TABLE_NAMES)('%s', table => {
    const columns = COLUMNS[table].filter(([, field]) => field !== 'parentItems')
    expect(columns.map(([, field]) => field).sort()).toEqual(fieldsOf(table).sort())
    expect(COLUMNS[table].map(([column]) => column).sort()).toEqual(columnsOf(table))
  })

  test.for([ROUNDS, PACKETS, RESPONSES, MESSAGES])('$table', ({ table, columns, schema }) => {
    expect(columns.map(([, field]) => field).sort()).toEqual(Object.keys(schema.def.shape).sort())
    expect(columns.map(([column]) => column).sort()).toEqual(columnsOf(table))
  })

  test('log', () => {
    expect(LOG_COLUMNS.map(([, field]) => field).sort()).toEqual(
      Object.keys(storedLogSchema.def.shape).sort(),
    )
    expect(LOG_COLUMNS.map(([column]) => column).sort()).toEqual(columnsOf('log'))
  })
})

test('every table is STRICT, and nothing is deleted or changed by the database itself', () => {
  const db = database()
  const tables = db
    .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .all()
  expect(tables).toHaveLength(16)
  expect(tables.every(table => (table as { strict: number }).strict === 1)).toBe(true)
  const { sql } = db.prepare("SELECT group_concat(sql, ';') AS sql FROM sqlite_schema").get() as {
    sql: string
  }
  expect(sql).not.toMatch(/ON (DELETE|UPDATE)|TRIGGER/i)
  expect(sql.match(/REFERENCES/g)).toHaveLength(
    sql.match(/REFERENCES \w+ \(\w+\) DEFERRABLE INITIALLY DEFERRED/g)?.length ?? 0,
  )
})

test('a compiled schema takes and refuses what the plain one does', () => {
  const value = fc.oneof(fc.anything(), fc.constantFrom('', '0', 'x'.repeat(20_000), -1, null, '__proto__'))
  fc.assert(
    fc.property(arbitraryRecords, fc.nat(), fc.nat(), fc.option(value), (records, at, field, other) => {
      const record = records[at % records.length]
      if (record === undefined) return
      const fields = Object.entries(record)
      const damaged = Object.fromEntries(
        fields.map(([name, old], i) => [name, other !== null && i === field % fields.length ? other : old]),
      )
      const schema = entitySchemas[record.table]
      const [plain, compiled] = [schema.safeParse(damaged), schemaFor(schema, 1_000_000).safeParse(damaged)]
      expect(compiled.success).toBe(plain.success)
      expect(compiled.data).toEqual(plain.data)
      expect(compiled.error?.issues).toEqual(plain.error?.issues)
    }),
    { numRuns: 500 },
  )
})

test('a link that is read at once is one that the schema takes, and the same', () => {
  const odd = fc.oneof(
    fc.constantFrom('', '-', 'ä', 'a b', 'x'.repeat(65), null, 7),
    fc.string({ maxLength: 5 }),
  )
  const id = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('x', 'link-7', 'A_b') },
    { weight: 1, arbitrary: odd },
  )
  const row = fc.record({
    id,
    matrix: id,
    a: id,
    b: id,
    strength: fc.constantFrom('strong', 'medium', 'weak', 'none', 'other', null),
    reason: fc.constantFrom(null, null, 'because', 7),
    effect: fc.constantFrom(null, null, 'against', 'with'),
    disputed: fc.constantFrom(null, null, '{"strength":"weak"}', 7),
  })
  const seen = { taken: 0 }
  fc.assert(
    fc.property(row, cells => {
      const link = plainLink(cells)
      if (link === undefined) return
      seen.taken += 1
      const { reason: _r, effect: _e, disputed: _d, ...fields } = cells
      expect(linkSchema.parse({ table: 'link', ...fields })).toStrictEqual(link)
    }),
    { numRuns: 5000 },
  )
  expect(seen.taken).toBeGreaterThan(20)
})
