import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerSaveDialogs } from '../support/ask.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openSample } from '../support/window.ts'

test('a filter hides rows of X, list, tree and export alike, and the sheet says how many', async () => {
  const folder = temporaryFolder()
  const { app, desk } = await openSample('Valve works', join(folder, 'mine.hoshin'))
  const { page } = desk
  await desk.label('P3').focus()
  await desk.press('Control+f')
  await page.getByLabel('Owner', { exact: true }).selectOption({ label: 'K. Lysteth' })
  await page
    .getByRole('status')
    .filter({ hasText: /priorities, .* hidden by the filter\.$/ })
    .waitFor()
  await desk.press('Escape')
  await desk.button('Remove Owner K. Lysteth from the filter').waitFor()
  await expectFocus(desk, /^B/)
  expect(await desk.label('P3').count()).toBe(0)

  const out = join(folder, 'filtered.svg')
  await answerSaveDialogs(app.electron, [out])
  await desk.button('Export').click()
  await page.getByRole('menuitem', { name: 'Export matrix as SVG…' }).click()
  await page.getByText('filtered.svg').waitFor()
  const svg = readFileSync(out, 'utf8')
  expect(svg).toContain('hidden by the filter.')
  expect(svg).not.toContain('Daily board meetings')

  await desk.press('Control+Alt+2')
  await page.getByRole('rowheader', { name: 'Redesign packing stations around the packer' }).waitFor()
  expect(await page.getByRole('rowheader', { name: /^Daily board/ }).count()).toBe(0)
  await desk.press('Control+Alt+3')
  await page.getByRole('treeitem', { name: /^P8/ }).first().waitFor()
  expect(await page.getByRole('treeitem', { name: /^P3/ }).count()).toBe(0)
  await desk.button('Clear filter').click()
  await page.getByRole('treeitem', { name: /^P3/ }).first().waitFor()
  await app.quit()
})

test('list and tree are typed in by keyboard, and what is selected stays so from reading to reading', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const focusedText = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await setContentSize(app)
  await desk.label('P3').focus()
  await desk.press('Control+Alt+2')
  await expect.poll(focusedText).toMatch(/^Daily board meetings/)

  await desk.press('Enter', 'Control+a')
  await desk.type('Stand-up at every board')
  await desk.press('Enter')
  await expect.poll(focusedText).toMatch(/^Pull from assembly/)
  await desk.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter')
  await desk.type('12')
  await desk.press('Tab')
  await desk.type('hours')
  await desk.press('Enter')
  await page.getByRole('row', { name: /^P4 .* 12 hours/ }).waitFor()
  await desk.press('Control+ArrowUp', 'ArrowUp', 'ArrowLeft', 'Enter', 'Enter')
  await expect
    .poll(() => page.getByRole('columnheader', { name: 'Target' }).getAttribute('aria-sort'))
    .toBe('descending')
  await desk.press('Control+Home', 'ArrowRight', 'ArrowRight')
  await expect.poll(focusedText).toBe('Halve Scope 1 and 2 emissions by 2030')

  await desk.press('Control+Alt+3')
  await expectFocus(desk, /^B3 Halve Scope/)
  await desk.press('Control+Enter')
  await desk.type('Cut fuel by a fifth')
  await desk.press('Enter', 'Escape')
  await expectFocus(desk, /^G7 Cut fuel by a fifth, strong$/)
  await desk.press('Control+Enter')
  await desk.type('Electric forklifts')
  await desk.press('Enter', 'Enter')
  await expectFocus(desk, /^P9 Electric forklifts, strong$/)
  await desk.press('Control+m')
  await page.getByRole('dialog', { name: 'Move P9 under another item' }).waitFor()
  await desk.type('energy')
  await desk.press('Enter')
  await page.getByRole('treeitem', { name: 'P9 Electric forklifts, strong', exact: true }).waitFor()
  await expectFocus(desk, /^P9 Electric forklifts, strong$/)
  await desk.press('ArrowLeft')
  await expectFocus(desk, /^G4 Use 12 % less energy/)

  await desk.press('Control+Alt+1')
  await expectFocus(desk, /^G4 Use 12 % less energy/)
  await desk.cell('P9', 'G4').waitFor()
  await page.getByRole('gridcell', { name: /^P9 .* by G4 .*, strong$/ }).waitFor()
  await page.getByRole('gridcell', { name: /^B3 .* by G7 .*, strong$/ }).waitFor()
  await desk.label('P3 Stand-up at every board').waitFor()
  await app.quit()
})
