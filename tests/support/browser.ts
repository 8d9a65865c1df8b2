import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Chromium's own sandbox refuses to start as root; the headless shell has no GPU to look for. */
const args = [...(process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : []), '--disable-gpu']

/** Opens a real, headless Chromium: the one that comes as a package, else the one of the system. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return playwright.launch({ executablePath: await chromium.executablePath(), args })
  }
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path => existsSync(path))
  return playwright.launch(
    system === undefined ? { channel: 'chrome', args } : { executablePath: system, args },
  )
}
