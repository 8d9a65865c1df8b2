import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerSaveDialogs, ask, value } from '../support/ask.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openSample } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.mouse.move(1, 999)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** Chooses an arrangement in the plan's settings, which the menu opens. */
async function arrange(electron: ElectronApplication, { page }: PlanWindow, value: string): Promise<void> {
  await electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('plan.settings')?.click()
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Arrangement of the X').selectOption(value)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('the lists stand elsewhere when the X is turned, and keep marks, cursor, names and reading order', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await desk.cell('P2', 'M3').click()

  await arrange(app.electron, desk, 'turned-90')
  expect(await page.getByRole('rowheader', { name: /^G1\b/ }).count()).toBe(1)
  expect(await page.getByRole('columnheader', { name: /^P1\b/ }).count()).toBe(1)
  await expectFocus(desk, /^M3 Scrap rate by P2 .*, medium$/)
  await desk.label('B1').click()
  await desk.press('Tab')
  await expectFocus(desk, /^G1 /)
  await desk.press('Tab', 'Tab')
  await expectFocus(desk, /^M1 /)
  await desk.press('Tab')
  await expectFocus(desk, /^D\. Amrathel/)
  await desk.cell('P1', 'D\\. Amrathel').focus()
  await desk.press('c')
  await expectFocus(desk, /consulted$/)
  await desk.press('Control+z')
  await desk.label('M3').click()
  await picture(page, 'turned-90')

  for (const arrangement of ['turned-180', 'turned-270', 'jackson', 'taste']) {
    await arrange(app.electron, desk, arrangement)
    await picture(page, arrangement)
  }
  await page.getByText('Aspirations', { exact: true }).first().waitFor()
  await desk.press('Control+z')
  await page.getByText('Tactics', { exact: true }).first().waitFor()
  await page.getByText('Results', { exact: true }).first().waitFor()

  await arrange(app.electron, desk, 'standard')
  await desk.button('Settings').click()
  await page.getByLabel('Numbered labels').check()
  await desk.button('Plan').first().click()
  await page.getByText('4.1 → 2.4 % of output', { exact: true }).waitFor()
  await picture(page, 'numbered')
  await app.quit()
})

/** Has the window for printing make a PDF in place of asking for a printer. */
function printToFile(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then(data => {
          Reflect.set(globalThis, 'printed', data.toString('base64'))
          done?.(true, '')
        })
      }
    })
  })
}

/** Another program's reading of a document, on machines that have it. */
const poppler = 'pdftotext'
const hasPoppler = spawnSync(poppler, ['-v']).status === 0

interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** The words of a document with their places, in points, as another program reads it. */
function wordsOf(path: string): Word[] {
  const out = spawnSync(poppler, ['-bbox', path, '-'], { encoding: 'utf8' }).stdout
  const words = out.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)
  return [...words].map(([, x, y, text = '']) => ({ text, x: Number(x), y: Number(y) }))
}

test('what is printed is what is exported, page by page and letter by letter', async () => {
  const folder = temporaryFolder()
  const { app, desk } = await openSample('Valve works', join(folder, 'mine.hoshin'))
  await printToFile(app.electron)
  await desk.label('P2').click()
  await desk.press('Control+p')
  const printed = () => app.electron.evaluate(() => Reflect.get(globalThis, 'printed') as string | undefined)
  await expect.poll(printed, { timeout: 20_000 }).toBeDefined()
  writeFileSync(join(folder, 'printed.pdf'), Buffer.from((await printed()) ?? '', 'base64'))
  await answerSaveDialogs(app.electron, [join(folder, 'exported.pdf')])
  await value(ask(desk.page, 'exportAs', { format: 'pdf' }))
  const [one, other] = await Promise.all(
    ['printed.pdf', 'exported.pdf'].map(name =>
      PDFDocument.load(readFileSync(join(folder, name)), { updateMetadata: false }),
    ),
  )
  expect(one!.getPageCount()).toBe(other!.getPageCount())
  // Chromium's paper is a whole number of CSS pixels.
  expect(Math.abs(one!.getPage(0).getWidth() - other!.getPage(0).getWidth())).toBeLessThan(1)
  expect(Math.abs(one!.getPage(0).getHeight() - other!.getPage(0).getHeight())).toBeLessThan(1)
  if (!hasPoppler) return
  const [here, there] = [wordsOf(join(folder, 'printed.pdf')), wordsOf(join(folder, 'exported.pdf'))]
  expect(here.length).toBeGreaterThan(100)
  expect(here.map(word => word.text)).toEqual(there.map(word => word.text))
  const away = here.map(({ x, y }, i) => Math.hypot(x - there[i]!.x, y - there[i]!.y))
  expect(Math.max(...away)).toBeLessThan(1)
  await app.quit()
})
