import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface LaunchOptions {
  /** Arguments of the app, such as a plan to open. */
  args?: string[]
  /** The settings folder; without one the app gets a folder of its own, removed after the test. */
  userData?: string
  env?: Record<string, string>
  /** The folder of the app to start, if not ours. */
  folder?: string
}

/** An app under test. */
export interface AppUnderTest {
  electron: ElectronApplication
  /** The main process. */
  child: ChildProcess
  /** The first window. */
  page: Page
  userData: string
  /** What windows reported so far that must not happen: page errors, refusals by the content security policy. */
  problems: string[]
  /**
   * From now on refusals by the policy are what the test is about: they are kept apart, in the list that is returned, however
   * late they come.
   */
  provoke: () => string[]
  /** Quits the app as a user would, and waits for the end of its process. */
  quit: () => Promise<void>
  /** Ends the process at once, as a power cut would. */
  kill: () => Promise<void>
}

/**
 * Starts the built app in the real Electron with its first window open.
 *
 * After the test the app is quit if it still runs; any page error or CSP refusal in any window fails the test.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<AppUnderTest> {
  const userData = options.userData ?? temporaryFolder()
  const electron = await launch(options, userData)
  const child = electron.process()
  const problems: string[] = []
  let refused = problems
  const provoke = () => (refused = refused === problems ? [] : refused)
  const ended = new Promise<void>(resolve => electron.once('close', () => resolve()))
  const told = { problems, refused: (text: string) => void refused.push(text) }
  for (const window of electron.windows()) watch(window, told)
  electron.on('window', window => watch(window, told))
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await kill()
    expect(problems).toEqual([])
  })
  const quit = async () => {
    await electron.close()
    await ended
  }
  const page = await electron.firstWindow()
  await pageIsThere(page)
  return { electron, child, page, userData, problems, provoke, quit, kill }
}

function launch({ args = [], env = {}, folder = root }: LaunchOptions, userData: string) {
  const runtime = inject('runtime')
  // Playwright asks the electron package for the executable in this process.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder
  const defined = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return _electron.launch({
    args: [folder, `--user-data-dir=${userData}`, ...args],
    env: { ...(Object.fromEntries(defined) as Record<string, string>), ...runtime.env, ...env },
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 30_000,
  })
}

/** Waits for the page itself and, where it is ours, for the answer that it starts with. */
async function pageIsThere(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate(async () => {
    const host = Reflect.get(window, 'hoshin') as { start: () => Promise<unknown> } | undefined
    await host?.start()
  })
}

interface Told {
  readonly problems: string[]
  readonly refused: (text: string) => void
}

function watch(window: Page, { problems, refused }: Told): void {
  window.on('pageerror', error => problems.push(`page error: ${error.message}`))
  window.on('console', message => {
    if (isRefusal(message)) refused(message.text())
  })
}

function isRefusal(message: ConsoleMessage): boolean {
  return message.type() === 'error' && /Content Security Policy/i.test(message.text())
}

/** A folder for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Gives the first window's content a size, so that every picture has the same number of pixels. */
export async function setContentSize(app: AppUnderTest, width = 1600, height = 1000): Promise<void> {
  const window = await app.electron.browserWindow(app.page)
  await window.evaluate((own: BrowserWindow, [w, h]) => own.setContentSize(w, h), [width, height] as const)
  await app.page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const)
}
