import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { axeRun, axeSource } from '../axe.ts'

/** A packet that is open in some browser, as a reader has it: a page, a keyboard, and a folder for downloads. */
export interface Reader {
  press(key: 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'ArrowRight'): Promise<void>
  type(text: string): Promise<void>
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>
  /** Runs a script text in the page. */
  add(script: string): Promise<void>
  /** Where files are saved. */
  readonly downloads: string
  /** What the page should not have done: errors, refusals by its policy, requests that leave the computer. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

/** What a browser is asked to open. */
export interface ReaderOptions {
  readonly address: string
  readonly downloads: string
  /** Of the page, in CSS px. */
  readonly width: number
}

/** A packet in a folder of its own, and what a browser needs to open it; `remove` takes the folder away. */
export function packetOnDisk(html: string, width: number): ReaderOptions & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin reader '))
  const file = join(folder, 'packet é.html')
  writeFileSync(file, html)
  const downloads = mkdtempSync(join(folder, 'downloads '))
  return {
    ...{ address: pathToFileURL(file).href, downloads, width },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Presses Tab until the focus is on what has this name, inside `within` where that is given. */
export function tabTo(reader: Reader, name: string, within = 'body'): Promise<void> {
  return goTo(reader, 'Tab', name, within)
}

/** The same backwards: to the bar, which stands before everything else. */
export function tabBackTo(reader: Reader, name: string): Promise<void> {
  return goTo(reader, 'Shift+Tab', name, 'body')
}

async function goTo(reader: Reader, key: 'Tab' | 'Shift+Tab', name: string, within: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await reader.press(key)
    if (await reader.evaluate(hasFocus, [name, within] as const)) return
  }
  throw new Error(`Tab never reached "${name}" in ${within}`)
}

/** Whether the element with the focus has this accessible name, by the three ways that the page names its controls. */
function hasFocus([name, within]: readonly [string, string]): boolean {
  const here = document.activeElement
  // Behind the last control comes the browser's own; the page keeps its place meanwhile.
  if (!document.hasFocus()) return false
  if (!(here instanceof HTMLElement) || here.closest(within) === null) return false
  const labels = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels : null
  const own = here.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? here.innerText
  return own.trim().replace(/\s+/g, ' ') === name
}

/** Waits until the page shows a text. */
export async function shows(reader: Reader, text: string): Promise<void> {
  const seen = () => reader.evaluate(() => document.body.innerText.replace(/\s+/g, ' '), undefined)
  await expect.poll(seen, { timeout: 20_000 }).toContain(text)
}

/** The file of this name, once it has been saved. */
export async function saved(reader: Reader, name: string): Promise<Uint8Array> {
  await expect.poll(() => readdirSync(reader.downloads), { timeout: 20_000 }).toContain(name)
  const size = () => readFileSync(join(reader.downloads, name)).length
  await expect.poll(size, { timeout: 20_000 }).toBeGreaterThan(0)
  return new Uint8Array(readFileSync(join(reader.downloads, name)))
}

/** Everything that axe finds on the page as it stands, one line each. */
export async function axeLines(reader: Reader): Promise<string[]> {
  if (!(await reader.evaluate(() => 'axe' in window, undefined))) await reader.add(axeSource)
  return reader.evaluate(axeRun, undefined)
}
