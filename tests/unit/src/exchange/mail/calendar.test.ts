import { expect, test } from 'vitest'
import { dueDayAsCalendar } from '../../../../../src/exchange/mail/calendar.ts'

const day = {
  id: 'packet1',
  due: '2026-12-31',
  madeAt: '2026-11-26T09:15:00.123Z',
  summary: 'Answer: Plan, round 2',
  description: 'Open it; answer, send back.\nThanks',
}

test('a due day is a whole day that ends with the next one, with text that calendars read', () => {
  const text = dueDayAsCalendar(day)
  const lines = text.split('\r\n')
  expect(lines.slice(0, 5)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hoshin Desk//Catch-ball//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
  ])
  expect(lines).toContain('DTSTAMP:20261126T091500Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain('SUMMARY:Answer: Plan\\, round 2')
  expect(lines).toContain('DESCRIPTION:Open it\\; answer\\, send back.\\nThanks')
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  expect(text).not.toMatch(/[^\r]\n/)
})

test('a month ends with its last day', () => {
  expect(dueDayAsCalendar({ ...day, due: '2028-02' })).toContain(
    'DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301',
  )
})

test('lines are folded at 75 bytes, never within a character, and unfold to what they were', () => {
  const summary = `${'ገ'.repeat(40)}, ${'x'.repeat(90)}`
  const text = dueDayAsCalendar({ ...day, summary })
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary.replace(',', '\\,')}\r\n`)
})
