import { askedIds, unanswerable } from '../../catchball/asked.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import { matricesOf } from '../../domain/plan/queries.ts'
import { readNegotiation } from '../catchball/desk.ts'
import { distinctNames, packetName, planName } from '../../catchball/file-names.ts'
import type { Packet, Round } from '../../catchball/records.ts'
import { baseDigest, sliceOf, sliceRecords } from '../../catchball/slice.ts'
import type { Slice } from '../../catchball/slice.ts'
import { termsOf } from '../../catchball/terms.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { MatrixId, PersonId } from '../../domain/record/ids.ts'
import { PACKET_MAX_BYTES } from '../../exchange/packet/write-page.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { StoreError } from '../ports/plan-store.ts'
import { sheetWording } from '../../alignment/wording/wordings.ts'
import { titlesForNames } from '../../domain/person/titles.ts'
import { addressings } from './addressees.ts'
import type { Addressing, PacketError } from './addressees.ts'
import { packetFile } from './packet-file.ts'
import type { PacketDraft } from './packet-file.ts'
import type { PacketDesk, PacketFile, PacketRequest } from './packet-request.ts'
import { readingDrafts } from './reading-copies.ts'
import { roundsFor } from './rounds.ts'

export interface MadePackets {
  readonly files: readonly PacketFile[]
  /** Copies to read, which are no packets. */
  readonly readings: readonly PacketFile[]
  /** Rounds that were opened for it. */
  readonly opened: readonly Round[]
  /** What the sender should know: nobody to answer, a packet that is too large. One line each. */
  readonly notes: readonly string[]
}

/**
 * Makes the packets of a round: opens one in every matrix that has none open, keeps each packet with its slice in the plan,
 * and answers the pages. Nothing is kept unless every page could be made and is safe.
 *
 * The same slice, round and due date for the same addressee is the same packet again.
 */
export async function makePackets(
  desk: PacketDesk,
  request: PacketRequest,
): Promise<Result<MadePackets, PacketError | StoreError>> {
  if (request.booklets === true && request.passphrase !== undefined)
    return err({ code: 'not-protected', message: NOT_PROTECTED })
  const read = await readNegotiation(desk.plan, desk.catchball)
  if (!read.ok) return read
  const negotiation = read.value
  const matrices = matricesOf(desk.plan).map(({ id }) => id)
  const rounds = roundsFor(matrices, negotiation, { ...desk, ...request })
  const numberOf = (matrix: MatrixId) => rounds.byMatrix.get(matrix)?.number ?? 1
  const to = addressings(negotiation.index, numberOf, request.to, request.matrix)
  if (!to.ok) return to
  const opened = rounds.opened.filter(({ matrix }) => to.value.some(one => one.matrix.id === matrix))
  const drafts = draftPackets({ desk, negotiation, numberOf }, to.value, rounds.byMatrix, request)
  const titled =
    request.titles === true ? titlesForNames(desk.plan, sheetWording(undefined).unnamed) : undefined
  const asking = [...new Set(to.value.map(({ matrix }) => matrix))]
  const copies = readingDrafts(desk, asking, rounds.byMatrix, request)
  const files: PacketFile[] = []
  const all = [...drafts, ...copies]
  for (const draft of all) {
    const file = await packetFile(desk, negotiation, draft, request, titled)
    if (!file.ok) return file
    files.push(file.value)
    await request.afterPage?.(file.value, files.length, all.length)
  }
  const safe = await request.beforeKeeping?.()
  if (safe?.ok === false) return err({ code: 'not-written', message: safe.error })
  const added = drafts.filter(draft => draft.isNew).map(draft => draft.packet)
  const nothing = added.length + opened.length === 0
  const kept = nothing ? ok(undefined) : await desk.catchball.addPackets(added, opened)
  if (!kept.ok) return kept
  const [packets, readings] = [files.slice(0, drafts.length), files.slice(drafts.length)]
  return ok({ files: packets, readings, opened, notes: notesOn(desk.plan, to.value, files) })
}

const NOT_PROTECTED =
  'A booklet on paper cannot be protected with a passphrase. Make the packets without booklets, or without the passphrase.'

interface Draft extends PacketDraft {
  readonly isNew: boolean
}

