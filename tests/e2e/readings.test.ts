import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerSaveDialogs } from '../support/ask.ts'
import { temporaryFolder } from '../support/electron-app.ts'
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
