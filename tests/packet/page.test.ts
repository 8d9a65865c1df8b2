import { afterAll, expect, test } from 'vitest'
import { makePackets } from '../../src/app/packets/make-packets.ts'
import { allRecords } from '../../src/domain/plan/plan.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import { PACKET_MAX_BYTES } from '../../src/exchange/packet/write-page.ts'
import { axeFindings } from '../support/axe.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { readDocument } from '../support/documents.ts'
import { closeBrowser, openPacket, packetFor } from '../support/packet-page.ts'
import { planFrom, run } from '../support/plan-of.ts'

afterAll(closeBrowser)

async function sample(name = 'valve-works', code = 'quessel') {
  return packetFor(await planDesk(sampleRecords(name), builtTemplate()), code)
}

/** A plan in which Ann has 40 items, with texts of a real length and ids as long as real ones. */
function fortyItems(text: (code: string) => string): readonly Entity[] {
  const codes = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
  const [tops, goals, priorities, metrics] = [codes('B', 4), codes('G', 8), codes('P', 14), codes('M', 18)]
  const nth = (list: readonly string[], at: number) => list[at % list.length]
  const figures = { owner: 'ann', baseline: 4.1, target: 2.4, unit: '% of output' }
  const item = (kind: string, more: object) => (id: string) => {
    const words = { text: text(id), why: `${text(id)} ${text(id)}`, due: '2027-12' }
    return { id, kind, ...words, ...more }
  }
  const links = [
    ...goals.map((a, at) => ({ a, b: nth(tops, at), strength: 'strong' })),
    ...priorities.map((a, at) => ({ a, b: nth(goals, at), strength: 'strong' })),
    ...priorities.map((a, at) => ({ a, b: nth(goals, at + 3), strength: 'weak' })),
    ...metrics.map((a, at) => ({ a, b: nth(priorities, at), strength: 'strong' })),
    ...metrics.map((a, at) => ({ a, b: nth(priorities, at + 5), strength: 'medium' })),
    ...metrics.map((b, at) => ({ a: nth(tops, at), b, strength: 'medium' })),
  ]
  const people = ['ann', ...codes('person', 6)].map(id => ({
    id,
    name: `Name of ${id}`,
    title: 'Quality Manager',
  }))
  const roles = priorities.flatMap((id, at) => [
    { item: id, person: 'ann', role: 'accountable' },
    { item: id, person: `person${(at % 6) + 1}`, role: 'responsible' },
  ])
  const items = [
    ...tops.map(item('breakthrough', {})),
    ...goals.map(item('goal', {})),
    ...priorities.map(item('priority', {})),
    ...metrics.map(item('metric', figures)),
  ]
  const matrices = [{ id: 'corp', title: 'Corporate', items, links, roles }]
  const document = { format: 'hoshin-plan', version: 1, plan: { title: 'Plan' }, people, matrices }
  return readDocument(document, '0b5f2f0c-6d4e-4c1a-9a57-1f0e5d3c').records
}

test.each([
  ['Latin', (code: string) => `Bring changeovers on the bottleneck ${code} under 15 minutes`],
  ['Amharic', (code: string) => `የጥራት ቁጥጥርን በሁሉም መስመሮች ላይ ማሻሻል ${code} under 15`],
  ['Japanese', (code: string) => `全ラインの品質検査を改善し不良率を半減する ${code}`],
  ['Arabic', (code: string) => `تحسين جودة الإنتاج في جميع الخطوط ${code}`],
])('a packet of 40 items in %s keeps to its size and opens', async (_, text) => {
  const desk = await planDesk(fortyItems(text), builtTemplate())
  const html = await packetFor(desk, 'ann')
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(PACKET_MAX_BYTES)
  const { page } = await openPacket(html)
  await page.getByText('0 of 40 answered').waitFor()
  await expect.poll(() => page.getByRole('article').count()).toBe(40)
})

test('nothing on the page is wider than a phone but the picture, which moves by itself', async () => {
  const { page } = await openPacket(await sample(), { viewport: { width: 390, height: 800 } })
  const card = page.getByRole('article', { name: 'M3' })
  await card.getByRole('radio', { name: 'Counter-propose' }).click()
  await card.getByRole('button', { name: 'Ask a question' }).click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, textarea, summary')]
      .filter(control => control.getBoundingClientRect().height < 20)
      .map(control => control.textContent),
  )
  expect(small).toEqual([])
})

test('progress and the button to save stay in sight', async () => {
  const { page } = await openPacket(await sample())
  await page.getByRole('article', { name: 'P1' }).scrollIntoViewIfNeeded()
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await page.getByRole('button', { name: 'Save my response' }).boundingBox()).toMatchObject({ y: 11 })
})

