import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { Person } from '../../domain/record/entities.ts'
import { stringsFor } from '../../exchange/packet/strings.ts'
import { dateText, planLine } from '../../exchange/packet/words.ts'
import { dueDayAsCalendar } from '../../exchange/mail/calendar.ts'
import { mailAsEml } from '../../exchange/mail/mail-draft.ts'
import type { Attachment } from '../../exchange/mail/mail-draft.ts'
import { mailWords } from '../../exchange/mail/mail-words.ts'

interface Sendable {
  readonly document: PacketDocument
  readonly person: Person
  /** When the packet was made, ISO 8601. */
  readonly madeAt: string
  /** PLAN-ADDRESSEE-rN.packet.html and its text. */
  readonly fileName: string
  readonly html: string
  /** Whether the packet is protected: the mail then says nothing of what is in it. */
  readonly sealed: boolean
}

/** A mail draft that lies beside a packet. */
export interface DraftFile {
  /** PLAN-ADDRESSEE-rN.eml */
  readonly fileName: string
  readonly eml: string
}

/**
 * The mail draft of a packet in the addressee's language, with the packet and, where there is a due date, an entry for a calendar
 * attached.
 */
export function mailDraftOf(sendable: Sendable): DraftFile {
  const { document, person, madeAt, fileName, html } = sendable
  const { name, due, packet, round } = document
  const words = mailWords(stringsFor(document.language).language)
  const about = aboutOf(sendable)
  const page: Attachment = { fileName, type: 'text/html', content: html }
  const calendar = (day: string): Attachment => ({
    fileName: `${name}.ics`,
    type: 'text/calendar; method=PUBLISH',
    content: dueDayAsCalendar({
      ...{ id: packet, due: day, madeAt, summary: words.calendar(about, round) },
      description: words.calendarHow(fileName),
    }),
  })
  const eml = mailAsEml({
    ...{ id: packet, madeAt, text: textOf(sendable) },
    subject: words.subject(about, round, due === undefined ? undefined : inWords(due, document)),
    to: { name: document.to.name, address: person.email },
    attachments: due === undefined ? [page] : [page, calendar(due)],
  })
  return { fileName: `${name}.eml`, eml }
}

/** What the packet is called in the mail: the name of its file says no more than the mail may. */
function aboutOf({ document, sealed }: Sendable): string {
  return sealed ? document.name : planLine(document)
}

function textOf(sendable: Sendable): string {
  const { document, sealed } = sendable
  const { to, from, asked, minutes, due, message } = document
  const words = mailWords(stringsFor(document.language).language)
  const about = aboutOf(sendable)
  return [
    words.hello(to.name),
    ...(message === undefined || sealed ? [] : [message]),
    sealed ? words.protectedPacket(about) : words.asks(asked.length, about, minutes),
    words.how,
    ...(due === undefined ? [] : [words.due(inWords(due, document))]),
    [from.name, from.title].filter(Boolean).join('\n'),
    '',
  ].join('\n\n')
}

function inWords(due: string, { language }: PacketDocument): string {
  return dateText(due, stringsFor(language)).replaceAll('\u00a0', ' ')
}
