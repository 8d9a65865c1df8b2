import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { planImport } from '../../../src/app/import-plan/import-plan.ts'
import type { Answer, CallError, EditAnswer, ImportPreview } from '../../../src/contract/answers.ts'
import { problemLine } from '../../../src/exchange/json/format-error.ts'
import type { FormatError } from '../../../src/exchange/json/format-error.ts'
import { readPlanJson } from '../../../src/exchange/json/read-plan-json.ts'
import { err, ok } from '../../../src/support/result.ts'
import { problemLines } from '../../cli/outcome.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditableDocument } from '../documents/document.ts'
import { editDocument } from '../documents/edit-document.ts'
import { readWhole } from '../documents/whole-files.ts'
import type { DeskWindow } from '../windows/desk-window.ts'

/** Reads plan data and says what importing it would do. The plan stays as it is until `applyImport`. */
export async function previewImport(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
  path: string,
): Promise<Answer<ImportPreview>> {
  const source = basename(path)
  const bytes = await readWhole(path, ['data'])
  if (!bytes.ok) return bytes
  const read = readPlanJson(bytes.value, desk.ids)
  if (!read.ok) return err(documentError(source, read.error))
  const { records, warnings } = read.value
  const planned = planImport(document.plan, records, source)
  if (!planned.ok) return err({ code: planned.error.code, message: planned.error.message })
  const { added, changed, removed } = planned.value
  const token = randomUUID()
  from.pendingImport = { token, source, records }
  return ok({ token, source, added, changed, removed, warnings })
}

/** Does the import that was shown, as one change that can be undone. The plan may have moved on since; it is matched anew. */
export async function applyImport(
  from: DeskWindow,
  document: EditableDocument,
  token: string,
): Promise<Answer<EditAnswer>> {
  const { pendingImport } = from
  if (pendingImport?.token !== token) {
    return err({ code: 'expired', message: 'This import is no longer at hand. Choose the file again.' })
  }
  from.pendingImport = undefined
  const planned = planImport(document.plan, pendingImport.records, pendingImport.source)
  if (!planned.ok) return err({ code: planned.error.code, message: planned.error.message })
  return editDocument(document, { command: planned.value.command, origin: 'imported' })
}

/** What is wrong with a document, in a few lines. */
function documentError(source: string, { code, problems }: FormatError): CallError {
  const lines = problemLines(problems.map(problemLine))
  return { code, message: [`"${source}" was not imported.`, ...lines].join('\n') }
}
