import type { Answer, EditAnswer } from '../../../src/contract/answers.ts'
import { recordsToRestore } from '../../../src/domain/version/restore.ts'
import { err } from '../../../src/support/result.ts'
import type { EditableDocument } from './document.ts'
import { editDocument } from './edit-document.ts'

/** Makes the plan what it was in a version: one row of the log, one step of undo. */
export async function restoreVersion(
  document: EditableDocument,
  { name, reason }: { readonly name: string; readonly reason?: string | undefined },
): Promise<Answer<EditAnswer>> {
  const version = await document.session.store.snapshotRecords(name)
  if (!version.ok) return err({ code: version.error.code, message: version.error.message })
  const label = `Restore version ${name}`.slice(0, 200)
  const records = recordsToRestore(document.plan, version.value)
  const why = reason?.trim() ? { reason: reason.trim() } : {}
  return editDocument(document, {
    command: { type: 'plan.replace', label, records, ...why },
    origin: 'restored',
  })
}