test('every control has a name, and every picture words', async () => {
  const { page } = await openPacket(await sample())
  await page.getByRole('article', { name: 'M3' }).getByRole('radio', { name: 'Counter-propose' }).click()
  const tree = await page.locator('body').ariaSnapshot()
  expect(tree).not.toMatch(/- (button|radio|textbox|checkbox|img|article|region)( \[|:|\n|$)/)
  expect(tree).toContain('- group "Your answer to M3"')
  expect(tree).toContain('heading "Your part of the plan: what can you commit to?" [level=1]')
  expect(tree).toContain('img "The part of the plan that L. Quessel works on')
})

test('the reader finds what they contribute in sentences, folded, and on paper once it is open', async () => {
  const { page } = await openPacket(await sample())
  const lead = page.getByText('I lead P2, help with P7, advise on P1 and own M1, M2 and M3.')
  const printed = async () => {
    await page.emulateMedia({ media: 'print' })
    const shown = await lead.isVisible()
    await page.emulateMedia({ media: 'screen' })
    return shown
  }
  expect([await lead.isVisible(), await printed()]).toEqual([false, false])
  await page.getByText('Contribution sheet', { exact: true }).press('Enter')
  await lead.waitFor()
  const own = page.getByRole('group').filter({ has: lead })
  await own.getByRole('heading', { name: 'Scrap rate' }).waitFor()
  await own.getByText('It is to fall from 4.1 to 2.4 % of output by December 2027.').waitFor()
  expect(await printed()).toBe(true)
})

test('answers are there again when the page is opened again', async () => {
  const { page } = await openPacket(await sample())
  await page.getByRole('article', { name: 'M2' }).getByRole('radio', { name: 'Accept' }).click()
  await page.getByRole('article', { name: 'M1' }).getByRole('button', { name: 'Ask a question' }).click()
  await page.getByRole('textbox', { name: 'Your question' }).fill('Half a quest')
  page.on('dialog', dialog => void dialog.accept())
  await page.reload()
  await page.getByText('1 of 7 answered', { exact: true }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('Half a quest')
})

test('a browser that keeps no drafts is said to keep none', async () => {
  const before = () => {
    Storage.prototype.setItem = () => {
      throw new Error('no room')
    }
  }
  const { page } = await openPacket(await sample(), { before })
  await page.getByText('This browser does not keep drafts of this page.').waitFor()
})

test('markup and script in the texts of a plan stay text', async () => {
  const attack = '</script><script>window.planted = 1</script><img src=x onerror="window.planted = 2"><!--'
  const plan = planFrom({
    items: { corp: 'B1 G1 P1' },
    links: { corp: 'P1>G1 S, G1>B1 S' },
    roles: { corp: 'P1 ann A' },
  })
  for (const { id } of [...plan.tables.item.values()]) {
    run(plan, {
      type: 'item.set',
      id,
      patch: { text: attack, why: attack, unit: attack, target: attack.slice(0, 60) },
    })
  }
  run(plan, { type: 'plan.set', patch: { title: attack } })
  run(plan, { type: 'person.set', id: 'ann', patch: { name: attack, title: attack } })
  const { page } = await openPacket(
    await packetFor(await planDesk([...allRecords(plan)], builtTemplate()), 'ann'),
  )
  await page.getByText('0 of 2 answered').waitFor()
  expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toContain(attack)
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
})

test('the policy stops a script that somebody put into the file', async () => {
  const html = (await sample()).replace('</body>', '<script>window.planted = 1</script></body>')
  const before = () =>
    document.addEventListener('securitypolicyviolation', event =>
      Object.assign(window, { stopped: event.violatedDirective }),
    )
  const { page } = await openPacket(html, { before, expected: /Content Security Policy/ })
  expect(await page.evaluate(() => String(Reflect.get(window, 'stopped')))).toBe('script-src-elem')
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  await page.getByText('0 of 7 answered').waitFor()
})

test('without script the page still says what is asked, and how to answer', async () => {
  const { page } = await openPacket(await sample(), { javaScriptEnabled: false })
  const text = (await page.locator('body').textContent()) ?? ''
  expect(text).toContain('Your part of the plan: what can you commit to?')
  expect(text).toContain('You are responsible, S. Irundo is accountable.')
  expect(text).toContain('4.1 → 2.4\u00a0% of output, by December 2027')
  expect(text).toContain('To answer, open this file in a current browser')
})

test('on paper it is a sheet with boxes and lines, and no buttons', async () => {
  const { page } = await openPacket(await sample())
  await page.getByRole('article', { name: 'M2' }).getByRole('radio', { name: 'Accept' }).click()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Save my response', 'Change the answer to M2'])
    expect(await page.getByRole('button', { name }).count()).toBe(0)
  await page.getByText('Signed on paper:').waitFor()
})

test('a copy to read shows what is planned and has nothing to answer, on the screen and on paper', async () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 S, M1>P1 S' },
    roles: { corp: 'P1 ann A, P1 cyd I' },
  })
  const desk = await planDesk([...allRecords(plan)], builtTemplate())
  const made = await makePackets(desk, { author: 'D. Amrathel', reading: 'all', due: '2026-11-20' })
  const { page } = await openPacket((made.ok && made.value.readings[0]?.html) || '')
  await page.getByRole('heading', { name: 'For your information: what is planned' }).waitFor()
  await page.getByText('This is a copy to read. Tell D. Amrathel what you notice.').waitFor()
  await page
    .getByRole('article')
    .getByText(/^You are informed, .* is accountable\.$/)
    .waitFor()
  for (const role of ['button', 'radio', 'textbox', 'combobox'] as const)
    expect(await page.getByRole(role).count(), role).toBe(0)
  expect(await axeFindings(page, 'a copy to read')).toEqual([])
})
