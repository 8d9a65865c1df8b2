import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { Person } from '../../domain/record/entities.ts'
import { stringsFor } from '../../exchange/packet/strings.ts'
import { dateText, planLine } from '../../exchange/packet/words.ts'
import { dueDayAsCalendar } from '../../exchange/mail/calendar.ts'
import { mailAsEml } from '../../exchange/mail/mail-draft.ts'
import type { Attachment } from '../../exchange/mail/mail-draft.ts'

interface Sendable {
  readonly document: PacketDocument
  readonly person: Person
  /** When the packet was made, ISO 8601. */
  readonly madeAt: string
  /** PLAN-ADDRESSEE-rN.packet.html and its text. */
  readonly fileName: string
  readonly html: string
}

/** A mail draft that lies beside a packet. */
export interface DraftFile {
  /** PLAN-ADDRESSEE-rN.eml */
  readonly fileName: string
  readonly eml: string
}

/** The mail draft of a packet, with the packet and, where there is a due date, an entry for a calendar attached. */
export function mailDraftOf({ document, person, madeAt, fileName, html }: Sendable): DraftFile {
  const { name, due, packet, round } = document
  const plan = planLine(document)
  const subject = `${plan}: round ${round}${due === undefined ? '' : `, your answer by ${inWords(due)}`}`
  const page: Attachment = { fileName, type: 'text/html', content: html }
  const calendar = (day: string): Attachment => ({
    fileName: `${name}.ics`,
    type: 'text/calendar; method=PUBLISH',
    content: dueDayAsCalendar({
      ...{ id: packet, due: day, madeAt, summary: `Answer: ${plan}, round ${round}` },
      description: `Open ${fileName} in a browser, answer, and send back the file that "Save my response" gives.`,
    }),
  })
  const eml = mailAsEml({
    ...{ id: packet, madeAt, subject, text: textOf(document) },
    to: { name: document.to.name, address: person.email },
    attachments: due === undefined ? [page] : [page, calendar(due)],
  })
  return { fileName: `${name}.eml`, eml }
}

function textOf(document: PacketDocument): string {
  const { to, from, asked, minutes, due, message } = document
  const items = `${asked.length} ${asked.length === 1 ? 'item' : 'items'}`
  return [
    `${to.name},`,
    ...(message === undefined ? [] : [message]),
    `The attached page asks you about ${items} of ${planLine(document)}. It takes about ${minutes} minutes.`,
    'Save the attachment and open it in a browser; it needs no network and installs nothing. Answer, press "Save my response", and send the saved file back as an answer to this mail.',
    ...(due === undefined
      ? []
      : [`Please answer by ${inWords(due)}. The date is attached for your calendar.`]),
    [from.name, from.title].filter(Boolean).join('\n'),
    '',
  ].join('\n\n')
}

function inWords(due: string): string {
  return dateText(due, stringsFor('en')).replaceAll('\u00a0', ' ')
}
