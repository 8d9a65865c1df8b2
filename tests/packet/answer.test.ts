import { afterAll, expect, test } from 'vitest'
import { readNegotiation } from '../../src/app/catchball/desk.ts'
import { mergeResponses } from '../../src/app/packets/merge.ts'
import { storyOf } from '../../src/catchball/story.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { closeBrowser, openPacket, packetFor, tabTo } from '../support/packet-page.ts'

afterAll(closeBrowser)

function item(desk: Awaited<ReturnType<typeof planDesk>>, code: string) {
  return [...desk.plan.tables.item.values()].find(one => one.code === code)!
}

async function quesselPacket() {
  const desk = await planDesk(sampleRecords('valve-works'), builtTemplate())
  return { desk, html: await packetFor(desk, 'quessel') }
}

test('a reader answers by keyboard alone, and the office takes the counter', async () => {
  const { desk, html } = await quesselPacket()
  const { page, save } = await openPacket(html)
  const card = (code: string) => `#item-${item(desk, code).id}`

  await tabTo(page, 'radio', 'Accept', card('P2'))
  await page.keyboard.press('Space')
  await page.getByText('1 of 7 answered', { exact: true }).waitFor()

  await tabTo(page, 'button', 'Ask a question', card('M1'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Does it count rework?')
  await tabTo(page, 'button', 'Done', card('M1'))
  await page.keyboard.press('Enter')
  await page.getByText('1 of 7 answered, 1 asked').first().waitFor()

  await tabTo(page, 'radio', 'Accept', card('M3'))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, 'textbox', 'Target I can commit to', card('M3'))
  await page.keyboard.type('2,9')
  await page.getByText('Read as 2.9').waitFor()
  await tabTo(page, 'textbox', 'By', card('M3'))
  await page.keyboard.type('March 2028')
  await tabTo(page, 'textbox', 'Reason', card('M3'))
  await page.keyboard.type('The cameras come in June.')
  await tabTo(page, 'button', 'Done', card('M3'))
  await page.keyboard.press('Enter')
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Change the answer to M3')
  expect(await page.getByRole('status').last().textContent()).toBe(
    'M3: Countered 2.9\u00a0% of output, by March 2028. 2 of 7 answered, 1 asked.',
  )

  const saved = await save()
  expect(saved.name).toBe('kestrel-quessel-r1.response.json')
  await page
    .getByText('Saved as kestrel-quessel-r1.response.json. Mail this file to D. Amrathel. 4 items go back')
    .waitFor()

  const files = [{ name: saved.name, bytes: new TextEncoder().encode(saved.text) }]
  const merged = await mergeResponses(desk, { files, take: ['M3.target'], author: 'Ann Office' })
  expect(merged.ok ? merged.value.report : merged.error).toEqual({
    ...{ responses: 1, accepted: 1, countered: 1, cannot: 0, questions: 1, offers: 0 },
    ...{ waiting: 1, taken: 1, duplicates: 0, conflicts: [] },
  })
  expect(item(desk, 'M3')).toMatchObject({ target: 2.9, due: '2027-12' })
})

test('equal answers are equal bytes, in whatever order they were given', async () => {
  const { html } = await quesselPacket()
  const answers = []
  for (const order of [
    ['P2', 'P7', 'M1'],
    ['M1', 'P7', 'P2'],
  ]) {
    const { page, save } = await openPacket(html)
    for (const code of order)
      await page.getByRole('article', { name: code }).getByRole('radio', { name: 'Accept' }).click()
    answers.push((await save()).text)
  }
  expect(answers[0]).toBe(answers[1])
  expect(answers[0]).toContain('"verdict": "accept"')
})

test('a click on Accept folds the item up; Change opens it again with its answer', async () => {
  const { html } = await quesselPacket()
  const { page } = await openPacket(html)
  const card = page.getByRole('article', { name: 'M2' })
  await card.getByRole('radio', { name: 'Accept' }).click()
  await card.getByText('Accepted').waitFor()
  await card.getByRole('button', { name: 'Change the answer to M2' }).press('Enter')
  expect(await card.getByRole('radio', { name: 'Accept' }).isChecked()).toBe(true)
  expect(await card.locator(':focus').getAttribute('value')).toBe('accept')
  await card.getByRole('button', { name: 'Clear answer to M2' }).press('Enter')
  await page.getByText('0 of 7 answered', { exact: true }).waitFor()
})

test('who is only consulted asks and objects, and neither accepts nor counters', async () => {
  const { html } = await quesselPacket()
  const { page, save } = await openPacket(html)
  const card = page.getByRole('article', { name: 'P1' })
  expect(await card.getByRole('radio').count()).toBe(0)
  await card.getByRole('button', { name: 'Raise a concern' }).click()
  await card.getByRole('textbox', { name: 'Your concern' }).fill('Line 4 stands still until May.')
  await card.getByRole('button', { name: 'Done' }).click()
  await page.getByText('1 of 7 answered', { exact: true }).waitFor()
  expect((await save()).text).toContain('"obstacles": [\n        "Line 4 stands still until May."\n      ]')
})

test('what is half done keeps the response from being saved, and the reader is led there', async () => {
  const { html } = await quesselPacket()
  const { page } = await openPacket(html)
  await page.getByRole('button', { name: 'Save my response' }).click()
  await page.getByText('Nothing is answered yet').waitFor()
  const card = page.getByRole('article', { name: 'M3' })
  await card.getByRole('radio', { name: 'Counter-propose' }).click()
  await card.getByRole('textbox', { name: 'Target' }).fill('1,875')
  await page.getByRole('button', { name: 'Save my response' }).click()
  await page.getByText('M3 is not finished.').waitFor()
  await card.getByText('Say which of the two numbers you mean.').waitFor()
  await card.getByText('Add a reason, so that the sender can decide.').waitFor()
  await card.getByRole('textbox', { name: 'Target' }).fill('1,8750')
  await card.getByText('Read as 1.875').waitFor()
})

test('a number that could be two is asked back, and the choice counts', async () => {
  const { html } = await quesselPacket()
  const { page, save } = await openPacket(html)
  const card = page.getByRole('article', { name: 'M3' })
  await card.getByRole('radio', { name: 'Counter-propose' }).click()
  await card.getByRole('textbox', { name: 'Target' }).fill('1,875')
  await card.getByRole('button', { name: '1.875' }).click()
  await card.getByRole('textbox', { name: 'Reason' }).fill('Measured in May.')
  await card.getByRole('button', { name: 'Done' }).click()
  await card.getByText('Countered 1.875').waitFor()
  expect((await save()).text).toContain('"target": 1.875')
})

test('a reader asks about an item up the chain, and the office finds the question on it', async () => {
  const { desk, html } = await quesselPacket()
  const { page, save } = await openPacket(html)
  await tabTo(page, 'button', 'Ask about B1')
  await page.keyboard.press('Enter')
  const card = page.getByRole('article', { name: 'B1' })
  await card.getByText('What you carry adds to this.').waitFor()
  expect(await card.getByRole('radio').count()).toBe(0)
  expect(await card.getByRole('button', { name: 'Hand on' }).count()).toBe(0)
  expect(await card.locator(':focus').innerText()).toBe('Ask a question')
  await card.getByRole('button', { name: 'Ask nothing' }).press('Enter')
  expect(await card.count()).toBe(0)
  await tabTo(page, 'button', 'Ask about B1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Half of which year?')
  await card.getByRole('button', { name: 'Raise a concern' }).click()
  await card.getByRole('textbox', { name: 'Your concern' }).fill('Castings alone do not get us there.')
  await card.getByRole('button', { name: 'Done' }).press('Enter')
  await page.getByText('0 of 8 answered, 1 asked').first().waitFor()
  const { name, text } = await save()
  const files = [{ name, bytes: new TextEncoder().encode(text) }]
  const merged = await mergeResponses(desk, { files, author: 'Ann Office' })
  expect(merged).toMatchObject({ ok: true, value: { report: { responses: 1, questions: 1, waiting: 0 } } })
  const read = await readNegotiation(desk.plan, desk.catchball)
  const said = read.ok ? storyOf(read.value.index, read.value.statements, item(desk, 'B1').id) : []
  expect(JSON.stringify(said)).toContain('Half of which year?')
  expect(JSON.stringify(said)).toContain('Castings alone do not get us there.')
})
