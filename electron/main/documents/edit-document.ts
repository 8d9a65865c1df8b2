import type { Answer, CallError, EditAnswer } from '../../../src/contract/answers.ts'
import type { Committed } from '../../../src/app/ports/plan-store.ts'
import type { EditError, EditRequest } from '../../../src/app/session/session.ts'
import type { Result } from '../../../src/support/result.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { EditableDocument } from './document.ts'

/** A write that failed with one of these may work later or elsewhere, so the edit is kept. */
const KEPT: ReadonlySet<EditError['code']> = new Set([
  'moved',
  'disk-full',
  'locked',
  'read-only',
  'damaged',
  'io',
])
/** How often an edit is tried again when another process keeps writing in between. */
const TRIES = 5

const WAITING: CallError = {
  code: 'waiting',
  message:
    'An earlier change is not saved yet. Try to save it again, or save the plan elsewhere, then go on.',
}

/** Applies an edit and writes it. One that is right but cannot be written is kept for `retrySave` or `saveAs`. */
export function editDocument(document: EditableDocument, request: EditRequest): Promise<Answer<EditAnswer>> {
  return document.queue.run(() =>
    document.unsaved === undefined ? write(document, request) : Promise.resolve(err(WAITING)),
  )
}

/** Takes the last edit back, or does it again. */
export function stepDocument(
  document: EditableDocument,
  direction: 'undo' | 'redo',
): Promise<Answer<EditAnswer>> {
  return document.queue.run(async () => {
    if (document.unsaved !== undefined) return err(WAITING)
    const done = await persist(document, () => document.session[direction]())
    return done.ok ? ok(await editAnswer(document, done.value)) : err(plain(done.error))
  })
}

/** Tries to write the edit that is kept. Answers null where none is. */
export function retrySave(document: EditableDocument): Promise<Answer<EditAnswer | null>> {
  return document.queue.run<Answer<EditAnswer | null>>(() =>
    document.unsaved === undefined ? Promise.resolve(ok(null)) : write(document, document.unsaved),
  )
}

/** Takes in what another process wrote, and tells the window. Quiet when the file cannot be read just now. */
export function lookForChanges(document: EditableDocument): Promise<void> {
  return document.queue.run(async () => {
    await document.session.catchUp()
    await tellForeign(document)
  })
}

/**
 * Does something else with the file between two edits, such as filing a response. What it wrote besides edits is taken in and
 * told like the work of another process.
 */
export function workOn<T>(
  document: EditableDocument,
  work: (document: EditableDocument) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return document.queue.run(async () => {
    if (document.unsaved !== undefined) return err(WAITING)
    const done = await work(document)
    await document.session.catchUp()
    await tellForeign(document)
    return done
  })
}

/** The answer to an edit, with what can be undone now. */
export async function editAnswer(document: EditableDocument, committed: Committed): Promise<EditAnswer> {
  return { ...committed, undo: await document.session.undoState() }
}

async function write(document: EditableDocument, request: EditRequest): Promise<Answer<EditAnswer>> {
  const done = await persist(document, () => document.session.edit(request))
  if (!done.ok && KEPT.has(done.error.code)) {
    document.unsaved = request
    return err({ ...plain(done.error), unsaved: true })
  }
  document.unsaved = undefined
  return done.ok ? ok(await editAnswer(document, done.value)) : err(plain(done.error))
}

/** Writes, again if another process was faster, and tells the window about that before its own answer. */
async function persist<E extends EditError>(
  document: EditableDocument,
  work: () => Promise<Result<Committed, E>>,
): Promise<Result<Committed, E>> {
  let done = await work()
  for (let tries = 1; !done.ok && done.error.code === 'stale' && tries < TRIES; tries++) done = await work()
  await tellForeign(document)
  return done
}

async function tellForeign(document: EditableDocument): Promise<void> {
  const rows = document.foreign.splice(0)
  const last = rows.at(-1)
  if (last === undefined) return
  const undo = await document.session.store.undoState()
  document.tell({ diffs: rows.map(row => row.diff), revision: last.revision, undo })
}

/** What a window is told of an error: no more than code and message. */
function plain(error: EditError): CallError {
  return { code: error.code, message: error.message }
}
