import type Database from 'better-sqlite3'

/** One step of the schema. Steps are never changed once released; the next one goes behind them. */
export interface Migration {
  /** The schema version that the step leads to: 1, 2, 3 and so on. */
  readonly version: number
  /** Runs inside a transaction with deferred foreign keys. Old log rows have to fit the new records as well. */
  readonly up: (db: Database.Database) => void
}
