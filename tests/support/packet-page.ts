import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { makePackets } from '../../src/app/packets/make-packets.ts'
import type { PacketDesk, PacketRequest } from '../../src/app/packets/packet-request.ts'
import { openBrowser } from './browser.ts'

/** A packet file opened as a reader would: from a folder, with no network. */
export interface OpenPacket {
  readonly page: Page
  /** A folder of its own, for files that are saved. */
  readonly folder: string
  /** The response file that "Save my response" gives. */
  readonly save: (button?: string) => Promise<{ readonly name: string; readonly text: string }>
}

interface OpenOptions extends BrowserContextOptions {
  /** Runs in the page before its own script. */
  readonly before?: () => void
  /** Problems that this test makes on purpose. */
  readonly expected?: RegExp
}

/** The packet of the person with this code, as HTML. */
export async function packetFor(
  desk: PacketDesk,
  code: string,
  options: Pick<PacketRequest, 'passphrase' | 'titles'> = {},
): Promise<string> {
  const person = [...desk.plan.tables.person.values()].find(one => one.code === code)
  const to = person === undefined ? [] : [person.id]
  const made = await makePackets(desk, { to, author: 'D. Amrathel', due: '2026-11-20', ...options })
  if (!made.ok) throw new Error(made.error.message)
  return made.value.files[0]?.html ?? ''
}

let browser: Promise<Browser> | undefined

/** Ends the browser of a test file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/**
 * Opens a packet from a `file:` address. After the test, any request that leaves the computer, any breach of the page's policy
 * and any error fails it.
 */
export async function openPacket(
  html: string,
  { before, expected, ...options }: OpenOptions = {},
): Promise<OpenPacket> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin packet '))
  const file = join(folder, 'packet é.html')
  writeFileSync(file, html)
  browser ??= openBrowser()
  const context = await (
    await browser
  ).newContext({ viewport: { width: 1100, height: 900 }, offline: true, ...options })
  const page = await context.newPage()
  const problems = watch(page)
  if (before !== undefined) await page.addInitScript(before)
  onTestFinished(async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
    expect(problems.filter(problem => expected?.test(problem) !== true)).toEqual([])
  })
  await page.goto(pathToFileURL(file).href)
  return { page, folder, save: (button = 'Save my response') => save(page, folder, button) }
}

function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('request', request => {
    if (!/^(file|data|blob):/.test(request.url())) problems.push(`request: ${request.url()}`)
  })
  page.on('pageerror', error => problems.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`)
  })
  return problems
}

async function save(page: Page, folder: string, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).press('Enter'),
  ])
  const file = download.suggestedFilename()
  await download.saveAs(join(folder, file))
  return { name: file, text: readFileSync(join(folder, file), 'utf8') }
}

/** Presses Tab until the focus is on the control of this role and name, inside `within` where that is given. */
export async function tabTo(page: Page, role: string, name: string, within = 'body'): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab')
    const here = page.locator(`${within} :focus`)
    if (
      (await here.count()) === 1 &&
      (await here.and(page.getByRole(role as 'button', { name, exact: true })).count()) === 1
    )
      return
  }
  throw new Error(`Tab never reached the ${role} "${name}" in ${within}`)
}
