import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64 } from '../fonts/base64.ts'
import { CRLF } from './fold.ts'
import { fileNameParameter, isPlainAddress, mailboxHeader, textHeader } from './header.ts'

/** A file that goes with a mail. */
export interface Attachment {
  readonly fileName: string
  /** "text/html" and the like. */
  readonly type: string
  readonly content: string
}

/** A mail that somebody looks at and sends. */
export interface MailDraft {
  /** What the parts are kept apart by; letters, digits, "-" and "_". */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly to: { readonly name: string; readonly address: string | undefined }
  readonly subject: string
  readonly text: string
  readonly attachments: readonly Attachment[]
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A mail with attachments as an `.eml` file. It is marked as not sent (`X-Unsent`), which mail programs open for writing; it has
 * no sender, so that the program's own account sends it, and no receiver where no usable address is known.
 *
 * ASCII only, lines end with CR LF, bodies are base64: no program on the way has anything to change. No clock and no chance: the
 * same draft gives the same text. Source: RFC 5322, 2045, 2046 (5.1, 5.1.3), 2183.
 */
export function mailAsEml({ id, madeAt, to, subject, text, attachments }: MailDraft): string {
  const boundary = `=_hoshin_${id}`
  const { name, address } = to
  const known = address !== undefined && isPlainAddress(address.trim())
  return [
    'X-Unsent: 1',
    CRLF,
    ...(known ? [mailboxHeader('To', name, address.trim())] : []),
    textHeader('Subject', subject),
    `Date: ${mailDate(madeAt)}${CRLF}`,
    `MIME-Version: 1.0${CRLF}`,
    `Content-Type: multipart/mixed;${CRLF} boundary="${boundary}"${CRLF}${CRLF}`,
    partOf(boundary, ['Content-Type: text/plain; charset=utf-8'], text.replace(/\r\n|\r|\n/g, CRLF)),
    ...attachments.map(({ fileName, type, content }) =>
      partOf(
        boundary,
        [
          `Content-Type: ${type}; charset=utf-8;${CRLF}${fileNameParameter('name', fileName)}`,
          `Content-Disposition: attachment;${CRLF}${fileNameParameter('filename', fileName)}`,
        ],
        content,
      ),
    ),
    `--${boundary}--${CRLF}`,
  ].join('')
}

function partOf(boundary: string, headers: readonly string[], content: string): string {
  const lines = [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', wrapped(content), '']
  return lines.join(CRLF)
}

/** Base64 in lines of 76 characters. */
function wrapped(content: string): string {
  return (toBase64(utf8ToBytes(content)).match(/.{1,76}/g) ?? []).join(CRLF)
}

/** "Thu, 26 Nov 2026 09:15:00 +0000" */
function mailDate(at: string): string {
  const date = new Date(at)
  const day = `${DAYS[date.getUTCDay()] ?? ''}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`
  return `${day} ${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} +0000`
}
