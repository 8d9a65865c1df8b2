import type { Answer } from '../../../src/contract/answers.ts'
import type { Draft } from '../../../src/app/ports/plan-store.ts'
import { ok } from '../../../src/support/result.ts'
import type { Desk } from '../desk/desk.ts'
import { refreshTitle } from '../desk/desk.ts'
import { saveAs, saveCopy } from '../desk/save-as.ts'
import type { EditableDocument } from '../documents/document.ts'
import { editDocument, retrySave, stepDocument } from '../documents/edit-document.ts'
import type { CallHandlers } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { answered, withDocument, withEditable } from './with-document.ts'

type PlanCalls = Pick<
  CallHandlers<DeskWindow>,
  'edit' | 'undo' | 'redo' | 'saveDraft' | 'clearDraft' | 'saveAs' | 'saveCopy' | 'retrySave'
>

/** Changing, keeping and remembering the plan of a window. */
export function planCalls(desk: Desk): PlanCalls {
  const titled = async <T>(from: DeskWindow, work: Promise<T>): Promise<T> => {
    const done = await work
    refreshTitle(desk, from)
    return done
  }
  return {
    edit: (from, request) =>
      titled(
        from,
        withEditable(from, document => editDocument(document, request)),
      ),
    undo: from =>
      titled(
        from,
        withEditable(from, document => stepDocument(document, 'undo')),
      ),
    redo: from =>
      titled(
        from,
        withEditable(from, document => stepDocument(document, 'redo')),
      ),
    retrySave: from => titled(from, withEditable(from, retrySave)),
    saveDraft: (from, draft) => withEditable(from, document => saveDraft(document, draft)),
    clearDraft: (from, { record, field }) =>
      withEditable(from, async ({ queue, session }) => {
        await queue.run(() => session.store.clearDraft(record, field))
        return ok(null)
      }),
    saveAs: from => withDocument(from, document => saveAs(desk, from, document)),
    saveCopy: from => withDocument(from, document => saveCopy(from, document)),
  }
}

async function saveDraft({ queue, session }: EditableDocument, draft: Draft): Promise<Answer<null>> {
  const saved = await queue.run(() => session.store.saveDraft(draft))
  return saved.ok ? ok(null) : answered(saved)
}
