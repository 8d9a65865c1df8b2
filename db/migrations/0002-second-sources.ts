import type { Migration } from './migration.ts'

/**
 * Links keep what a second source says about them (rule C38), and waivers may be about people (rules C13 and C14).
 *
 * Both are absent in an older plan, so its rows and its log rows fit as they are.
 */
export const secondSources: Migration = { version: 2, up: db => void db.exec(SQL) }

const SQL = `
ALTER TABLE link ADD COLUMN disputed TEXT;
ALTER TABLE waiver ADD COLUMN people TEXT;
`
