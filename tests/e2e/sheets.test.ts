import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerOpenDialogs, answerSaveDialogs } from '../support/ask.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { pageText } from '../support/pdf-text.ts'
import { openPlanAt, openSample } from '../support/window.ts'
import { planFile } from '../support/plan-file.ts'
import { planOfMany } from '../support/plan-of-many.ts'

/** What the paper on the screen says, with plain spaces. */
async function paper(page: Page): Promise<string> {
  return (await page.getByRole('article').innerText()).replaceAll('\u00a0', ' ')
}

async function pdfText(path: string, index = 0): Promise<string> {
  return (await pageText(new Uint8Array(readFileSync(path)), index)).texts.join(' ')
}

test('by keyboard: a sheet is found, read, saved; titles, cards and the plan in sentences', async () => {
  const folder = temporaryFolder()
  const { app, desk } = await openSample('Valve works', join(folder, 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await desk.press('Control+Shift+E')
  await page.getByRole('heading', { name: 'Sheets', level: 1 }).waitFor()
  await page.getByRole('article', { name: 'D. Amrathel' }).waitFor()
  await page.getByText('State of').waitFor()

  // Somebody is found by typing; the sheet is real text under real headings.
  await page.getByRole('combobox', { name: 'Whose sheet' }).focus()
  await desk.press('Control+a')
  await desk.type('quality')
  await desk.press('Enter')
  await page.getByRole('article', { name: 'L. Quessel' }).waitFor()
  for (const name of ['My priorities', 'My metrics', 'Whom I work with'])
    await page.getByRole('heading', { name, level: 3 }).waitFor()
  await page.getByRole('heading', { name: 'Camera inspection in line on lines 3 and 5', level: 4 }).waitFor()
  const said = await paper(page)
  expect(said).toContain('I lead P2, help with P7, advise on P1 and own M1, M2 and M3.')
  expect(said).toContain('It is to fall from 4.1 to 2.4 % of output by December 2027.')

  // The PDF says the same.
  const one = join(folder, 'one.pdf')
  await answerSaveDialogs(app.electron, [one])
  await desk.button('Save this sheet as PDF…').focus()
  await desk.press('Enter')
  await page.getByText('Saved one.pdf.').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Save this sheet as PDF…')
  const printed = (await pdfText(one)).replace(/\s/g, '')
  for (const line of said.split('\n').filter(text => text.trim() !== ''))
    expect(printed).toContain(line.replace(/\s/g, ''))

  // Titles, another paper, everybody.
  await page.getByRole('checkbox', { name: 'Titles instead of names' }).focus()
  await desk.press('Space')
  await page.getByRole('article', { name: 'Quality Manager' }).waitFor()
  expect(await paper(page)).not.toContain('Quessel')
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('Letter')
  const all = join(folder, 'all.pdf')
  await answerSaveDialogs(app.electron, [all])
  await desk.button('All sheets as one PDF…').focus()
  await desk.press('Enter')
  await page.getByText('Saved all.pdf.').waitFor()
  const pdf = await PDFDocument.load(readFileSync(all), { updateMetadata: false })
  expect([pdf.getPageCount(), Math.round(pdf.getPage(0).getWidth())]).toEqual([7, 612])
  expect(await pdfText(all, 1)).not.toContain('Quessel')

  // Cards and the plan in sentences, by arrow keys.
  await page.getByRole('tab', { name: 'Contribution sheets' }).focus()
  await desk.press('ArrowRight')
  const cards = page.getByRole('list', { name: 'Pocket cards' }).getByRole('listitem')
  await expect.poll(() => cards.count()).toBe(11)
  await cards
    .filter({ hasText: 'By taking M6 from 42 to 15 min, I help to reach G2 and bring B2 closer.' })
    .waitFor()
  await desk.press('ArrowRight')
  await page.getByRole('article', { name: 'FY 2027 hoshin plan' }).waitFor()
  expect(await paper(page)).toContain('Operations Director answers for this plan.')

  // A code leads to its item in the matrix.
  await desk.button('Go to P2').first().focus()
  await desk.press('Enter')
  await page.getByRole('complementary').getByText('Priority P2').waitFor()
  await app.quit()
})

test('many sheets: one file each with progress, stopped without a trace, then whole; who has no part is told', async () => {
  const folder = temporaryFolder()
  const { app, desk } = await openPlanAt(await planFile(planOfMany(150), 'many.hoshin'))
  const { page } = desk
  const out = join(folder, 'out')
  mkdirSync(out)
  writeFileSync(join(out, 'many-p1-sheet.pdf'), 'older')
  await desk.button('Sheets').focus()
  await desk.press('Enter')
  await page.getByRole('article', { name: 'Person 1', exact: true }).waitFor()
  await answerOpenDialogs(app.electron, [[out], [out]])
  await desk.button('One PDF each…').focus()
  await desk.press('Enter')
  await page.getByRole('progressbar', { name: 'Making sheets' }).waitFor()
  // The focus is on the way out, and the window goes on meanwhile.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel')
  await page.getByText(/^[1-9]\d? %$/).waitFor()
  await desk.press('Enter')
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  expect(readdirSync(out)).toEqual(['many-p1-sheet.pdf'])
  expect(readFileSync(join(out, 'many-p1-sheet.pdf'), 'utf8')).toBe('older')

  await desk.button('One PDF each…').focus()
  await desk.press('Enter')
  await page.getByText(/^Saved 150 files\. Nobody Yet has no part in this plan and no sheet\.$/).waitFor()
  expect(readdirSync(out)).toHaveLength(150)
  expect(await pdfText(join(out, 'many-p7-sheet.pdf'))).toContain('I lead P7.')

  await page.getByRole('combobox', { name: 'Whose sheet' }).focus()
  await desk.press('Control+a')
  await desk.type('nobody')
  await desk.press('Enter')
  await page.getByText('This plan asks nothing of me yet: no priority and no metric.').waitFor()
  await app.quit()
})
