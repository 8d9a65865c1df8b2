import type { PlanStore, Revision, StoreError } from '../src/app/ports/plan-store.ts'
import type { Result } from '../src/support/result.ts'
import { write } from './at-rest.ts'
import { clearDraft, readDrafts, saveDraft } from './drafts.ts'
import { guard } from './errors.ts'
import { readTop } from './log.ts'
import { promised, read } from './open-file.ts'
import type { OpenFile } from './open-file.ts'
import { planReader } from './plan-reader.ts'
import { removeSnapshot, renameSnapshot, takeSnapshot } from './snapshots.ts'
import { readUndoState, writeEdit, writeRedo, writeUndo } from './undo.ts'

/** A plan file that can be written to: one transaction a call, durable when the call answers. */
export function planStore(file: OpenFile): PlanStore {
  return {
    ...planReader(file),
    changedSince: revision => promised(() => changedSince(file, revision)),
    undoState: () =>
      promised(() =>
        orElse(
          read(file, () => readUndoState(file)),
          {},
        ),
      ),
    commit: (base, entry) => promised(() => write(file, () => writeEdit(file, base, entry))),
    undo: (base, author) => promised(() => write(file, () => writeUndo(file, base, author))),
    redo: (base, author) => promised(() => write(file, () => writeRedo(file, base, author))),
    saveDraft: draft => promised(() => write(file, () => saveDraft(file, draft))),
    clearDraft: (record, field) => promised(() => void write(file, () => clearDraft(file, record, field))),
    drafts: () =>
      promised(() =>
        orElse(
          read(file, () => readDrafts(file)),
          [],
        ),
      ),
    snapshot: (name, author) => promised(() => write(file, () => takeSnapshot(file, name, author))),
    renameSnapshot: (name, to) => promised(() => write(file, () => renameSnapshot(file, name, to))),
    removeSnapshot: name => promised(() => write(file, () => removeSnapshot(file, name))),
  }
}

/**
 * Looked up in the file, which takes a few microseconds: SQLite's own `data_version` also moves for a draft or a round of
 * another process, and does not move for a row that this connection has filed.
 */
function changedSince(file: OpenFile, revision: Revision): boolean {
  if (!file.db.open) return false
  const top = orElse(
    guard(file.path, () => readTop(file).revision),
    revision,
  )
  return top !== revision
}

/** The value, or what stands for it where the file cannot be read just now; the next write says why. */
function orElse<T>(result: Result<T, StoreError>, other: T): T {
  return result.ok ? result.value : other
}
