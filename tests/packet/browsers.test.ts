import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { mergeResponses } from '../../src/app/packets/merge.ts'
import { openFiles } from '../../src/app/packets/open-sealed.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { packetFor } from '../support/packet-page.ts'
import { closeChromium, openInChromium } from '../support/reader/chromium.ts'
import { closeFirefox, firefox, openInFirefox } from '../support/reader/firefox.ts'
import { axeLines, packetOnDisk, saved, shows, tabBackTo, tabTo } from '../support/reader/reader.ts'
import type { Reader, ReaderOptions } from '../support/reader/reader.ts'

afterAll(closeChromium)
afterAll(closeFirefox)

const PASSPHRASE = 'seven blue pumps'
const NAME = 'kestrel-quessel-r1'

type Open = (options: ReaderOptions) => Promise<Reader>
const BROWSERS: readonly (readonly [string, Open])[] = [
  ['Chromium', openInChromium],
  ['Firefox', openInFirefox],
]
/** What each of them gave, to be compared. */
const given = new Map<string, string>()

async function deskFor(passphrase: string | undefined) {
  const desk = await planDesk(sampleRecords('valve-works'), builtTemplate())
  const html = await packetFor(desk, 'quessel', passphrase === undefined ? {} : { passphrase })
  const itemOf = (code: string) => [...desk.plan.tables.item.values()].find(item => item.code === code)!
  return { desk, html, card: (code: string) => `#item-${itemOf(code).id}` }
}

async function unlock(reader: Reader): Promise<void> {
  await shows(reader, 'This packet is protected with a passphrase.')
  expect(await axeLines(reader)).toEqual([])
  await reader.type('seven blue pump')
  await reader.press('Enter')
  await shows(reader, 'This is not the passphrase of this packet')
  await reader.type(PASSPHRASE)
  await reader.press('Enter')
}

/** Accepts, asks, counters with a date, offers a drop, signs: with Tab, arrows, Space, Enter and letters. */
async function answer(reader: Reader, card: (code: string) => string): Promise<void> {
  await shows(reader, '0 of 7 answered')
  await tabTo(reader, 'Accept', card('P2'))
  await reader.press('Space')
  await shows(reader, '1 of 7 answered')
  await tabTo(reader, 'Ask a question', card('M1'))
  await reader.press('Enter')
  await reader.type('Does it count rework?')
  await tabTo(reader, 'Done', card('M1'))
  await reader.press('Enter')
  await shows(reader, '1 of 7 answered, 1 asked')
  await tabTo(reader, 'Accept', card('M3'))
  await reader.press('ArrowRight')
  await tabTo(reader, 'Target I can commit to', card('M3'))
  await reader.type('2,9')
  await shows(reader, 'Read as 2.9 % of output')
  await tabTo(reader, 'By', card('M3'))
  await reader.type('March 2028')
  await tabTo(reader, 'Reason', card('M3'))
  await reader.type('The cameras come in June.')
  await tabTo(reader, 'Done', card('M3'))
  await reader.press('Enter')
  await shows(reader, '2 of 7 answered, 1 asked')
  await tabTo(reader, 'Name')
  await reader.type('L. Quessel')
  await tabTo(reader, 'Date')
  await reader.type('2.11.2026')
}

/** The response by each of the three ways, as it left the page. */
async function waysBack(reader: Reader) {
  await tabBackTo(reader, 'Save my response')
  await reader.press('Enter')
  const file = await saved(reader, `${NAME}.response.json`)
  await tabTo(reader, 'Copy my answers as text')
  await reader.press('Enter')
  const block = () =>
    reader.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('textarea.block')?.value ?? '',
      undefined,
    )
  await expect.poll(block).toContain('END HOSHIN RESPONSE')
  await tabTo(reader, 'Save this page with my answers')
  await reader.press('Enter')
  const page = await saved(reader, `${NAME}.answers.packet.html`)
  return [file, new TextEncoder().encode(await block()), page]
}

describe.each(BROWSERS)('%s', (browser, open) => {
  const there = browser === 'Chromium' || firefox !== undefined || process.env['E2E'] === 'required'
  describe.each([390, 1100])('%i px wide', width => {
    test.runIf(there).each([undefined, PASSPHRASE])(
      'answers by keyboard, passphrase: %s',
      async passphrase => {
        const { desk, html, card } = await deskFor(passphrase)
        const place = packetOnDisk(html, width)
        onTestFinished(place.remove)
        const reader = await open(place)
        onTestFinished(() => reader.close())
        if (passphrase !== undefined) await unlock(reader)
        expect(await axeLines(reader)).toEqual([])
        await answer(reader, card)
        expect(await axeLines(reader)).toEqual([])
        const wide = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth, undefined)
        expect(wide).toBeLessThanOrEqual(0)

        const ways = (await waysBack(reader)).map((bytes, at) => ({ name: `way ${at + 1}`, bytes }))
        const opened = await openFiles(ways, passphrase === undefined ? [] : [passphrase])
        if (!opened.ok) throw new Error(opened.error.map(({ message }) => message).join('\n'))
        const texts = new Set(opened.value.map(({ bytes }) => new TextDecoder().decode(bytes)))
        expect(texts.size).toBe(1)
        given.set(`${browser} ${width} ${passphrase ?? ''}`, [...texts].join())
        const merged = await mergeResponses(desk, {
          files: ways,
          author: 'Ann Office',
          ...(passphrase === undefined ? {} : { passphrases: [passphrase] }),
        })
        expect(merged.ok ? merged.value.report : merged.error).toMatchObject({
          ...{ responses: 3, duplicates: 2, accepted: 1, countered: 1, questions: 1, waiting: 1 },
        })
        expect(reader.problems).toEqual([])
      },
    )
  })
})

test('every browser, width and passphrase gave the same response', () => {
  expect(given.size).toBe(firefox === undefined && process.env['E2E'] !== 'required' ? 4 : 8)
  expect(new Set(given.values()).size).toBe(1)
})
