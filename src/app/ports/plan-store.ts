import type { Diff } from '../../domain/diff/diff.ts'
import type { Entity } from '../../domain/record/tables.ts'
import type { Result } from '../../support/result.ts'

/** Counts the commits of a plan file: 0 for a new one, one more with each log row. */
export type Revision = number

/** Where a change came from. */
export type Origin = 'typed' | 'imported' | 'packet' | 'command line' | 'restored' | 'new'

/** A change to be kept: what, by whom and why. Time is stamped by the store. */
export interface Entry {
  readonly diff: Diff
  readonly author: string
  readonly origin: Origin
  /** What a person reads in the history and beside Undo: "Set P2 by M3 to strong". */
  readonly label: string
  readonly reason?: string
  /** The record to go back to when this is undone. */
  readonly focus?: string
}

/** A row of the change log. */
export interface LogRow extends Entry {
  readonly revision: Revision
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string
  readonly kind: 'edit' | 'undo' | 'redo' | 'received'
}

/** A row of the change log without what it changed, which is most of its size. */
export type LogLine = Omit<LogRow, 'diff'>

/** Which part of the log is asked for. Answered newest first. */
export interface LogQuery {
  /** Only rows before this one; absent starts at the newest. */
  readonly before?: Revision
  readonly author?: string
  /** Words that label, author, reason or origin hold, all of them, in whatever case. */
  readonly words?: string
  /** At most so many rows. */
  readonly limit: number
}

/** Some rows of the log and whether more follow. */
export interface LogPage {
  readonly lines: readonly LogLine[]
  readonly more: boolean
}

/** What a row of the log did to one record: `to` alone made it, `from` alone took it away. */
export interface RecordChange extends Pick<
  LogRow,
  'revision' | 'at' | 'author' | 'origin' | 'kind' | 'label' | 'reason'
> {
  readonly from?: Entity
  readonly to?: Entity
}

/** Some changes of a record, newest first; `older` is where to go on, null at the start of the log. */
export interface RecordChanges {
  readonly changes: readonly RecordChange[]
  readonly older: Revision | null
}

/** What a commit or an undo did to the plan. */
export interface Committed {
  readonly revision: Revision
  readonly at: string
  readonly diff: Diff
  readonly label: string
  readonly focus?: string
}

/** What can be undone and redone next, by its label. */
export interface UndoState {
  readonly undo?: string
  readonly redo?: string
}

/** Why the file could not be read or written; each has one message that names the place and the cure. */
export interface StoreError {
  readonly code:
    | 'missing'
    | 'not-a-plan'
    | 'newer'
    | 'damaged'
    | 'locked'
    | 'read-only'
    | 'disk-full'
    | 'moved'
    | 'exists'
    | 'stale'
    | 'nothing-to-undo'
    | 'invalid'
    | 'io'
  readonly message: string
}

/** A half-typed text, kept outside log and undo. */
export interface Draft {
  readonly record: string
  readonly field: string
  readonly text: string
}

/** A plan as it once stood, kept under a name. */
export interface Snapshot {
  readonly name: string
  readonly at: string
  readonly author: string
  readonly revision: Revision
}

/** Reads a plan file. Read and write handles are different types, so a command that only reads cannot write. */
export interface PlanReader {
  readonly path: string
  /** Every record and the revision that they stand at. Does not read the log. */
  load(): Promise<Result<{ readonly records: readonly Entity[]; readonly revision: Revision }, StoreError>>
  history(): Promise<Result<readonly LogRow[], StoreError>>
  /** A part of the log, newest first; reads no more rows than it has to. */
  historyPage(query: LogQuery): Promise<Result<LogPage, StoreError>>
  /** Everybody who stands in the log, by name. */
  authors(): Promise<Result<readonly string[], StoreError>>
  /** What happened to one record, in the newest part of the log before a revision; in the newest of all without one. */
  changesOf(record: string, before?: Revision): Promise<Result<RecordChanges, StoreError>>
  /** Log rows after a revision, oldest first: what another process wrote. */
  since(revision: Revision): Promise<Result<readonly LogRow[], StoreError>>
  /** The snapshots, oldest first, without what they hold. */
  snapshots(): Promise<Result<readonly Snapshot[], StoreError>>
  /** The records of a snapshot; `missing` when there is none of this name. */
  snapshotRecords(name: string): Promise<Result<readonly Entity[], StoreError>>
  /** Integrity of the file and of the plan in it: one line for each thing that is wrong. */
  verify(): Promise<Result<readonly string[], StoreError>>
  /** Writes a copy of the file, complete and at rest, to a path that must not exist. */
  saveCopy(path: string): Promise<Result<void, StoreError>>
  close(): Promise<void>
}

/**
 * Reads and writes a plan file. Asynchronous and by revision, so that another kind of store can stand here later.
 *
 * An error means that the change was not kept. The one exception is a file that is moved while a change is being written:
 * `moved` is answered though the open file may hold the change; its revision tells.
 */
export interface PlanStore extends PlanReader {
  /** Whether another process has written since `revision`. */
  changedSince(revision: Revision): Promise<boolean>
  undoState(): Promise<UndoState>
  /** Writes rows, log row and revision in one transaction. Refuses with `stale` when `base` is not the file's revision. */
  commit(base: Revision, entry: Entry): Promise<Result<Committed, StoreError>>
  /** Takes the last edit back, as a new log row. */
  undo(base: Revision, author: string): Promise<Result<Committed, StoreError>>
  redo(base: Revision, author: string): Promise<Result<Committed, StoreError>>
  saveDraft(draft: Draft): Promise<Result<void, StoreError>>
  clearDraft(record: string, field: string): Promise<void>
  drafts(): Promise<readonly Draft[]>
  /** Keeps the whole plan under a name; `exists` when the name is taken. Answers the revision that it holds. */
  snapshot(name: string, author: string): Promise<Result<Revision, StoreError>>
  /** Gives a snapshot another name; `exists` when that is taken, `missing` when there is none of this name. */
  renameSnapshot(name: string, to: string): Promise<Result<void, StoreError>>
  /** Forgets a snapshot; `missing` when there is none of this name. */
  removeSnapshot(name: string): Promise<Result<void, StoreError>>
}
