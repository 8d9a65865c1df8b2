import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerSaveDialogs } from '../support/ask.ts'
import { temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openSample } from '../support/window.ts'

test('a filter hides rows of the X and of its export, and both say how many', async () => {
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

  const out = join(folder, 'filtered.svg')
  await answerSaveDialogs(app.electron, [out])
  await desk.button('Export').click()
  await page.getByRole('menuitem', { name: 'Export matrix as SVG…' }).click()
  await page.getByText('filtered.svg').waitFor()
  const svg = readFileSync(out, 'utf8')
  expect(svg).toContain('hidden by the filter.')
  expect(svg).not.toContain('Daily management boards')
  await app.quit()
})
