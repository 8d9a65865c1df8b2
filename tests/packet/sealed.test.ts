import { afterAll, expect, test } from 'vitest'
import { mergeResponses } from '../../src/app/packets/merge.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { closeBrowser, openPacket, packetFor, tabTo } from '../support/packet-page.ts'

afterAll(closeBrowser)

test('a protected packet tells nothing, opens with its passphrase, and its response is protected too', async () => {
  const desk = await planDesk(sampleRecords('valve-works'), builtTemplate())
  const html = await packetFor(desk, 'quessel', { passphrase: 'seven blue pumps' })
  for (const text of ['Scrap rate', 'Quessel', 'Amrathel', 'hoshin plan']) expect(html).not.toContain(text)
  const { page, save } = await openPacket(html)
  await page.getByRole('textbox', { name: 'Passphrase' }).waitFor()
  await page.keyboard.type('seven blue pump')
  await page.keyboard.press('Enter')
  await page.getByText('This is not the passphrase of this packet').waitFor()
  await page.keyboard.type('seven blue pumps')
  await page.keyboard.press('Enter')
  await page.getByText('0 of 7 answered', { exact: true }).waitFor()
  await tabTo(page, 'radio', 'Accept')
  await page.keyboard.press('Space')
  await page.getByText('1 of 7 answered', { exact: true }).waitFor()
  const saved = await save()
  for (const text of ['accept', 'Quessel']) expect(saved.text).not.toContain(text)
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join(' ')))
    .toMatch(/^[^]*hoshin-sealed(?![^]*accept)[^]*$/)

  const files = [{ name: 'x.json', bytes: new TextEncoder().encode(saved.text) }]
  const merge = (passphrases: string[]) => mergeResponses(desk, { files, author: 'Ann Office', passphrases })
  for (const passphrases of [[], ['another']])
    expect(await merge(passphrases)).toMatchObject({ ok: false, error: [{ code: 'sealed' }] })
  const merged = await merge(['another', 'seven blue pumps'])
  expect(merged).toMatchObject({ ok: true, value: { report: { responses: 1, accepted: 1 } } })

  page.on('dialog', dialog => void dialog.accept())
  await page.reload()
  await page.keyboard.type('seven blue pumps')
  await page.keyboard.press('Enter')
  await page.getByText('1 of 7 answered', { exact: true }).waitFor()
})

test('a page in German asks, reads numbers and dates, and names people by their titles where that is wanted', async () => {
  const records = sampleRecords('valve-works').map(record =>
    record.table === 'person' && record.code === 'quessel' ? { ...record, language: 'de-CH' } : record,
  )
  const desk = await planDesk(records, builtTemplate())
  const html = await packetFor(desk, 'quessel', { titles: true })
  for (const person of desk.plan.tables.person.values()) expect(html).not.toContain(person.name)
  const { page, save } = await openPacket(html)
  await page.getByRole('heading', { name: 'Ihr Teil des Plans: Was können Sie zusagen?' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
  const card = page.getByRole('article', { name: 'M3' })
  await card.getByText('4,1 → 2,4').waitFor()
  await card.getByRole('radio', { name: 'Gegenvorschlag' }).click()
  await card.getByRole('textbox', { name: 'Ziel, das ich zusagen kann' }).fill('2,9')
  await card.getByText('Gelesen als 2,9\u00a0% of output').waitFor()
  await card.getByRole('textbox', { name: 'Bis' }).fill('März 2028')
  await card.getByRole('textbox', { name: 'Grund' }).fill('Die Kameras kommen im Juni.')
  await card.getByRole('button', { name: 'Fertig' }).click()
  await page.getByText('1 von 7 beantwortet', { exact: true }).waitFor()
  const { text } = await save('Meine Antwort speichern')
  expect(text).toContain('"target": 2.9,\n        "due": "2028-03"')
  expect(text).toContain('"name": "Quality Manager"')
})
