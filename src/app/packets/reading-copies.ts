import { informedOf, readersOf } from '../../catchball/asked.ts'
import { distinctNames, packetName, planName } from '../../catchball/file-names.ts'
import type { Round } from '../../catchball/records.ts'
import { baseDigest, sliceOf } from '../../catchball/slice.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Matrix, Person } from '../../domain/record/entities.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import type { PacketDraft } from './packet-file.ts'
import type { PacketDesk, PacketRequest } from './packet-request.ts'

/**
 * Copies to read for who is informed: what a packet shows, with nothing to answer. They are no packets: the plan keeps nothing of
 * them, and a response to one fits no packet. Source: the catch-ball issue, part 3.
 */
export function readingDrafts(
  desk: PacketDesk,
  matrices: readonly Matrix[],
  rounds: ReadonlyMap<MatrixId, Round>,
  request: PacketRequest,
): PacketDraft[] {
  const { reading } = request
  if (reading === undefined) return []
  const to = matrices.flatMap(matrix =>
    readersOf(desk.plan, matrix)
      .filter(({ id }) => reading === 'all' || reading.includes(id))
      .map(person => ({ matrix, person })),
  )
  const names = distinctNames(to.map(one => nameOf(desk, one, rounds, request)))
  return to.flatMap(({ matrix, person }, at) => {
    const round = rounds.get(matrix.id)
    return round === undefined
      ? []
      : [draftOf(desk, { matrix, person, round, name: names[at] ?? '' }, request)]
  })
}

function nameOf(
  desk: PacketDesk,
  { matrix, person }: { readonly matrix: Matrix; readonly person: Person },
  rounds: ReadonlyMap<MatrixId, Round>,
  { titles }: PacketRequest,
): string {
  const addressee = titles === true ? person.title?.trim() || 'copy' : person.code
  const round = rounds.get(matrix.id)?.number ?? 1
  return `${packetName({ plan: planName(desk.path), addressee, round, matrix: matrix.key })}-reading`
}

interface Copy {
  readonly matrix: Matrix
  readonly person: Person
  readonly round: Round
  readonly name: string
}

function draftOf(
  desk: PacketDesk,
  { matrix, person, round, name }: Copy,
  request: PacketRequest,
): PacketDraft {
  const slice = sliceOf(desk.plan, matrix, person, { asked: informedOf(desk.plan, matrix, person.id) })
  const packet = {
    ...{
      id: desk.ids.next() as PacketDraft['packet']['id'],
      name,
      round: round.id,
      plan: headOf(desk.plan).id,
    },
    ...{ matrix: matrix.id, addressee: person.id, madeAt: desk.clock.now(), base: baseDigest(slice) },
    ...{ asked: [], slice: [], terms: {}, requests: [], sentBy: request.author },
  }
  return { matrix, slice, agreed: [], round, packet }
}