interface Drafting {
  readonly desk: PacketDesk
  readonly negotiation: Negotiation
  readonly numberOf: (matrix: MatrixId) => number
}

function draftPackets(
  drafting: Drafting,
  to: readonly Addressing[],
  rounds: ReadonlyMap<MatrixId, Round>,
  request: PacketRequest,
): Draft[] {
  const { desk, negotiation } = drafting
  const madeAt = desk.clock.now()
  const names = namesFor(drafting, to, request)
  return to.flatMap(({ matrix, person, now }, at) => {
    const round = rounds.get(matrix.id)
    if (round === undefined) return []
    const { requests, ...parts } = now
    const slice = sliceOf(desk.plan, matrix, person, parts)
    const due = request.due === round.due ? undefined : request.due
    const fresh: Omit<Packet, 'id' | 'name'> = {
      ...{ round: round.id, plan: headOf(desk.plan).id, matrix: matrix.id, addressee: person.id },
      ...{ madeAt, base: baseDigest(slice, requests), asked: askedIds(slice.asked) },
      ...{ slice: sliceRecords(slice), terms: termsIn(desk.plan, slice), requests: [...requests] },
      sentBy: request.author,
      ...(due === undefined ? {} : { due }),
    }
    const again = negotiation.facts.packets.find(packet => isSame(packet, fresh))
    const id = desk.ids.next() as Packet['id']
    const packet = again ?? { ...fresh, id, name: names[at] ?? '' }
    return [{ matrix, slice, agreed: parts.agreed, round, packet, isNew: again === undefined }]
  })
}

/** What an acceptance of each item of a slice holds for. */
function termsIn(plan: Plan, slice: Slice): Packet['terms'] {
  const items = slice.items.map(({ id }) => plan.tables.item.get(id)).filter(item => item !== undefined)
  return Object.fromEntries(items.map(item => [item.id, termsOf(plan, item)]))
}

function isSame(packet: Packet, fresh: Omit<Packet, 'id' | 'name'>): boolean {
  const fields = ['round', 'addressee', 'base', 'due'] as const
  return fields.every(field => packet[field] === fresh[field])
}

/**
 * The names of the packets, in order. A person with packets of several matrices gets the matrix into the names, and names
 * differ for every file system, whoever the packets are made for this time.
 */
function namesFor(
  { desk, negotiation, numberOf }: Drafting,
  to: readonly Addressing[],
  request: PacketRequest,
): string[] {
  const forAll = request.to === undefined && request.matrix === undefined
  const everyone = forAll ? ok(to) : addressings(negotiation.index, numberOf, undefined)
  const all = everyone.ok ? everyone.value : to
  const counts = new Map<PersonId, number>()
  for (const { person } of all) counts.set(person.id, (counts.get(person.id) ?? 0) + 1)
  const names = distinctNames(
    all.map(({ matrix, person }) => {
      const several = (counts.get(person.id) ?? 0) > 1
      const addressee = request.titles === true ? person.title?.trim() || 'packet' : person.code
      const parts = { plan: planName(desk.path), addressee, round: numberOf(matrix.id) }
      return packetName(several ? { ...parts, matrix: matrix.key } : parts)
    }),
  )
  const key = ({ matrix, person }: Addressing) => `${matrix.id} ${person.id}`
  const byKey = new Map(all.map((one, at) => [key(one), names[at] ?? '']))
  return to.map(one => byKey.get(key(one)) ?? '')
}

function notesOn(plan: Plan, to: readonly Addressing[], files: readonly PacketFile[]): string[] {
  const matrices = new Set(to.map(({ matrix }) => matrix))
  const orphans = [...matrices].flatMap(matrix =>
    unanswerable(plan, matrix).map(
      item => `${item.code} is with a vacant post, so nobody is asked to commit to it.`,
    ),
  )
  const large = files
    .filter(file => file.bytes > PACKET_MAX_BYTES)
    .map(file => `${file.fileName} is larger than 500 kB, which some mail programs refuse.`)
  const missing = new Set(files.flatMap(file => file.missing))
  const lacking = missing.size === 0 ? [] : [`No font here has ${[...missing].slice(0, 10).join(' ')}`]
  return [...orphans, ...large, ...lacking]
}
