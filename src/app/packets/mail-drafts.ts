import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { Person } from '../../domain/record/entities.ts'
import { mattersOf } from '../../exchange/packet/matters.ts'
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
 * The mail draft of a packet or of a copy to read, in the addressee's language, with the page and, where an answer is wanted by a day,
 * an entry for a calendar attached.
 */
export function mailDraftOf(sendable: Sendable): DraftFile {
  const { document, person, madeAt, fileName, html } = sendable
  const { name, packet, round, to } = document
  const { words, about, reading, due } = partsOf(sendable)
  const page: Attachment = { fileName, type: 'text/html', content: html }
  const calendar = (day: string): Attachment => ({
    fileName: `${name}.ics`,
    type: 'text/calendar; method=PUBLISH',
    content: dueDayAsCalendar({
      ...{ id: packet, due: day, madeAt, summary: words.calendar(about, round) },
      description: words.calendarHow(fileName),
    }),
  })
  const day = due === undefined ? undefined : inWords(due, document)
  const eml = mailAsEml({
    ...{ id: packet, madeAt, text: textOf(sendable) },
    subject: reading ? words.reading.subject(about, round) : words.subject(about, round, day),
    to: { name: to.name, address: person.email },
    attachments: due === undefined ? [page] : [page, calendar(due)],
  })
  return { fileName: `${name}.eml`, eml }
}

/** What the mail says it with: the name of the file where the packet is protected, since that says no more than the mail may. */
function partsOf({ document, sealed }: Sendable) {
  const { reading } = mattersOf(document)
  return {
    words: mailWords(stringsFor(document.language).language),
    about: sealed ? document.name : planLine(document),
    reading,
    due: reading ? undefined : document.due,
  }
}

function textOf(sendable: Sendable): string {
  const { document, sealed } = sendable
  const { to, from, asked, minutes, message } = document
  const { words, about, reading, due } = partsOf(sendable)
  const what = reading ? words.reading.shows(asked.length, about) : words.asks(asked.length, about, minutes)
  return [
    words.hello(to.name),
    ...(message === undefined || sealed ? [] : [message]),
    sealed ? words.protectedPacket(about) : what,
    reading ? words.reading.how : words.how,
    ...(due === undefined ? [] : [words.due(inWords(due, document))]),
    [from.name, from.title].filter(Boolean).join('\n'),
    '',
  ].join('\n\n')
}

function inWords(due: string, { language }: PacketDocument): string {
  return dateText(due, stringsFor(language)).replaceAll('\u00a0', ' ')
}
