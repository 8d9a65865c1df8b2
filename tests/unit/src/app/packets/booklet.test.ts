import { expect, test } from 'vitest'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import type { PacketDesk, PacketRequest } from '../../../../../src/app/packets/packet-request.ts'
import { ROLES } from '../../../../../src/domain/record/entities.ts'
import { ROLE_LETTERS } from '../../../../../src/domain/record/role-letters.ts'
import { readPage } from '../../../../../src/exchange/packet/read-page.ts'
import { stringsFor } from '../../../../../src/exchange/packet/strings.ts'
import { documentText, squeezed } from '../../../../support/pdf-text.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'

async function made(desk: PacketDesk, request: Partial<PacketRequest> = {}) {
  const result = await makePackets(desk, {
    ...{ author: 'D. Amrathel', due: '2026-11-20', booklets: true },
    ...request,
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value.files
}

async function inLanguage(language: string) {
  return planDesk(
    sampleRecords('valve-works').map(record =>
      record.table === 'person' ? { ...record, language } : record,
    ),
  )
}

test.each(['en', 'de'])(
  'a booklet says in %s what the page says, and has room for every answer',
  async language => {
    const strings = stringsFor(language)
    for (const { html, beside, packet } of await made(await inLanguage(language))) {
      const [booklet] = beside
      expect(booklet?.fileName).toBe(`${packet.name}.booklet.pdf`)
      const text = await documentText(booklet?.content as Uint8Array)
      const read = readPage(html)
      if (!read.ok) throw new Error(read.error.message)
      const { asked, shown, title, to } = read.value
      for (const said of [strings.title, title, to.name, packet.name]) expect(text).toContain(squeezed(said))
      for (const item of [...asked, ...shown]) {
        if (item.text !== undefined) expect(text).toContain(squeezed(item.text))
        expect(text).toContain(item.code)
      }
      for (const { why } of asked) expect(text).toContain(squeezed(why ?? strings.noWhy))
      const leads = asked.filter(({ part }) => part !== 'consulted').length
      expect(text.split(squeezed(strings.verdicts.cannot)).length - 1).toBe(leads)
      expect(text.split(squeezed(strings.nothing)).length - 1).toBe(asked.length - leads)
    }
  },
)

test('the legend of a booklet names the marks that its picture has, and no others', async () => {
  const { sight } = stringsFor('en')
  for (const { html, beside } of await made(await inLanguage('en'))) {
    const read = readPage(html)
    if (!read.ok) throw new Error(read.error.message)
    const has = new Set<string>(read.value.picture?.marks.map(({ shape }) => shape))
    const text = await documentText(beside[0]?.content as Uint8Array)
    for (const role of ROLES) {
      const named = text.includes(squeezed(`${ROLE_LETTERS[role]} ${sight.roles[role]}`))
      expect(named, `${read.value.name}, ${role}`).toBe(has.has(role))
    }
  }
})

test('the same packet gives the same booklet, and a title stands for a name where that is wanted', async () => {
  const desk = await inLanguage('en')
  const [first] = await made(desk)
  const [again] = await made(desk)
  expect(again?.beside[0]?.content).toEqual(first?.beside[0]?.content)
  const titled = await made(desk, { titles: true })
  for (const { beside } of titled) {
    const text = await documentText(beside[0]?.content as Uint8Array)
    for (const { name } of desk.plan.tables.person.values()) expect(text).not.toContain(squeezed(name))
  }
})

test('a booklet beside a protected packet is refused, and nothing is kept', async () => {
  const desk = await inLanguage('en')
  const refused = await makePackets(desk, {
    author: 'Ann Office',
    booklets: true,
    passphrase: 'seven blue pumps',
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-protected' } })
  expect(await desk.catchball.packets()).toMatchObject({ ok: true, value: [] })
})
