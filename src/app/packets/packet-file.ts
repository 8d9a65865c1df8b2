import type { AskedNow } from '../../catchball/asked-next.ts'
import { earlierLines } from '../../catchball/earlier.ts'
import { packetDocument } from '../../catchball/make-document.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { Packet, Round } from '../../catchball/records.ts'
import { slicePlan } from '../../catchball/slice-plan.ts'
import type { Slice } from '../../catchball/slice.ts'
import { titledDocument, titledSlice } from '../../catchball/titled.ts'
import type { TitledPlan } from '../../domain/person/titles.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import type { ItemId } from '../../domain/record/ids.ts'
import { packDrawing } from '../../exchange/packet/pack-drawing.ts'
import { createSealer } from '../../exchange/packet/sealed.ts'
import type { Sealer } from '../../exchange/packet/sealed.ts'
import { sliceDrawing } from '../../exchange/packet/slice-drawing.ts'
import { PACKET_MAX_BYTES, writePage } from '../../exchange/packet/write-page.ts'
import type { WrittenPage } from '../../exchange/packet/write-page.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { PacketError } from './addressees.ts'
import { bookletFile } from './booklet-file.ts'
import { contributionPart } from './contribution-part.ts'
import { mailDraftOf } from './mail-drafts.ts'
import type { PacketDesk, PacketFile, PacketRequest } from './packet-request.ts'

/** A packet before its page is made. */
export interface PacketDraft {
  readonly matrix: Matrix
  readonly slice: Slice
  readonly agreed: AskedNow['agreed']
  readonly round: Round
  readonly packet: Packet
}

/** The page of a packet, with what lies beside it. Error: a font is damaged. */
export async function packetFile(
  desk: PacketDesk,
  negotiation: Negotiation,
  draft: PacketDraft,
  request: PacketRequest,
  titled: TitledPlan | undefined,
): Promise<Result<PacketFile, PacketError>> {
  const { packet, slice } = draft
  const { passphrase } = request
  const { document, drawing } = documentOf(desk, negotiation, draft, request, titled)
  const sealer = passphrase === undefined ? undefined : createSealer(passphrase, desk.random)
  const page = await writeWithin(document, desk, sealer)
  const fileName = `${packet.name}.packet.html`
  const booklet = request.booklets === true ? await bookletFile(document, drawing, desk.parts) : undefined
  if (booklet?.ok === false) return err({ code: 'not-written', message: booklet.error })
  const facts = { document, person: slice.person, madeAt: packet.madeAt, sealed: sealer !== undefined }
  const mail = request.drafts === true ? [mailDraftOf({ ...facts, fileName, html: page.html })] : []
  const beside = [
    ...(booklet === undefined ? [] : [{ fileName: booklet.value.fileName, content: booklet.value.bytes }]),
    ...mail.map(({ fileName: name, eml }) => ({ fileName: name, content: eml })),
  ]
  const missing = booklet?.value.missing ?? []
  return ok(fileOf(page, { fileName, packet, person: slice.person.name, beside, missing }))
}

/** On its own, since the file would otherwise keep what its page was made from for as long as it is there. */
function fileOf(page: WrittenPage, about: Omit<PacketFile, 'pieces' | 'bytes' | 'html'>): PacketFile {
  const { pieces, bytes } = page
  return {
    ...about,
    ...{ pieces, bytes },
    get html() {
      return page.html
    },
  }
}

/** What the packet says, and its line of sight as a drawing. */
function documentOf(
  desk: PacketDesk,
  negotiation: Negotiation,
  { matrix, slice, agreed, round, packet }: PacketDraft,
  { author, message }: PacketRequest,
  titled: TitledPlan | undefined,
): { readonly document: PacketDocument; readonly drawing: Drawing | undefined } {
  const plan = titled?.plan ?? desk.plan
  const shown = titled === undefined ? slice : titledSlice(slice, titled)
  const alone = slicePlan(plan, matrix, shown)
  const drawing = sliceDrawing(alone, matrix, desk.parts.metrics, slice.person.language ?? 'en')
  const contribution = contributionPart(alone, shown)
  const facts = {
    ...{ packet, round, author, agreed },
    earlier: (item: ItemId) => earlierLines(negotiation, item, packet.addressee),
    ...(message === undefined ? {} : { message }),
    ...(drawing === undefined ? {} : { picture: packDrawing(drawing) }),
    ...(contribution === undefined ? {} : { contribution }),
  }
  const own = packetDocument(plan, matrix, shown, facts)
  return { document: titled === undefined ? own : titledDocument(own, titled), drawing }
}

/** The page, without the contribution in sentences where it would be too large with it: the items say the same. */
async function writeWithin(
  document: PacketDocument,
  { parts }: PacketDesk,
  sealer: Sealer | undefined,
): Promise<WrittenPage> {
  const page = await writePage(document, parts, sealer)
  if (document.contribution === undefined || page.bytes <= PACKET_MAX_BYTES) return page
  const { contribution: _, ...rest } = document
  return writePage(rest, parts, sealer)
}
