import { CRLF, piecesOf } from './fold.ts'

/** A day by which something is asked, for a calendar. */
export interface DueDay {
  /** What the entry is known by, the same whenever it is made again. */
  readonly id: string
  /** YYYY-MM-DD, or YYYY-MM for the end of that month. */
  readonly due: string
  /** ISO 8601, UTC: when it was made. */
  readonly madeAt: string
  readonly summary: string
  readonly description: string
}

/**
 * A due day as an iCalendar file: one entry over the whole day that blocks no time, with a reminder the day before. No clock and
 * no chance: the same day gives the same text. Source: RFC 5545, 3.1 (lines), 3.3.11 (text), 3.6.1 (VEVENT).
 */
export function dueDayAsCalendar({ id, due, madeAt, summary, description }: DueDay): string {
  const [first, next] = wholeDay(due)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hoshin Desk//Catch-ball//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@hoshin-desk.invalid`,
    `DTSTAMP:${madeAt.slice(0, 19).replace(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${first}`,
    `DTEND;VALUE=DATE:${next}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('')
}

/** A day and the one after it, as YYYYMMDD: the end of an entry is the first day that it does not cover. */
function wholeDay(due: string): readonly [first: string, next: string] {
  const [year = 0, month = 1, day] = due.split('-').map(Number)
  const at = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)
  return [dayAt(at), dayAt(at + 86_400_000)]
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '')
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}|\p{Cs}/gu, '')
}

/** At most 75 bytes a line; what goes on begins with a blank. */
function folded(line: string): string {
  const [start = '', ...rest] = piecesOf(line, 74)
  return [start, ...rest.map(piece => ` ${piece}`)].map(piece => `${piece}${CRLF}`).join('')
}
