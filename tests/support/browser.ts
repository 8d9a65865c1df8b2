import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Opens a real Chromium: the one that comes as a package, else the one of the system. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return playwright.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args,
      headless: true,
    })
  }
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path => existsSync(path))
  return playwright.launch(system === undefined ? { channel: 'chrome' } : { executablePath: system })
}
