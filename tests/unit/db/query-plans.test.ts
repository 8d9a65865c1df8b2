import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { SELECT_BEFORE } from '../../../db/log-page.ts'
import { SELECT_AFTER, SELECT_LABEL, SELECT_ONE, SELECT_TOP } from '../../../db/log.ts'
import { MIGRATIONS, runMigrations } from '../../../db/migrate.ts'
import { SELECT_CHANGES } from '../../../db/record-log.ts'
import { DELETE, UPDATE } from '../../../db/rows/plan-rows.ts'
import { TABLE_NAMES } from '../../../src/domain/record/tables.ts'

const db = new Database(':memory:')
runMigrations(db, MIGRATIONS)

/** The steps of a query as SQLite would take them. */
function explain(sql: string): string[] {
  const parameters = sql.match(/\?/g) ?? []
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters.map(() => null)) as {
    detail: string
  }[]
  return rows.map(({ detail }) => detail)
}

test.for<[string, string]>([
  // The newest row lies at the end of the table's own tree, so no more than its last page is read.
  [SELECT_TOP, 'SCAN log'],
  [SELECT_ONE, 'SEARCH log USING INTEGER PRIMARY KEY (rowid=?)'],
  [SELECT_LABEL, 'SEARCH log USING INTEGER PRIMARY KEY (rowid=?)'],
  [SELECT_BEFORE, 'SEARCH log USING INTEGER PRIMARY KEY (rowid<?)'],
  [SELECT_AFTER, 'SEARCH log USING INTEGER PRIMARY KEY (rowid>?)'],
  [SELECT_CHANGES, 'SEARCH log USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
])('the log is never sorted nor read through: %s', ([sql, step]) => {
  expect(explain(sql)).toEqual([step])
})

const byKey = expect.stringMatching(
  /^SEARCH \w+ USING (PRIMARY KEY|INDEX sqlite_autoindex_\w+) \(id=\?\)$/,
) as string

test.for(TABLE_NAMES)('a record of %s is changed by its key and nothing else is looked at', table => {
  expect(explain(UPDATE[table])).toEqual([byKey])
})

test.for(TABLE_NAMES)('a record of %s is removed by its key, what refers to it found by index', table => {
  const [first, ...references] = explain(DELETE[table])
  expect(first).toEqual(byKey)
  for (const step of references) expect(step).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX/)
})

test('a reference is followed back by an index, so that deleting never reads through a table', () => {
  const keys = db
    .prepare(
      `SELECT t.name AS "table", k."from" AS "column" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
       WHERE t.schema = 'main' AND t.name NOT IN ('log', 'snapshot')`,
    )
    .all() as { table: string; column: string }[]
  expect(keys.length).toBeGreaterThan(15)
  for (const { table, column } of keys) {
    expect(explain(`SELECT 1 FROM ${table} WHERE "${column}" = ?`)).toEqual([
      expect.stringMatching(/^SEARCH \w+ USING (COVERING )?INDEX \w+ \(\w+=\?\)$/),
    ])
  }
})
