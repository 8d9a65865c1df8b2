import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embedFaces } from '../../../../../src/exchange/fonts/embedded-faces.ts'
import { drawingToSvg } from '../../../../../src/exchange/svg/drawing-to-svg.ts'
import { charactersUsed } from '../../../../../src/layout/characters-used.ts'
import type { Drawing } from '../../../../../src/layout/drawing.ts'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'
import { openBrowser } from '../../../../support/browser.ts'
import { drawingOf, scripts } from '../../../../support/drawings.ts'
import { builtMetrics, faceFile, fontFolder } from '../../../../support/fonts.ts'

/** How far a line of the screen may be from what layout reckoned, in px. */
const tolerance = 0.1

let metrics: TextMetrics
let browser: Browser
let page: Page
beforeAll(async () => {
  metrics = await builtMetrics()
  browser = await openBrowser()
  page = await browser.newPage()
}, 120_000)
afterAll(() => browser?.close())

/** Opens a page beside the fonts, as the window does, and waits until its fonts are there. */
async function show(html: string): Promise<void> {
  await page.unrouteAll()
  await page.route('**/*', async route => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (name === '') await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    else await route.fulfill({ path: join(fontFolder, name) })
  })
  await page.goto('http://fonts.test/')
  await page.evaluate(() => document.fonts.ready)
}

/** The length of each run of a picture in the browser, by line. */
async function lengths(html: string): Promise<number[][]> {
  await show(html)
  return page.evaluate(() =>
    [...document.querySelectorAll('g > text')].map(line => {
      const runs = line.children.length > 0 ? [...line.children] : [line]
      return runs.map(run => (run as SVGTextElement).getComputedTextLength())
    }),
  )
}

function expectWidths(drawing: Drawing, measured: readonly (readonly number[])[]): void {
  expect(measured.length).toBe(drawing.lines.length)
  for (const [at, line] of drawing.lines.entries()) {
    const text = line.runs.map(run => run.text).join('|')
    const sum = (measured[at] ?? []).reduce((total, length) => total + length, 0)
    expect(Math.abs(sum - line.width), `${text}: ${line.width} reckoned, ${sum} seen`).toBeLessThan(tolerance)
  }
}

/** The style sheet of the window's fonts. */
const sheet = '<link rel="stylesheet" href="/fonts.css">'

describe('what a browser draws', () => {
  it.each([
    { weight: 400, stretch: 92 },
    { weight: 600, stretch: 85 },
    { weight: 500, stretch: 100 },
  ] as const)(
    'is as wide as layout reckons, with the fonts of the window, in $weight at $stretch %',
    async style => {
      const drawing = drawingOf(Object.values(scripts), metrics, style)
      const svg = drawingToSvg(drawing, { title: 'Widths', description: 'Every script' })
      expectWidths(drawing, await lengths(sheet + svg))
    },
    60_000,
  )

  it('is as wide in a picture that carries its own fonts', async () => {
    const drawing = drawingOf(Object.values(scripts), metrics)
    const fonts = await embedFaces(charactersUsed([drawing]), faceFile)
    if (!fonts.ok) throw new Error(fonts.error.code)
    const svg = drawingToSvg(drawing, { title: 'Widths', description: 'Every script', fonts: fonts.value })
    expectWidths(drawing, await lengths(svg))
    const loaded = await page.evaluate(() => [...document.fonts].map(face => face.status))
    expect(loaded).toEqual(fonts.value.map(() => 'loaded'))
  }, 60_000)

  it('takes the letters of the window’s own texts from the same faces', async () => {
    const texts = [scripts.amharic, scripts.arabic, scripts.others, scripts.japanese]
    const spans = texts.map(text => `<span>${text}</span><br>`).join('')
    await show(`${sheet}<style>span { font: 600 26px 'Hoshin Sans' }</style>${spans}`)
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('span')].map(span => span.getBoundingClientRect().width),
    )
    const { lines } = drawingOf(texts, metrics, { weight: 600, stretch: 100 })
    for (const [at, width] of widths.entries()) {
      // Spaces come from the Latin face there, and browsers round widths; a face of the system would be further off.
      expect(Math.abs(width / (lines[at]?.width ?? 1) - 1), texts[at]).toBeLessThan(0.03)
    }
  }, 60_000)
})
