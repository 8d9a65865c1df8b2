import type { Message, Visibility } from '../../catchball/records.ts'
import type { MatrixId, PersonId } from '../../domain/record/ids.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { StoreError } from '../ports/plan-store.ts'
import { decideError } from './decide-error.ts'
import type { DecideError } from './decide-error.ts'
import { readNegotiation } from './desk.ts'
import type { CatchballDesk } from './desk.ts'

/** Something to be said on an item. */
export interface Posting {
  readonly matrix: MatrixId
  readonly item: string
  readonly text: string
  /** Absent: us and the addressee. */
  readonly visibility?: Visibility
  /** Absent, with "addressee": those whose questions are answered, else the one who is negotiated with. */
  readonly addressees?: readonly PersonId[]
  /** Digests of the responses whose questions on this item are answered by it, of one department or of several. */
  readonly replies?: readonly string[]
}

/** Says something on an item. Nothing said is ever changed or deleted, and undo does not reach it. */
export async function postMessage(
  desk: CatchballDesk,
  posting: Posting,
  author: string,
): Promise<Result<Message, DecideError | StoreError>> {
  const text = posting.text.trim()
  if (text === '')
    return err(decideError('incomplete', 'There is nothing to say yet. Write something first.'))
  const read = await readNegotiation(desk.session.plan, desk.catchball)
  if (!read.ok) return read
  const { statements, index } = read.value
  const { matrix, item, visibility = 'addressee', replies = [] } = posting
  const asked = statements.filter(one => one.about === item && replies.includes(one.response.digest))
  if (asked.length < new Set(replies).size) {
    return err(decideError('unknown', 'A question that is answered is not on this item.'))
  }
  const partner = index.asking.get(item)?.at(-1)?.addressee
  const own = asked.length > 0 ? asked.map(({ packet }) => packet.addressee) : partner ? [partner] : []
  const message: Message = {
    ...{ id: desk.ids.next(), matrix, item, at: desk.clock.now(), author, text, visibility },
    addressees: visibility === 'addressee' ? [...new Set(posting.addressees ?? own)] : [],
    replies: [...new Set(replies)],
  }
  const kept = await desk.catchball.post(message)
  return kept.ok ? ok(message) : kept
}
