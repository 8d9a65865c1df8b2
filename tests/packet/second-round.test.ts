import { afterAll, expect, test } from 'vitest'
import { apply, decide, itemOf, merge, personOf, reply, send, stateOf } from '../support/negotiating.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { closeBrowser, openPacket, packetFor } from '../support/packet-page.ts'

afterAll(closeBrowser)

/** An office after a first round with two departments: one agreed and needs something of the other, whose counter was declined. */
async function afterOneRound() {
  const desk = await planDesk(sampleRecords('valve-works'), builtTemplate())
  const packets = await send(desk, { to: [personOf(desk, 'haldrim').id, personOf(desk, 'quessel').id] })
  const needs = [{ what: 'Two fitters for the cameras', from: 'Maintenance' }]
  const quessel = reply(desk, packets['quessel']!, { M3: { verdict: 'accept', conditions: needs } })
  const counter = { target: 1100 }
  const haldrim = reply(desk, packets['haldrim']!, {
    P6: { verdict: 'accept' },
    M7: { verdict: 'counter', counter, reason: 'One compressor is old.' },
  })
  await merge(desk, [quessel, haldrim], { accept: 'agreed' })
  await decide(
    desk,
    [quessel, 'M3', { act: 'accept' }],
    [haldrim, 'M7', { act: 'decline', reason: 'It is replaced in May.' }],
  )
  const noted = Object.values(packets).map(({ id }) => ({ act: 'no-answer' as const, packet: id }))
  expect(await apply(desk, noted)).toMatch(/^Note "no answer"/)
  expect(await apply(desk, [{ act: 'close', round: packets['quessel']!.round }])).toBe('Close round 1')
  return desk
}

test('the next packet folds what is agreed, says what was said and decided, and asks what others need', async () => {
  const desk = await afterOneRound()
  const { page, save } = await openPacket(await packetFor(desk, 'haldrim'))
  await page.getByRole('heading', { name: 'Agreed already: 1' }).waitFor()
  const agreed = page.getByRole('listitem').filter({ hasText: 'P6' })
  await agreed.getByText(/^Agreed on /).waitFor()
  const metric = page.locator(`#item-${itemOf(desk, 'M7').id}`)
  await metric.getByText('Earlier rounds: 2 entries').waitFor()
  expect(await metric.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^.*, E\. Haldrim countered 1100\s[^]*“One compressor is old\.”$/),
    expect.stringMatching(/^.*, Ann Office declined\s*“It is replaced in May\.”$/),
  ])
  const request = page.getByRole('article').filter({ hasText: 'Two fitters for the cameras' })
  await request.getByText('L. Quessel needs this from you for:').waitFor()
  expect(await request.getByRole('radio').count()).toBe(2)
  await request.getByRole('radio', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Reopen P6' }).press('Enter')
  const again = page.getByRole('article', { name: 'P6' })
  await again.getByRole('radio', { name: 'Cannot' }).click()
  await again.getByRole('textbox', { name: 'What makes it impossible' }).fill('The fitters left.')
  await again.getByRole('button', { name: 'Done' }).press('Enter')
  const { name, text } = await save()
  expect(text).toContain('The fitters left.')
  expect(await stateOf(desk, 'M3')).toBe('agreed subject to, third')
  await merge(desk, [{ name, text }])
  expect(await stateOf(desk, 'M3')).toBe('agreed, none')
})
