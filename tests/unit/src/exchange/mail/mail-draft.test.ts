import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailAsEml } from '../../../../../src/exchange/mail/mail-draft.ts'
import type { MailDraft } from '../../../../../src/exchange/mail/mail-draft.ts'

const draft: MailDraft = {
  id: 'packet1',
  madeAt: '2026-11-26T09:15:00.000Z',
  to: { name: 'L. Quessel', address: 'quessel@works.invalid' },
  subject: 'Plan: round 1',
  text: 'Hello,\nplease answer.',
  attachments: [{ fileName: 'plan-quessel-r1.packet.html', type: 'text/html', content: '<p>Ä</p>' }],
}

/** Header and body of a part, unfolded. */
function parted(text: string): { headers: Map<string, string>; body: string } {
  const at = text.indexOf('\r\n\r\n')
  const lines = text
    .slice(0, at)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
  const headers = lines.map(line => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
  })
  return { headers: new Map(headers), body: text.slice(at + 4) }
}

function partsOf(eml: string) {
  const { headers, body } = parted(eml)
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(headers.get('Content-Type') ?? '') ?? []
  const [, ...rest] = body.split(`--${boundary}`)
  expect(rest.pop()).toBe('--\r\n')
  return { headers, parts: rest.map(part => parted(part.replace(/^\r\n/, ''))) }
}

const decoded = (body: string) => Buffer.from(body, 'base64').toString('utf8')
const words = (header: string) =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))

test('a draft opens for writing, to the reader, with the packet as it was', () => {
  const { headers, parts } = partsOf(mailAsEml(draft))
  expect(headers.get('X-Unsent')).toBe('1')
  expect(headers.get('To')).toBe('"L. Quessel" <quessel@works.invalid>')
  expect(headers.get('Subject')).toBe('Plan: round 1')
  expect(headers.get('Date')).toBe('Thu, 26 Nov 2026 09:15:00 +0000')
  expect(headers.has('From')).toBe(false)
  expect(parts.map(({ body }) => decoded(body))).toEqual(['Hello,\r\nplease answer.', '<p>Ä</p>'])
  expect(parts[1]!.headers.get('Content-Disposition')).toBe(
    'attachment; filename="plan-quessel-r1.packet.html"',
  )
  expect(mailAsEml(draft)).toBe(mailAsEml(draft))
})

test('an address that could break the header leaves the receiver open', () => {
  for (const address of [undefined, '', 'no address', 'a@b\r\nBcc: x@y', 'a@b,c@d', '<a@b>', 'a@b@c'])
    expect(partsOf(mailAsEml({ ...draft, to: { name: 'A', address } })).headers.has('To')).toBe(false)
})

test('names in other scripts are told twice: plainly, and as they are', () => {
  const fileName = 'እቅድ-日本-r1.packet.html'
  const attachments = [{ ...draft.attachments[0]!, fileName }]
  const { parts } = partsOf(mailAsEml({ ...draft, attachments }))
  const header = parts[1]!.headers.get('Content-Disposition')!
  expect(header).toMatch(/filename="___-__-r1\.packet\.html"/)
  const pieces = [...header.matchAll(/filename\*(\d+)\*=([^;]*)/g)].map(([, , piece]) => piece!.trim())
  expect(decodeURIComponent(pieces.join('').replace("UTF-8''", ''))).toBe(fileName)
})

test('whatever is written, the file is ASCII with short lines, and says it again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ maxLength: 90 }),
      (subject, name) => {
        const eml = mailAsEml({ ...draft, subject, text: subject, to: { ...draft.to, name } })
        expect(eml).toMatch(/^[\x09\x0a\x0d\x20-\x7e]*$/)
        expect(eml).not.toMatch(/[^\r]\n|\r[^\n]/)
        for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(100)
        const { headers, parts } = partsOf(eml)
        const plain = subject
          .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
          .replace(/ {2,}/g, ' ')
          .trim()
        expect(words(headers.get('Subject') ?? '')).toBe(plain)
        expect(decoded(parts[0]!.body).replaceAll('\r\n', '\n')).toBe(subject.replace(/\r\n|\r/g, '\n'))
      },
    ),
  )
})
