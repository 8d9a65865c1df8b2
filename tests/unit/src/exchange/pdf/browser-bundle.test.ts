import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Rolldown } from 'vite'
import { at } from '../../../../../electron/dev/build/project.ts'
import { pagesToPdf } from '../../../../../src/exchange/pdf/pages-to-pdf.ts'
import { openBrowser } from '../../../../support/browser.ts'
import { drawingOf, scripts } from '../../../../support/drawings.ts'
import { builtMetrics, faceFile, fontFolder } from '../../../../support/fonts.ts'

/** A page that hands out what the module exports. */
const host = `<script type="module">import * as made from '/pdf.js'; Object.assign(globalThis, made)</script>`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())

/** The module with all that it imports, as a browser gets it, and what the bundler had to leave out. */
async function bundle(): Promise<{ code: string; warnings: string[] }> {
  const warnings: string[] = []
  const result = await build({
    configFile: false,
    root: at(),
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: at('src/exchange/pdf/pages-to-pdf.ts'), formats: ['es'], fileName: 'pdf' },
      rollupOptions: { onwarn: warning => warnings.push(warning.message) },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output).filter(part => part.type === 'chunk')
  return { code: chunks.map(chunk => chunk.code).join('\n'), warnings }
}

describe('making a PDF in a browser', () => {
  it('needs nothing of Node, and gives the very bytes that Node gives', async () => {
    const { code, warnings } = await bundle()
    expect(warnings).toEqual([])
    expect(code).not.toMatch(/from ["']node:|require\(["']|__vite-browser-external/)
    const drawing = drawingOf(Object.values(scripts), await builtMetrics())
    const page = await browser.newPage()
    await page.route('**/*', async route => {
      const name = new URL(route.request().url()).pathname.slice(1)
      if (name === '') await route.fulfill({ contentType: 'text/html', body: host })
      else if (name === 'pdf.js') await route.fulfill({ contentType: 'text/javascript', body: code })
      else await route.fulfill({ path: join(fontFolder, name) })
    })
    await page.goto('http://bundle.test/')
    const bytes = await page.evaluate(async picture => {
      const make = Reflect.get(globalThis, 'pagesToPdf') as typeof pagesToPdf
      const fonts = async (face: string) => new Uint8Array(await (await fetch(`/${face}.ttf`)).arrayBuffer())
      const result = await make([picture], { page: 'A3 landscape', title: 'Plan', fonts })
      return result.ok ? Array.from(result.value.bytes) : []
    }, drawing)
    const here = await pagesToPdf([drawing], { page: 'A3 landscape', title: 'Plan', fonts: faceFile })
    expect(here.ok && Buffer.compare(here.value.bytes, Uint8Array.from(bytes))).toBe(0)
  }, 120_000)
})
