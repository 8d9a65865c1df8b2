import type { Answer, CallError } from '../../../src/contract/answers.ts'
import { err } from '../../../src/support/result.ts'
import { readOnlyError } from '../documents/document.ts'
import type { EditableDocument, OpenDocument } from '../documents/document.ts'
import type { DeskWindow } from '../windows/desk-window.ts'

const NO_PLAN: CallError = { code: 'no-plan', message: 'No plan is open in this window. Open one first.' }

/** Runs a call that needs the window's plan. */
export function withDocument<T>(
  from: DeskWindow,
  work: (document: OpenDocument) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return from.document === undefined ? Promise.resolve(err(NO_PLAN)) : work(from.document)
}

/** Runs a call that changes the window's plan. */
export function withEditable<T>(
  from: DeskWindow,
  work: (document: EditableDocument) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return withDocument(from, document =>
    document.kind === 'editable' ? work(document) : Promise.resolve(err(readOnlyError(document))),
  )
}

/** The answer as a window gets it: an error is cut down to code and message. */
export function answered<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError },
): Answer<T> {
  return result.ok ? result : err({ code: result.error.code, message: result.error.message })
}
