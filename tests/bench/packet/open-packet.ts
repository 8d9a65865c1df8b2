import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { createPlanFile } from '../../../db/create.ts'
import { openPlanStore } from '../../../db/open.ts'
import { packetParts } from '../../../electron/cli/resources.ts'
import { at } from '../../../electron/dev/build/project.ts'
import type { PacketDocument } from '../../../src/catchball/packet-document.ts'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import { openSession } from '../../../src/app/session/session.ts'
import { readPage } from '../../../src/exchange/packet/read-page.ts'
import { writePage } from '../../../src/exchange/packet/write-page.ts'
import { openBrowser } from '../../support/browser.ts'
import { idsInARow, readDocument, sampleText } from '../../support/documents.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'

const ITEMS = 40
/** No browser takes this for a script. */
const INERT = '<script type="a">'

const clock = { now: () => '2026-11-02T10:00:00.000Z' }

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation to the frame in which the page can be answered, or read. */
    ready: Promise<number>
  }
}

/**
 * A packet of 40 items from its address to the painted frame in which its first item can be answered, beside a page of the same
 * bytes that does nothing: its script is text of no kind, so that what is painted is the same packet to be read.
 */
export async function benchOpenPacket(pairs: number): Promise<PairResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin bench '))
  const browser = await openBrowser()
  try {
    const packet = await largePacket(folder)
    const bare = packet.replace('<script>\n', `${INERT}\n`)
    const html = packet.replace('</body>', `${' '.repeat(bare.length - packet.length)}</body>`)
    const files = { ours: join(folder, 'packet.html'), floor: join(folder, 'bare.html') }
    writeFileSync(files.ours, html)
    writeFileSync(files.floor, bare)
    const time = async (file: string, sign: string) => {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, offline: true })
      const page = await context.newPage()
      await page.addInitScript(watchFor, sign)
      await page.goto(pathToFileURL(file).href)
      const took = await whenReady(page)
      await context.close()
      return took
    }
    const sides = {
      ours: () => time(files.ours, 'article input[type="radio"]'),
      floor: () => time(files.floor, 'article'),
    }
    const name = 'opening a packet of 40 items'
    return [await measurePairs(name, 1.5, sides, { pairs, warmup: 3 })]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits, from before the page's own script, for the painted frame that first shows what `sign` selects. */
function watchFor(sign: string): void {
  window.ready = new Promise(resolve => {
    const look = () => {
      if (document.querySelector(sign) === null) return false
      observer.disconnect()
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now())
      requestAnimationFrame(() => channel.port2.postMessage(0))
      return true
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true })
  })
}

function whenReady(page: Page): Promise<number> {
  return page.evaluate(() => window.ready)
}

/** The packet of a sample with its items over and over, until there are 40. */
async function largePacket(folder: string): Promise<string> {
  const path = join(folder, 'Plan.hoshin')
  const { records } = readDocument(sampleText('valve-works'), 'rec')
  const created = await createPlanFile(
    path,
    { records, author: 'Ann', origin: 'new', label: 'New' },
    { clock },
  )
  if (!created.ok) throw new Error(created.error.message)
  const opened = await openPlanStore(path, { clock })
  if (!opened.ok) throw new Error(opened.error.message)
  const session = await openSession(opened.value.plan, { author: 'Ann' })
  if (!session.ok) throw new Error(session.error.message)
  const parts = await packetParts(at('.'))
  const { catchball } = opened.value
  const desk = {
    plan: session.value.plan,
    path,
    catchball,
    clock,
    ids: idsInARow('own'),
    parts,
    random: randomBytes,
  }
  const made = await makePackets(desk, { author: 'Ann', due: '2026-11-20' })
  await session.value.close()
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
