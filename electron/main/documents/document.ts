import { basename } from 'node:path'
import type { CallError, Events, OpenedPlan } from '../../../src/contract/answers.ts'
import type { CatchballReader, CatchballStore } from '../../../src/app/ports/catchball-store.ts'
import type { LogRow, PlanReader, Revision } from '../../../src/app/ports/plan-store.ts'
import type { Queue } from '../../../src/app/session/queue.ts'
import type { EditRequest, Session } from '../../../src/app/session/session.ts'
import { allRecords } from '../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'

/** A plan that can be changed. */
export interface EditableDocument {
  readonly kind: 'editable'
  readonly path: string
  /** Tells the file from every other, whatever path leads to it. */
  readonly identity: string
  readonly plan: Plan
  readonly session: Session
  readonly catchball: CatchballStore
  /** Whatever reads or writes the file waits its turn here. */
  readonly queue: Queue
  /** What another process wrote and the window has not been told yet. */
  readonly foreign: LogRow[]
  /** Tells the window what another process changed. */
  tell: (changed: Events['changed']) => void
  /** The edit that could not be written; nothing else is written before it. */
  unsaved: EditRequest | undefined
}

/** A plan that can only be looked at. */
export interface ReadOnlyDocument {
  readonly kind: 'read-only'
  readonly path: string
  readonly identity: string
  readonly plan: Plan
  readonly revision: Revision
  readonly reader: PlanReader
  readonly catchball: CatchballReader
  /** Why nothing can be changed; one sentence with the way out. */
  readonly reason: string
}

export type OpenDocument = EditableDocument | ReadOnlyDocument

/** All that a window needs to show a plan. */
export async function describeDocument(document: OpenDocument): Promise<OpenedPlan> {
  const common = { records: [...allRecords(document.plan)], fileName: basename(document.path) }
  if (document.kind === 'read-only') {
    return { ...common, revision: document.revision, readOnly: document.reason, undo: {}, drafts: [] }
  }
  const { session } = document
  return {
    ...common,
    revision: session.revision(),
    undo: await session.undoState(),
    drafts: await session.store.drafts(),
  }
}

/** The revision that the plan in memory stands at. */
export function revisionOf(document: OpenDocument): Revision {
  return document.kind === 'editable' ? document.session.revision() : document.revision
}

/** Waits for what is on its way into the file, then leaves the file at rest. */
export async function closeDocument(document: OpenDocument): Promise<void> {
  if (document.kind === 'read-only') return document.reader.close()
  return document.queue.run(() => document.session.close())
}

/** The answer to an edit of a plan that can only be looked at. */
export function readOnlyError(document: ReadOnlyDocument): CallError {
  return { code: 'read-only', message: document.reason }
}
