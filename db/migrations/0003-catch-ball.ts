import type { Migration } from './migration.ts'

/**
 * What the negotiation needs: decisions as records of the plan; messages; where an answer came from; and with each packet the
 * terms that an acceptance holds for, what was asked of third departments, and who sent it.
 *
 * Two programs that opened a round at the same time could give one number twice; such rounds are numbered anew in the order
 * they came, and from now on the database refuses the second.
 */
export const catchBall: Migration = { version: 3, up: db => void db.exec(SQL) }

const SQL = `
CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  matrix TEXT NOT NULL,
  act TEXT NOT NULL,
  round TEXT,
  packet TEXT,
  response TEXT,
  item TEXT,
  person TEXT,
  due TEXT,
  snapshot TEXT,
  fingerprint TEXT,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  fields TEXT,
  counter TEXT,
  conditions TEXT,
  parents TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
  id TEXT PRIMARY KEY NOT NULL,
  matrix TEXT NOT NULL,
  item TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  visibility TEXT NOT NULL,
  addressees TEXT NOT NULL,
  replies TEXT NOT NULL
) STRICT;

ALTER TABLE packet ADD COLUMN terms TEXT NOT NULL DEFAULT '{}';
ALTER TABLE packet ADD COLUMN requests TEXT NOT NULL DEFAULT '[]';
ALTER TABLE packet ADD COLUMN sent_by TEXT;
ALTER TABLE response ADD COLUMN origin TEXT NOT NULL DEFAULT 'file';

UPDATE round SET number = renumbered.place
FROM (SELECT id, row_number() OVER (PARTITION BY matrix ORDER BY number, rowid) AS place FROM round) AS renumbered
WHERE renumbered.id = round.id AND matrix IN (SELECT matrix FROM round GROUP BY matrix, number HAVING count(*) > 1);
CREATE UNIQUE INDEX round_number ON round (matrix, number);
`
