import { existsSync } from 'node:fs'
import { launch } from 'puppeteer-core'
import type { Browser, Page } from 'puppeteer-core'
import type { Reader, ReaderOptions } from './reader.ts'

/** Where Debian and others put it. */
const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]

/** The Firefox of this machine; undefined where there is none. */
export const firefox = PLACES.find(path => existsSync(path))

/** No network: everything goes to a proxy that is not there. And no panel that takes the focus when a file was saved. */
const OFFLINE = {
  'browser.download.alwaysOpenPanel': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '',
}

let browser: Promise<Browser> | undefined

/** Opens a packet in Firefox, with no network and a storage of its own. */
export async function openInFirefox({ address, downloads, width }: ReaderOptions): Promise<Reader> {
  browser ??= launch({
    browser: 'firefox',
    executablePath: firefox ?? '',
    headless: true,
    extraPrefsFirefox: OFFLINE,
  })
  const behaviour = { policy: 'allow', downloadPath: downloads } as const
  const context = await (await browser).createBrowserContext({ downloadBehavior: behaviour })
  const page = await context.newPage()
  await page.setViewport({ width, height: 900 })
  const problems: string[] = []
  page.on('pageerror', error =>
    problems.push(`error: ${error instanceof Error ? error.message : String(error)}`),
  )
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    if (!/^(file|data|blob|about):/.test(request.url())) problems.push(`request: ${request.url()}`)
  })
  await page.goto(address)
  return {
    ...{ downloads, problems },
    press: key => press(page, key),
    type: text => page.keyboard.type(text),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    add: async script => void (await page.evaluate(script)),
    close: () => context.close(),
  }
}

/** The keyboard of this driver knows the space bar by what it types, and has no keys together. */
async function press({ keyboard }: Page, key: Parameters<Reader['press']>[0]): Promise<void> {
  if (key !== 'Shift+Tab') return keyboard.press(key === 'Space' ? ' ' : key)
  await keyboard.down('Shift')
  await keyboard.press('Tab')
  await keyboard.up('Shift')
}

/** Ends the browser of a test file. */
export async function closeFirefox(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
