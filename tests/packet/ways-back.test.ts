import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { enterAnswers } from '../../src/app/catchball/enter.ts'
import { mergeResponses } from '../../src/app/packets/merge.ts'
import { readResponse } from '../../src/catchball/read-response.ts'
import { carriedResponses } from '../../src/exchange/packet/carried-responses.ts'
import { axeFindings } from '../support/axe.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { closeBrowser, openPacket, packetFor, tabTo } from '../support/packet-page.ts'

afterAll(closeBrowser)

async function desk() {
  return planDesk(sampleRecords('valve-works'), builtTemplate())
}

/** Accepts P2 with a condition, counters M3 with a milestone and a need, hands M2 on, offers a metric and signs. */
async function answer(page: Page) {
  const card = (code: string) => page.getByRole('article', { name: code })
  const p2 = card('P2')
  await p2.getByRole('button', { name: 'Condition' }).click()
  await p2.getByRole('textbox', { name: 'What has to happen' }).fill('Cameras are ordered in May.')
  await p2.getByRole('textbox', { name: 'From whom' }).fill('Supply chain')
  await p2.getByRole('radio', { name: 'Accept' }).click()
  const m3 = card('M3')
  await m3.getByRole('radio', { name: 'Counter-propose' }).click()
  await m3.getByRole('textbox', { name: 'Target' }).fill('2,9')
  await m3.getByRole('button', { name: 'Add a milestone' }).click()
  const step = m3.getByRole('group', { name: 'Milestone' })
  await step.getByRole('textbox', { name: 'By' }).fill('June 2027')
  await step.getByRole('textbox', { name: 'Value' }).fill('3,6')
  await step.getByText('Read as 3.6\u00a0% of output by June 2027').waitFor()
  await m3.getByRole('textbox', { name: 'Reason' }).fill('The cameras come in June.')
  await m3.getByRole('button', { name: 'What it takes' }).click()
  await m3.getByRole('textbox', { name: 'Needs' }).fill('one metrologist')
  await m3.getByRole('button', { name: 'Note' }).click()
  await m3.getByRole('textbox', { name: 'Note for yourself' }).fill('Ask Tokyo first.')
  await m3.getByRole('button', { name: 'Done' }).click()
  const m2 = card('M2')
  await m2.getByRole('button', { name: 'Hand on' }).click()
  await m2.getByRole('textbox', { name: 'Who should carry it' }).fill('Sales')
  await m2.getByRole('button', { name: 'Done' }).click()
  await m2.getByText('Handed on to Sales').waitFor()
  await page.getByRole('button', { name: 'Offer a metric' }).click()
  await page.getByRole('textbox', { name: 'Text' }).fill('Share of bodies measured in line')
  await page.getByRole('combobox', { name: 'Moves' }).selectOption({ index: 3 })
  await page.getByRole('textbox', { name: 'Name' }).fill('L. Quessel')
  await page.getByRole('textbox', { name: 'Date' }).fill('2.11.2026')
  await page.getByRole('textbox', { name: 'On behalf of' }).fill('Quality')
}

async function download(page: Page, name: string, folder: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).press('Enter'),
  ])
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)), path }
}

test('file, text block and saved page are one response, and merge like answers entered in the app', async () => {
  const made = await desk()
  const html = await packetFor(made, 'quessel')
  const { page, save, folder } = await openPacket(html)
  await answer(page)
  expect(await axeFindings(page, 'packet')).toEqual([])
  const saved = await save()
  await page.getByRole('button', { name: 'Copy my answers as text' }).press('Enter')
  const block = await page.getByRole('textbox', { name: 'Your answers as text' }).inputValue()
  expect(block).toContain('M3 Scrap rate\n  Countered 2.9\u00a0% of output')
  const whole = await download(page, 'Save this page with my answers', folder)
  expect(`${saved.text}${block}`).not.toContain('Tokyo')

  const encode = (text: string) => new TextEncoder().encode(text)
  const ways = [
    { name: saved.name, bytes: encode(saved.text) },
    { name: 'mail.txt', bytes: encode(`> ${block.replaceAll('\n', '\n> ')}`) },
    { name: whole.name, bytes: whole.bytes },
  ]
  const merged = await mergeResponses(made, { files: ways, author: 'Ann Office' })
  expect(merged.ok ? merged.value.report : merged.error).toMatchObject({
    ...{ responses: 3, duplicates: 2, accepted: 1, countered: 1, offers: 2, waiting: 4 },
  })
  const carried = carriedResponses(encode(saved.text))
  const read = carried.ok ? readResponse(carried.value[0]!) : undefined
  if (read === undefined || !read.ok) throw new Error('The response cannot be read.')
  const { packet, answers, offers, from, signed } = read.value.response
  expect(from.onBehalfOf).toBe('Quality')
  const other = await desk()
  await packetFor(other, 'quessel')
  const entered = await enterAnswers(
    other,
    { packet, answers, offers, origin: 'meeting', on: signed!.on },
    'Ann Office',
  )
  expect(entered.ok ? entered.value.report : entered.error).toMatchObject(
    merged.ok ? { ...merged.value.report, responses: 1, duplicates: 0 } : {},
  )

  const again = await openPacket(new TextDecoder().decode(whole.bytes))
  await again.page.getByText('3 of 7 answered', { exact: true }).waitFor()
  expect((await again.save()).text).toBe(saved.text)
})

test('a colleague’s response stands beside one’s own, and is taken over by a key', async () => {
  const html = await packetFor(await desk(), 'quessel')
  const colleague = await openPacket(html)
  await colleague.page.getByRole('article', { name: 'M3' }).getByRole('radio', { name: 'Cannot' }).click()
  await colleague.page.getByRole('textbox', { name: 'What makes it impossible' }).fill('No metrologist.')
  await colleague.page.getByRole('textbox', { name: 'Name' }).fill('K. Brisol')
  await colleague.page.getByRole('textbox', { name: 'Date' }).fill('2026-11-03')
  const response = await colleague.save()
  const draft = await download(colleague.page, 'Save my draft as a file', colleague.folder)

  const { page, save } = await openPacket(html)
  const load = page.getByLabel('Load answers')
  await load.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await page.getByText('x.json holds no answers').waitFor()
  await load.setInputFiles({
    name: response.name,
    mimeType: 'application/json',
    buffer: Buffer.from(response.text),
  })
  await page.getByText('Loaded: K. Brisol.').waitFor()
  await tabTo(page, 'button', 'Use the answer of K. Brisol to M3')
  await page.keyboard.press('Enter')
  await page.getByText('1 of 7 answered', { exact: true }).waitFor()
  expect((await save()).text).toContain('"reason": "No metrologist."')
  await load.setInputFiles(draft.path)
  await page.getByText('Your draft is back.').waitFor()
  expect((await save()).text).toBe(response.text)
})
