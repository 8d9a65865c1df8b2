import type { Migration } from './migration.ts'

/**
 * The first schema.
 *
 * Every table of the domain has one column for each field that people would ask for, and JSON text for what is nested.
 * References between records are foreign keys where a column holds them, looked at when the transaction ends; nothing is
 * deleted by the database itself. The matrix of a link or a role repeats that of its item and is no key of its own. Codes and pairs are unique by the domain's rules and not by an index, since SQLite looks
 * at those row by row and an import may swap two codes in one transaction.
 *
 * `log.undo_top` and `log.redo_top` are the stacks of undo and redo as they stand after a row; `below` is what an edit (or an
 * undone edit) lies on, so the next step is found from the newest row alone.
 */
export const firstSchema: Migration = { version: 1, up: db => void db.exec(SQL) }

const SQL = `
CREATE TABLE plan (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  true_north TEXT,
  status TEXT NOT NULL,
  period_start TEXT,
  arrangement TEXT NOT NULL,
  labels TEXT NOT NULL,
  limits TEXT NOT NULL,
  fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE department (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  head TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  parent TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  order_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX department_head ON department (head);
CREATE INDEX department_parent ON department (parent);

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT,
  department TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  email TEXT,
  language TEXT,
  kind TEXT NOT NULL,
  order_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_department ON person (department);

CREATE TABLE matrix (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL,
  code TEXT,
  title TEXT NOT NULL,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  approver TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  department TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  parent TEXT REFERENCES matrix (id) DEFERRABLE INITIALLY DEFERRED,
  parent_items TEXT,
  shown TEXT NOT NULL,
  retired TEXT NOT NULL,
  order_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX matrix_owner ON matrix (owner);
CREATE INDEX matrix_approver ON matrix (approver);
CREATE INDEX matrix_department ON matrix (department);
CREATE INDEX matrix_parent ON matrix (parent);

CREATE TABLE item (
  id TEXT PRIMARY KEY NOT NULL,
  matrix TEXT NOT NULL REFERENCES matrix (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  earlier TEXT NOT NULL,
  order_key TEXT NOT NULL,
  text TEXT NOT NULL,
  why TEXT,
  baseline ANY,
  target ANY,
  unit TEXT,
  direction TEXT,
  low REAL,
  high REAL,
  start TEXT,
  due TEXT,
  weight REAL,
  owner TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  cadence TEXT,
  rollup TEXT,
  perspective TEXT,
  timing TEXT,
  formula TEXT,
  source TEXT,
  cascade TEXT,
  confidential INTEGER,
  set_aside TEXT,
  deploys TEXT,
  feeds TEXT,
  displaces TEXT,
  milestones TEXT,
  planned TEXT,
  actual TEXT,
  past TEXT,
  translations TEXT,
  fields TEXT
) STRICT;
CREATE INDEX item_matrix ON item (matrix);
CREATE INDEX item_owner ON item (owner);

CREATE TABLE link (
  id TEXT PRIMARY KEY NOT NULL,
  matrix TEXT NOT NULL,
  a TEXT NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  b TEXT NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  strength TEXT NOT NULL,
  reason TEXT,
  effect TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX link_a ON link (a);
CREATE INDEX link_b ON link (b);

CREATE TABLE role (
  id TEXT PRIMARY KEY NOT NULL,
  matrix TEXT NOT NULL,
  item TEXT NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX role_item ON role (item);
CREATE INDEX role_person ON role (person);

CREATE TABLE waiver (
  id TEXT PRIMARY KEY NOT NULL,
  matrix TEXT NOT NULL REFERENCES matrix (id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  items TEXT NOT NULL,
  reason TEXT NOT NULL,
  "by" TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX waiver_matrix ON waiver (matrix);
CREATE INDEX waiver_by ON waiver ("by");

CREATE TABLE log (
  revision INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  origin TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT,
  focus TEXT,
  diff TEXT NOT NULL,
  undo_top INTEGER REFERENCES log (revision) DEFERRABLE INITIALLY DEFERRED,
  redo_top INTEGER REFERENCES log (revision) DEFERRABLE INITIALLY DEFERRED,
  target INTEGER REFERENCES log (revision) DEFERRABLE INITIALLY DEFERRED,
  below INTEGER REFERENCES log (revision) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE draft (
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot (
  name TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES log (revision) DEFERRABLE INITIALLY DEFERRED,
  records TEXT NOT NULL
) STRICT;

CREATE TABLE round (
  id TEXT PRIMARY KEY NOT NULL,
  matrix TEXT NOT NULL,
  number INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  due TEXT,
  message TEXT
) STRICT;

CREATE TABLE packet (
  id TEXT PRIMARY KEY NOT NULL,
  round TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT NOT NULL,
  matrix TEXT NOT NULL,
  addressee TEXT NOT NULL,
  name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  due TEXT,
  base TEXT NOT NULL,
  asked TEXT NOT NULL,
  slice TEXT NOT NULL
) STRICT;
CREATE INDEX packet_round ON packet (round);

CREATE TABLE response (
  digest TEXT PRIMARY KEY NOT NULL,
  packet TEXT NOT NULL REFERENCES packet (id) DEFERRABLE INITIALLY DEFERRED,
  filed_at TEXT NOT NULL,
  filed_by TEXT NOT NULL,
  sender TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX response_packet ON response (packet);
`
