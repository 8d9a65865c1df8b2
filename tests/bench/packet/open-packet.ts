import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { packetParts } from '../../../electron/cli/resources.ts'
import { at } from '../../../electron/dev/build/project.ts'
import type { PacketDocument } from '../../../src/catchball/packet-document.ts'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import { readPage } from '../../../src/exchange/packet/read-page.ts'
import { writePage } from '../../../src/exchange/packet/write-page.ts'
import { openBrowser } from '../../support/browser.ts'
import { readDocument, sampleText } from '../../support/documents.ts'
import { makePlan, openDesk } from '../catchball/bench-desk.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'

const ITEMS = 40

const VIEWPORT = { width: 1100, height: 900 }

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation to the frame in which the first items, or the last one, can be answered. */
    ready: Record<'first' | 'last', Promise<number>>
  }
}

/**
 * A packet of 40 items from its address to the painted frame in which it can be answered, and to that in which its last item can be,
 * beside a bare page of the same bytes: what the packet's script draws, as it is drawn, without script or data, and filled up with a
 * comment. Both show the same. The limit is for the first; the second is there to be seen.
 */
export async function benchOpenPacket(pairs: number): Promise<PairResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  const browser = await openBrowser()
  try {
    const html = await largePacket(folder)
    const bare = await drawn(browser, folder, html)
    const files = { ours: join(folder, 'packet.html'), floor: join(folder, 'bare.html') }
    writeFileSync(files.ours, html)
    writeFileSync(files.floor, bare)
    const time = async (file: string, what: 'first' | 'last') => {
      const context = await browser.newContext({ viewport: VIEWPORT, offline: true })
      const page = await context.newPage()
      await page.addInitScript(watch, ITEMS)
      await page.goto(pathToFileURL(file).href)
      const took = await page.evaluate(part => window.ready[part], what)
      await context.close()
      return took
    }
    const sides = (what: 'first' | 'last') => ({
      ours: () => time(files.ours, what),
      floor: () => time(files.floor, 'last'),
    })
    return [
      await measurePairs('opening a packet of 40 items', 1.5, sides('first'), { pairs, warmup: 3 }),
      await measurePairs('until its last item can be answered', Infinity, sides('last'), {
        pairs,
        warmup: 3,
      }),
    ]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The page as its script draws it, without the script, of the same length in bytes. */
async function drawn(browser: Browser, folder: string, html: string): Promise<string> {
  const file = join(folder, 'drawn.html')
  writeFileSync(file, html)
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('radio').last().waitFor()
  const bare = await page.evaluate(() => {
    for (const script of document.querySelectorAll('script')) script.remove()
    return `<!doctype html>\n${document.documentElement.outerHTML}`
  })
  await page.close()
  const missing = Buffer.byteLength(html) - Buffer.byteLength(bare) - '<!---->'.length
  if (missing < 0) throw new Error(`What is drawn is ${-missing} bytes longer than the packet.`)
  return bare.replace('</body>', () => `<!--${'x'.repeat(missing)}--></body>`)
}

/** Waits, from before the page's own script, for the painted frames in which its items can be answered. */
function watch(items: number): void {
  const when = (isThere: () => boolean) =>
    new Promise<number>(resolve => {
      const look = () => {
        if (!isThere()) return
        observer.disconnect()
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now())
        requestAnimationFrame(() => channel.port2.postMessage(0))
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true })
    })
  // The static text that is there before has no controls, and the foot is drawn last.
  const answerable = (least: number) => () => {
    const cards = document.querySelectorAll('article:has(input, button)')
    return cards.length >= least && (least === 1 || document.querySelector('footer') !== null)
  }
  window.ready = { first: when(answerable(1)), last: when(answerable(items)) }
}

/** The packet of a sample with its items over and over, until there are 40. */
async function largePacket(folder: string): Promise<string> {
  const path = join(folder, 'Plan.hoshin')
  await makePlan(path, readDocument(sampleText('valve-works'), 'rec').records)
  const desk = await openDesk(path)
  const parts = await packetParts(at('.'))
  const made = await makePackets({ ...desk, parts }, { author: 'Ann', due: '2026-11-20' })
  await desk.session.close()
  if (!made.ok) throw new Error(made.error.message)
  const pages = made.value.files.map(({ html }) => readPage(html))
  const documents = pages.flatMap(page => (page.ok ? [page.value] : []))
  const [largest] = documents.sort((a, b) => b.asked.length - a.asked.length)
  if (largest === undefined) throw new Error('The sample gave no packet')
  const asked = Array.from({ length: ITEMS }, (_, index) => again(largest, index))
  return (await writePage({ ...largest, asked }, parts)).html
}

function again({ asked }: PacketDocument, index: number): PacketDocument['asked'][number] {
  const item = asked[index % asked.length]
  if (item === undefined) throw new Error('The packet asks nothing')
  const round = Math.floor(index / asked.length)
  return round === 0 ? item : { ...item, id: `${item.id}-${round}`, code: `${item.code}${round}` }
}
