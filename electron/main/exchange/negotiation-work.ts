import { approveMatrix } from '../../../src/app/catchball/approve.ts'
import { applyDecisions } from '../../../src/app/catchball/decide.ts'
import type { CatchballDesk } from '../../../src/app/catchball/desk.ts'
import { enterAnswers } from '../../../src/app/catchball/enter.ts'
import { postMessage } from '../../../src/app/catchball/post.ts'
import type { Committed } from '../../../src/app/ports/plan-store.ts'
import type { StoryEntry } from '../../../src/catchball/story.ts'
import type { Answer, CallError, EditAnswer, MergeReport } from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import { answered } from '../calls/with-document.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditableDocument } from '../documents/document.ts'
import { editAnswer, workOn } from '../documents/edit-document.ts'
import { mergeReport, together } from './merge-files.ts'
import { itemStory } from './negotiation-views.ts'

/** Applies decisions as one change that can be undone. */
export function decide(
  desk: Desk,
  document: EditableDocument,
  staged: CallArguments<'decide'>[0],
): Promise<Answer<EditAnswer>> {
  return edited(document, () =>
    applyDecisions(catchballDesk(desk, document), staged, desk.documents.author()),
  )
}

/** Records the approval of a matrix. */
export function approve(
  desk: Desk,
  document: EditableDocument,
  { matrix, reason }: CallArguments<'approve'>[0],
): Promise<Answer<EditAnswer>> {
  const request = { matrix, ...(reason === undefined ? {} : { reason }) }
  return edited(document, () =>
    approveMatrix(catchballDesk(desk, document), request, desk.documents.author()),
  )
}

/** Files answers that were given otherwise than in a file. */
export function enter(
  desk: Desk,
  document: EditableDocument,
  { packet, origin, answers, offers, on }: CallArguments<'enterAnswers'>[0],
): Promise<Answer<MergeReport>> {
  const entered = { packet, origin, answers, ...(offers && { offers }), ...(on === undefined ? {} : { on }) }
  return workOn(document, async () => {
    const merged = await enterAnswers(catchballDesk(desk, document), entered, desk.documents.author())
    return merged.ok ? ok(mergeReport(merged.value)) : err(together(merged.error))
  })
}

/** Says something on an item. Answers its story. */
export function post(
  desk: Desk,
  document: EditableDocument,
  { matrix, item, text, visibility, addressees, replies }: CallArguments<'postMessage'>[0],
): Promise<Answer<readonly StoryEntry[]>> {
  const posting = {
    ...{ matrix, item, text },
    ...(visibility && { visibility }),
    ...(addressees && { addressees }),
    ...(replies && { replies }),
  }
  return workOn(document, async () => {
    const posted = await postMessage(catchballDesk(desk, document), posting, desk.documents.author())
    return posted.ok ? itemStory(document, item) : answered(posted)
  })
}

function catchballDesk({ clock, ids }: Desk, { session, catchball }: EditableDocument): CatchballDesk {
  return { session, catchball, clock, ids }
}

function edited<E extends CallError>(
  document: EditableDocument,
  work: () => Promise<Result<Committed, E>>,
): Promise<Answer<EditAnswer>> {
  return workOn(document, async () => {
    const done = await work()
    return done.ok ? ok(await editAnswer(document, done.value)) : answered(done)
  })
}
