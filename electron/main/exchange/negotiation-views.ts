import { readAround } from '../../../src/app/check-plan/read-around.ts'
import { readNegotiation } from '../../../src/app/catchball/desk.ts'
import { previewRound } from '../../../src/app/packets/preview.ts'
import { approvalOf } from '../../../src/catchball/approval.ts'
import { boardOf } from '../../../src/catchball/board.ts'
import { dealStates } from '../../../src/catchball/deal-states.ts'
import type { Negotiation } from '../../../src/catchball/negotiation.ts'
import { reviewsOf } from '../../../src/catchball/review.ts'
import { storyOf } from '../../../src/catchball/story.ts'
import type { StoryEntry } from '../../../src/catchball/story.ts'
import type {
  Answer,
  ItemDeal,
  NegotiationView,
  PlanSurroundings,
  RoundPreview,
} from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import type { Matrix } from '../../../src/domain/record/entities.ts'
import type { MatrixId } from '../../../src/domain/record/ids.ts'
import { err, ok } from '../../../src/support/result.ts'
import { answered } from '../calls/with-document.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenDocument } from '../documents/document.ts'

/** How the negotiation of a matrix stands today. */
export function negotiationView(
  { clock }: Desk,
  document: OpenDocument,
  id: MatrixId,
): Promise<Answer<NegotiationView>> {
  return withMatrix(document, id, (negotiation, matrix) => {
    const approval = approvalOf(negotiation.index, matrix)
    return {
      board: boardOf(negotiation.index, negotiation.statements, matrix.id, clock.now().slice(0, 10)),
      reviews: reviewsOf(negotiation, matrix.id),
      ...(approval && { approval }),
    }
  })
}

/** Everything that happened about an item, offer or request. */
export async function itemStory(
  document: OpenDocument,
  item: string,
): Promise<Answer<readonly StoryEntry[]>> {
  const read = await readNegotiation(document.plan, document.catchball)
  return read.ok ? ok(storyOf(read.value.index, read.value.statements, item)) : answered(read)
}

/** How the negotiation of every item stands, over all matrices. */
export async function dealsSoFar({ plan, catchball }: OpenDocument): Promise<Answer<readonly ItemDeal[]>> {
  const read = await readNegotiation(plan, catchball)
  if (!read.ok) return answered(read)
  return ok([...dealStates(read.value.index)].map(([item, state]) => ({ item, state })))
}

/** What happened around the plan, for the check suite. */
export async function surroundings(
  { clock }: Desk,
  document: OpenDocument,
): Promise<Answer<PlanSurroundings>> {
  const log = document.kind === 'editable' ? document.session.store : document.reader
  const read = await readAround(document.plan, log, document.catchball, clock.now().slice(0, 10))
  if (!read.ok) return answered(read)
  const { asked, open, silent, late } = read.value
  return ok({ asked: [...asked], open, silent, late: [...late] })
}

/** What sending a round of a matrix would ask of whom. */
export async function roundPreview(
  desk: Desk,
  { plan, catchball }: OpenDocument,
  { matrix, message }: CallArguments<'previewRound'>[0],
): Promise<Answer<RoundPreview>> {
  const { clock, ids } = desk
  const request = { matrix, author: desk.documents.author(), ...(message === undefined ? {} : { message }) }
  const preview = await previewRound({ plan, catchball, clock, ids }, request)
  if (!preview.ok) return answered(preview)
  const { round, opens, packets, unanswered } = preview.value
  return ok({
    ...{ round, opens, unanswered: unanswered.map(({ code }) => code) },
    packets: packets.map(({ person, document, minutes, missing }) => ({
      ...{ person: person.id, name: person.name, document, minutes },
      missing: missing.map(({ item, parts }) => ({ code: item.code, parts })),
    })),
  })
}

async function withMatrix<T>(
  { plan, catchball }: OpenDocument,
  id: MatrixId,
  view: (negotiation: Negotiation, matrix: Matrix) => T,
): Promise<Answer<T>> {
  const matrix = plan.tables.matrix.get(id)
  if (matrix === undefined) return err({ code: 'missing', message: 'This matrix is no longer in the plan.' })
  const read = await readNegotiation(plan, catchball)
  return read.ok ? ok(view(read.value, matrix)) : answered(read)
}
