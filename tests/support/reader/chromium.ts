import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import type { Reader, ReaderOptions } from './reader.ts'

let browser: Promise<Browser> | undefined

/** Opens a packet in Chromium, with no network. */
export async function openInChromium({ address, downloads, width }: ReaderOptions): Promise<Reader> {
  browser ??= openBrowser()
  const context = await (
    await browser
  ).newContext({ viewport: { width, height: 900 }, offline: true, acceptDownloads: true })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    if (!/^(file|data|blob):/.test(request.url())) problems.push(`request: ${request.url()}`)
  })
  page.on('download', download => void download.saveAs(join(downloads, download.suggestedFilename())))
  await page.goto(address)
  return {
    ...{ downloads, problems },
    press: key => page.keyboard.press(key),
    type: text => page.keyboard.type(text),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    add: async script => void (await page.evaluate(script)),
    close: () => context.close(),
  }
}

/** Ends the browser of a test file. */
export async function closeChromium(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
