import { reverseDiff } from '../src/domain/diff/diff.ts'
import type { Diff } from '../src/domain/diff/diff.ts'
import type { Committed, Entry, Revision, UndoState } from '../src/app/ports/plan-store.ts'
import { refuse } from './errors.ts'
import { appendLog, readLabel, readLogRow, readTop, readTopAt } from './log.ts'
import type { LogTop } from './log.ts'
import type { OpenFile } from './open-file.ts'
import { writeDiff } from './rows/plan-rows.ts'
import type { StoredLogRow } from './rows/log-rows.ts'

/**
 * Undo and redo over the log, last in first out and by anyone.
 *
 * Two stacks lie in the log as linked rows, and the newest row names their tops, so a step is found without reading the log:
 * the undo stack is made of edits, each naming the one below it; the redo stack is made of undo rows, likewise. An edit lies
 * on the undo stack and empties the redo stack; an undo takes the top edit and lies on the redo stack; a redo takes the top
 * undo row and puts its edit back; a received row leaves both as they are.
 */

/** Writes an edit: rows and log row. To be called inside a transaction. */
export function writeEdit(file: OpenFile, base: Revision, entry: Entry): Committed {
  const top = readTopAt(file, base)
  const revision = top.revision + 1
  return writeRow(file, {
    ...entry,
    revision,
    at: file.clock.now(),
    kind: 'edit',
    undoTop: revision,
    ...pointers({ below: top.undoTop }),
  })
}

/** Writes a row that says that something came in; it changes no record, and undo and redo pass over it. */
export function writeReceived(file: OpenFile, entry: Entry): Committed {
  const top = readTop(file)
  return writeRow(file, {
    ...entry,
    revision: top.revision + 1,
    at: file.clock.now(),
    kind: 'received',
    ...pointers({ undoTop: top.undoTop, redoTop: top.redoTop }),
  })
}

/** Takes the last edit back. To be called inside a transaction. Refuses with `nothing-to-undo`. */
export function writeUndo(file: OpenFile, base: Revision, author: string): Committed {
  const top = readTopAt(file, base)
  if (top.undoTop === null) return refuse('nothing-to-undo', file.path)
  const edit = readLogRow(file, top.undoTop)
  const revision = top.revision + 1
  return writeRow(file, {
    ...stepOf(edit, reverseDiff(edit.diff), author),
    revision,
    at: file.clock.now(),
    kind: 'undo',
    target: edit.revision,
    redoTop: revision,
    ...pointers({ undoTop: edit.below, below: top.redoTop }),
  })
}

/** Makes the last undone edit again. To be called inside a transaction. Refuses with `nothing-to-undo`. */
export function writeRedo(file: OpenFile, base: Revision, author: string): Committed {
  const top = readTopAt(file, base)
  if (top.redoTop === null) return refuse('nothing-to-undo', file.path)
  const undone = readLogRow(file, top.redoTop)
  const edit = readLogRow(file, targetOf(file, undone))
  return writeRow(file, {
    ...stepOf(edit, edit.diff, author),
    revision: top.revision + 1,
    at: file.clock.now(),
    kind: 'redo',
    target: edit.revision,
    undoTop: edit.revision,
    ...pointers({ redoTop: undone.below }),
  })
}

/** The labels of what undo and redo would take. */
export function readUndoState(file: OpenFile): UndoState {
  const { undoTop, redoTop }: LogTop = readTop(file)
  return {
    ...(undoTop === null ? {} : { undo: readLabel(file, undoTop) }),
    ...(redoTop === null ? {} : { redo: readLabel(file, redoTop) }),
  }
}

function writeRow(file: OpenFile, row: StoredLogRow): Committed {
  writeDiff(file, row.diff)
  appendLog(file, row)
  const { revision, at, diff, label, focus } = row
  return { revision, at, diff, label, ...(focus === undefined ? {} : { focus }) }
}

/** What an undo or a redo takes over from its edit: what it is called and where it leads back to. */
function stepOf(edit: StoredLogRow, diff: Diff, author: string): Entry {
  const { label, focus } = edit
  return { diff, author, origin: 'typed', label, ...(focus === undefined ? {} : { focus }) }
}

function targetOf(file: OpenFile, undone: StoredLogRow): Revision {
  return (
    undone.target ?? refuse('damaged', file.path, `row ${undone.revision} of its change log undoes nothing`)
  )
}

type Pointers = Partial<Pick<StoredLogRow, 'undoTop' | 'redoTop' | 'below'>>

/** Pointers without those that lead nowhere. */
function pointers(of: { readonly [P in keyof Pointers]: Revision | null | undefined }): Pointers {
  return Object.fromEntries(Object.entries(of).filter(([, revision]) => revision != null))
}
