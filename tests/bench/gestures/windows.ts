import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import type { BrowserWindow } from 'electron'
import { displaySwitches } from '../../../electron/dev/runtime/display.ts'
import { launchSwitches } from '../../../electron/dev/runtime/runtime.ts'
import type { Runtime } from '../../../electron/dev/runtime/runtime.ts'

/** A window whose gestures are measured. */
export interface BenchWindow {
  readonly app: ElectronApplication
  readonly page: Page
  /** The proportional set size of its process, in MB. */
  memory(): Promise<number>
}

/** A window behind the other must draw at full speed; animation is what the reader has switched off. */
const SWITCHES = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--force-prefers-reduced-motion',
]

/** Opens a window of 1600 × 1000 on a runtime: of an app's folder, with its arguments. */
export async function openWindow(runtime: Runtime, args: readonly string[]): Promise<BenchWindow> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder
  const app = await _electron.launch({
    args: [...launchSwitches(), ...displaySwitches(), ...SWITCHES, ...args],
    env: { ...(process.env as Record<string, string>), ...runtime.env },
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  const window = await app.browserWindow(page)
  await window.evaluate((own: BrowserWindow) => own.setContentSize(1600, 1000))
  const pid = await window.evaluate((own: BrowserWindow) => own.webContents.getOSProcessId())
  return { app, page, memory: () => Promise.resolve(proportionalSetSize(pid)) }
}

function proportionalSetSize(pid: number): number {
  const text = readFileSync(join('/proc', String(pid), 'smaps_rollup'), 'utf8')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1]) / 1024
}
