import { expect, test } from 'vitest'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'

/** Subject, text and calendar of the draft for one person, read as a mail program reads them. */
async function draftFor(language: string, passphrase?: string) {
  const records = sampleRecords('valve-works').map(record =>
    record.table === 'person' && record.code === 'quessel' ? { ...record, language } : record,
  )
  const desk = await planDesk(records)
  const to = [...desk.plan.tables.person.values()]
    .filter(({ code }) => code === 'quessel')
    .map(({ id }) => id)
  const made = await makePackets(desk, {
    ...{
      to,
      author: 'D. Amrathel',
      due: '2026-11-20',
      message: 'The board meets on the 25th.',
      drafts: true,
    },
    ...(passphrase === undefined ? {} : { passphrase }),
  })
  if (!made.ok) throw new Error(made.error.message)
  const eml = made.value.files[0]!.beside[0]!.content as string
  const decoded = (body: string) => Buffer.from(body, 'base64').toString('utf8')
  const [, text, , calendar] = eml.split(/\r\n\r\n(?=[A-Za-z0-9+/=\r\n]+\r\n--)/).map(decoded)
  const subject = /^Subject: ((?:.*\r\n )*.*)\r\n/m.exec(eml)?.[1] ?? ''
  const plain = subject
    .replace(/\r\n /g, '')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_all, part: string) => decoded(part))
  return { subject: plain, text: text ?? '', calendar: calendar ?? '', eml }
}

test('a mail draft says in the language of its reader what is asked until when', async () => {
  const english = await draftFor('en')
  expect(english.subject).toContain('round 1, your answer by')
  expect(english.text).toContain('The board meets on the 25th.')
  expect(english.text).toContain('asks you about 7 items')
  const german = await draftFor('de-CH')
  expect(german.subject).toContain('Runde 1, Ihre Antwort bis 20. November 2026')
  expect(german.text).toContain('fragt Sie nach 7 Einträgen')
  expect(german.text).toContain('„Meine Antwort speichern“')
  expect(await draftFor('sv')).toEqual(expect.objectContaining({ subject: english.subject }))
})

test('the draft of a protected packet says nothing of what is in it', async () => {
  const { subject, text, calendar, eml } = await draftFor('en', 'seven blue pumps')
  expect(subject).toContain('kestrel-quessel-r1: round 1')
  expect(text).toContain('is protected with a passphrase')
  for (const part of [subject, text, calendar, eml]) {
    for (const said of ['board meets', '7 items', 'hoshin plan', 'seven blue'])
      expect(part).not.toContain(said)
  }
})
