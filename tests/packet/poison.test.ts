import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { makePackets } from '../../src/app/packets/make-packets.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import { documentText } from '../support/pdf-text.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { closeBrowser, openPacket } from '../support/packet-page.ts'
import { closeChromium, openInChromium } from '../support/reader/chromium.ts'
import { closeFirefox, firefox, openInFirefox } from '../support/reader/firefox.ts'
import { packetOnDisk, shows } from '../support/reader/reader.ts'

afterAll(closeChromium)
afterAll(closeFirefox)
afterAll(closeBrowser)

const MARKUP =
  '</script><script>window.hit=1</script><img src=x onerror="window.hit=2"><style>*{display:none}</style>'
const TURNED = '\u202e\u2066\u202b'
/** How long each text may be; the rest of it is one word. */
const LONGEST: Readonly<Record<string, number>> = {
  why: 10_000,
  text: 2000,
  title: 2000,
  name: 2000,
  unit: 200,
}

/** Every text of a plan as an attack: markup, a turned direction, and one word as long as the field allows. */
function poisoned(records: readonly Entity[]): Entity[] {
  return records.map(record => {
    const changed = Object.entries(record).map(([field, value]: [string, unknown]) => {
      const longest = LONGEST[field]
      if (longest === undefined || typeof value !== 'string') return [field, value]
      return [field, `${TURNED}${MARKUP}${record.id} ${value} `.padEnd(longest, 'W')]
    })
    return Object.fromEntries(changed) as Entity
  })
}

async function made(booklets = false) {
  const desk = await planDesk(poisoned(sampleRecords('valve-works')), builtTemplate())
  const person = [...desk.plan.tables.person.values()].find(({ code }) => code === 'quessel')
  const to = person === undefined ? [] : [person.id]
  const message = `${TURNED}${MARKUP}`.padEnd(10_000, 'W')
  const packets = await makePackets(desk, {
    to,
    booklets,
    message,
    author: `${TURNED}${MARKUP}`,
    due: '2026-11-20',
  })
  if (!packets.ok) throw new Error(packets.error.message)
  return packets.value.files[0]!
}

/** What a script tries that got into the page, each in its own way. Answers what came of asking for pages. */
async function attack(): Promise<string[]> {
  const refused: string[] = []
  Reflect.set(window, 'refused', refused)
  document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective))
  const script = document.createElement('script')
  script.textContent = 'window.hit = 3'
  document.body.append(script)
  document.body.insertAdjacentHTML(
    'beforeend',
    '<img src="data:x" onerror="window.hit = 4"><iframe src="https://example.org/"></iframe>',
  )
  const image = new Image()
  image.src = 'https://example.org/x.png'
  const link = document.createElement('link')
  Object.assign(link, { rel: 'stylesheet', href: 'https://example.org/x.css' })
  document.head.append(link)
  Reflect.apply(setTimeout, window, ['window.hit = 5', 0])
  const fetched = await Promise.allSettled(
    ['https://example.org/', 'http://127.0.0.1/'].map(address => fetch(address)),
  )
  return fetched.map(({ status }) => status)
}

/** What the policy has refused since, by its directives. */
function refusals(): string[] {
  return [...(Reflect.get(window, 'refused') as readonly string[])].sort()
}

/** One for each try: script, style, text as code, two addresses, picture, handler, frame. */
const REFUSED = [
  ...['connect-src', 'connect-src', 'frame-src', 'img-src'],
  ...['script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'],
]

describe.each([
  ['Chromium', openInChromium],
  ['Firefox', openInFirefox],
] as const)('%s', (browser, open) => {
  const there = browser === 'Chromium' || firefox !== undefined || process.env['E2E'] === 'required'
  test.runIf(there).each([390, 1100])('poison in every text does nothing, %i px wide', async width => {
    const { html } = await made()
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    const place = packetOnDisk(html, width)
    onTestFinished(place.remove)
    const reader = await open(place)
    onTestFinished(() => reader.close())
    await shows(reader, '0 of 7 answered')
    const seen = await reader.evaluate(
      () => ({
        hit: 'hit' in window,
        scripts: document.scripts.length,
        images: document.images.length,
        over: document.documentElement.scrollWidth - innerWidth,
        hidden: getComputedStyle(document.body).display,
        shown: document.body.innerText.includes('<img src=x onerror="window.hit=2">'),
      }),
      undefined,
    )
    expect(seen).toMatchObject({ hit: false, scripts: 2, images: 0, hidden: 'block', shown: true })
    expect(seen.over).toBeLessThanOrEqual(0)
    expect(reader.problems).toEqual([])
    expect(await reader.evaluate(attack, undefined)).toEqual(['rejected', 'rejected'])
    await expect.poll(() => reader.evaluate(refusals, undefined)).toEqual(REFUSED)
    expect(await reader.evaluate(() => 'hit' in window, undefined)).toBe(false)
  })

  test.runIf(there)('a script that was planted in the file does not run', async () => {
    const { html } = await made()
    const planted = html.replace('<body>', '<body onload="window.hit=6"><script>window.hit = 7</script>')
    const place = packetOnDisk(planted, 1100)
    onTestFinished(place.remove)
    const reader = await open(place)
    onTestFinished(() => reader.close())
    await shows(reader, '0 of 7 answered')
    expect(await reader.evaluate(() => 'hit' in window, undefined)).toBe(false)
  })
})

test('in print and in the booklet it is text, and no document has anything that acts', async () => {
  const { html, beside } = await made(true)
  const { page } = await openPacket(html)
  await page.getByText('0 of 7 answered').first().waitFor()
  const printed = await page.pdf({ preferCSSPageSize: true })
  const booklet = beside[0]!.content as Uint8Array
  for (const bytes of [printed, booklet]) {
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).not.toMatch(/\/(JS|JavaScript|URI|Launch|OpenAction|AA|EmbeddedFile)\b/)
  }
  const text = await documentText(booklet)
  expect(text).toContain('window.hit=1')
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})

test('without script it reads as text', async () => {
  const { html } = await made()
  const { page } = await openPacket(html, { javaScriptEnabled: false })
  expect(await page.locator('body').textContent()).toContain('To answer, open this file')
  expect(await page.locator('article').count()).toBe(7)
  expect(await page.locator('img').count()).toBe(0)
})
