import type { AskedNow } from '../../catchball/asked-next.ts'
import { earlierLines } from '../../catchball/earlier.ts'
import { packetDocument } from '../../catchball/make-document.ts'
import { minutesFor, missingIn, unanswered } from '../../catchball/missing.ts'
import type { Missing } from '../../catchball/missing.ts'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import type { Packet, Round } from '../../catchball/records.ts'
import { baseDigest, sliceOf } from '../../catchball/slice.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Matrix, Person } from '../../domain/record/entities.ts'
import type { ItemId, MatrixId } from '../../domain/record/ids.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { readNegotiation } from '../catchball/desk.ts'
import type { StoreError } from '../ports/plan-store.ts'
import { addressings } from './addressees.ts'
import type { Addressing, PacketError } from './addressees.ts'
import type { CatchballReader } from '../ports/catchball-store.ts'
import type { PacketDesk } from './packet-request.ts'
import { roundsFor } from './rounds.ts'

/** A packet as it would go out. */
export interface PreviewedPacket {
  readonly person: Person
  /** What its page would say; `packet` in it is no packet that exists. */
  readonly document: PacketDocument
  readonly minutes: number
  readonly missing: readonly Missing[]
}

/** What a preview needs: it reads and keeps nothing. */
interface PreviewDesk extends Pick<PacketDesk, 'plan' | 'clock' | 'ids'> {
  readonly catchball: CatchballReader
}

export interface RoundPreview {
  /** The number of the round that the packets would go out in, and whether it is opened for them. */
  readonly round: number
  readonly opens: boolean
  readonly packets: readonly PreviewedPacket[]
  /** Items that nobody can be asked about. */
  readonly unanswered: readonly Item[]
}

/** What sending the packets of a matrix would ask of whom, how long it takes them, and what is missing. Keeps nothing. */
export async function previewRound(
  desk: PreviewDesk,
  {
    matrix: id,
    author,
    message,
  }: { readonly matrix: MatrixId; readonly author: string; readonly message?: string },
): Promise<Result<RoundPreview, PacketError | StoreError>> {
  const read = await readNegotiation(desk.plan, desk.catchball)
  if (!read.ok) return read
  const negotiation = read.value
  const { byMatrix, opened } = roundsFor([id], negotiation, desk)
  const [matrix, round] = [desk.plan.tables.matrix.get(id), byMatrix.get(id)]
  if (matrix === undefined || round === undefined) {
    return err({ code: 'unknown', message: 'This matrix is no longer in the plan.' })
  }
  const to = addressings(negotiation.index, () => round.number, undefined, id)
  if (!to.ok && to.error.code !== 'nothing-asked') return to
  const preview = ({ person, now }: Addressing) =>
    previewed(desk, negotiation, { matrix, round, person, now, author, message })
  const packets = (to.ok ? to.value : []).map(preview)
  return ok({
    round: round.number,
    opens: opened.length > 0,
    packets,
    unanswered: unanswered(desk.plan, matrix),
  })
}

interface Addressed {
  readonly matrix: Matrix
  readonly round: Round
  readonly person: Person
  readonly now: AskedNow
  readonly author: string
  readonly message: string | undefined
}

function previewed(
  { plan, clock }: PreviewDesk,
  negotiation: Negotiation,
  { matrix, round, person, now, author, message }: Addressed,
): PreviewedPacket {
  const { requests, ...parts } = now
  const slice = sliceOf(plan, matrix, person, parts)
  const packet: Packet = {
    ...{ id: 'preview' as Packet['id'], round: round.id, plan: headOf(plan).id, matrix: matrix.id },
    ...{ addressee: person.id, name: `${matrix.key}-${person.code}-r${round.number}`, madeAt: clock.now() },
    ...{ base: baseDigest(slice, requests), asked: slice.asked.map(({ item }) => item.id) },
    ...{ slice: [], terms: {}, requests: [...requests] },
  }
  const facts = {
    ...{ packet, round, author, agreed: parts.agreed },
    earlier: (item: ItemId) => earlierLines(negotiation, item, person.id),
    ...(message === undefined ? {} : { message }),
  }
  return {
    ...{ person, document: packetDocument(plan, matrix, slice, facts) },
    ...{ minutes: minutesFor(slice.asked, requests.length), missing: missingIn(plan, slice.asked) },
  }
}
