import type { Answer, OpenOutcome, SavedFiles } from '../../../src/contract/answers.ts'
import { headOf } from '../../../src/domain/plan/plan.ts'
import { err, ok } from '../../../src/support/result.ts'
import { basename } from 'node:path'
import { PLAN_FILE, choosePlace, suggestedName } from '../documents/dialogs.ts'
import { closeDocument, describeDocument } from '../documents/document.ts'
import type { OpenDocument } from '../documents/document.ts'
import { retrySave } from '../documents/edit-document.ts'
import { openEditable } from '../documents/open-document.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { attachDocument } from './desk.ts'
import type { Desk } from './desk.ts'

/** Writes a copy of the plan where the person says; the window stays with the plan it has. */
export async function saveCopy(from: DeskWindow, document: OpenDocument): Promise<Answer<SavedFiles>> {
  const place = await choosePlace(from.window, 'Save a copy', PLAN_FILE, nameOfCopy(document, ' copy'))
  if (place === undefined) return ok({ files: [] })
  if (!place.ok) return place
  const copied = await copyDocument(document, place.value)
  return copied.ok ? ok({ files: [basename(place.value)] }) : copied
}

/**
 * Keeps the plan in another file and goes on there, with the change that could not be saved before.
 *
 * The way out when the file was moved or deleted, cannot be written, or its disk is full.
 */
export async function saveAs(
  desk: Desk,
  from: DeskWindow,
  document: OpenDocument,
): Promise<Answer<OpenOutcome>> {
  const place = await choosePlace(from.window, 'Save as', PLAN_FILE, nameOfCopy(document, ''))
  if (place === undefined) return ok({ outcome: 'cancelled' })
  if (!place.ok) return place
  const copied = await copyDocument(document, place.value)
  if (!copied.ok) return copied
  const next = await openCopy(desk, document, place.value)
  if (!next.ok) return next
  attachDocument(desk, from, next.value)
  await closeDocument(document).catch((cause: unknown) => desk.log('closing the plan that was left', cause))
  return ok({ outcome: 'opened', plan: await describeDocument(next.value) })
}

/** Opens the copy and writes the kept change there. Where that fails too, the copy stays behind and nothing else changes. */
async function openCopy(desk: Desk, left: OpenDocument, path: string): Promise<Answer<OpenDocument>> {
  const opened = await openEditable(path, desk.documents)
  if (!opened.ok) return err({ code: opened.error.code, message: opened.error.message })
  const next = opened.value
  next.unsaved = left.kind === 'editable' ? left.unsaved : undefined
  const written = await retrySave(next)
  if (written.ok || next.unsaved === undefined) return ok(next)
  await closeDocument(next)
  return written
}

async function copyDocument(document: OpenDocument, path: string): Promise<Answer<null>> {
  const copied =
    document.kind === 'editable'
      ? await document.queue.run(() => document.session.store.saveCopy(path))
      : await document.reader.saveCopy(path)
  return copied.ok ? ok(null) : err({ code: copied.error.code, message: copied.error.message })
}

function nameOfCopy(document: OpenDocument, addition: string): string {
  return suggestedName(`${headOf(document.plan).title}${addition}`, '.hoshin', document.path)
}
