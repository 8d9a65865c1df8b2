import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialogs } from '../support/ask.ts'
import { counterFrom } from '../support/counter-from.ts'
import { temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'

test('packets are made, a response is merged, its counter reviewed with the keyboard, applied and taken back', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const folder = temporaryFolder()
  await answerOpenDialogs(app.electron, [[folder]])
  await desk.button('Review').click()
  await page.getByRole('menuitem', { name: 'Make review packets…' }).click()
  await page.getByText(/^Each person gets one file/).waitFor()
  await page.getByRole('checkbox', { name: /^L\. Quessel/ }).waitFor()
  await desk.button(/^Make \d+ packets$/).click()
  await page.getByText(/^Saved \d+ files$/).waitFor()
  expect(readdirSync(folder).length).toBeGreaterThan(3)

  const { code, path } = counterFrom(folder)
  await answerOpenDialogs(app.electron, [[path]])
  await desk.button('Review').click()
  await page.getByRole('menuitem', { name: 'Merge responses…' }).click()
  await desk.button('Choose response files…').click()
  await page.getByText('1 response filed.').waitFor()
  await desk.button('Review 1 answer').click()
  const pane = page.getByRole('complementary', { name: 'Answers' })
  await pane.getByRole('tab', { name: `${code} countered`, selected: true }).waitFor()
  await pane.getByText('One line is rebuilt.').first().waitFor()
  await desk.press('a')
  await pane.getByRole('textbox', { name: 'Reason (optional)' }).waitFor()
  await desk.press('Enter')
  await pane.getByText(/^Staged: Accept 99/).waitFor()
  expect(await pane.getByRole('tab', { name: `${code} staged` }).count()).toBe(1)
  await pane.getByRole('button', { name: 'Apply 1 decision' }).click()
  await pane.getByRole('tab', { name: `${code} agreed` }).waitFor()
  await pane
    .getByRole('list', { name: 'What was said, oldest first' })
    .getByText('accepted', { exact: true })
    .waitFor()
  await desk.press('Control+z')
  await pane.getByRole('tab', { name: `${code} countered` }).waitFor()
  expect(await pane.getByText('One line is rebuilt.').count()).toBeGreaterThan(0)
  await app.quit()
})

test('plan data is looked at before it replaces the plan, and taken back by one undo', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const broken = join(temporaryFolder(), 'broken.json')
  writeFileSync(broken, '{"format":"hoshin-plan"')
  const other = join(import.meta.dirname, '../../assets/samples/pump-works.json')
  await answerOpenDialogs(app.electron, [[broken], [other]])
  await desk.button(/^Plan FY 2027/).click()
  await page.getByRole('menuitem', { name: 'Import plan data…' }).click()
  await desk.button('Choose a file…').click()
  await page.getByRole('alert').waitFor()
  await desk.button('Choose a file…').click()
  await page.getByText(/^\d+ added, \d+ changed, \d+ removed\.$/).waitFor()
  await desk.button('Import').click()
  await page.getByRole('grid', { name: 'X-matrix Pump works' }).waitFor()
  await desk.press('Control+z')
  await page.getByRole('grid', { name: 'X-matrix Operations' }).waitFor()
  await app.quit()
})
