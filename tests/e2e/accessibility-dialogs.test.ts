import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerOpenDialogs } from '../support/ask.ts'
import { axeFindings } from '../support/axe.ts'
import { putOnClipboard } from '../support/calc.ts'
import { counterFrom } from '../support/counter-from.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'

/** Looks at what is shown in both themes. The plan follows the system, so that a dialog need not be closed for the other. */
async function lookTwice(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor()
    found.push(...(await axeFindings(page, `${where}, ${colorScheme}`)))
  }
  return found
}

test('axe finds nothing on the dialogs that ask before something is done, light and dark', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const found: string[] = []
  const look = async (name: string | RegExp) => {
    await page.getByRole('dialog', { name }).waitFor()
    found.push(...(await lookTwice(page, String(name))))
    await desk.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await setContentSize(app)

  await desk.label('M3').focus()
  await desk.press('Control+Delete')
  await look('Set M3 aside')
  putOnClipboard('UTF8_STRING', 'S\tM\nW\tS')
  await desk.cell('P1', 'M1').focus()
  await desk.press('Control+v')
  await look('Paste 4 cells')
  putOnClipboard('UTF8_STRING', 'Scrap, line 3\t4.1\t2.4\nComplaints\t12\t8')
  await desk.label('M9').focus()
  await desk.press('Control+v')
  await look('Paste into metrics')

  await desk.press('Control+s')
  await desk.type('Before the retreat')
  await desk.press('Enter')
  await page.getByText('Version “Before the retreat” saved.').first().waitFor()
  await desk.label('P8').focus()
  await desk.press('Delete')
  await desk.press('Control+h')
  await desk.button('Compare version Before the retreat').click()
  await page.getByText(/^0 added, 0 changed, \d+ removed$/).waitFor()
  found.push(...(await lookTwice(page, 'comparison of versions')))
  await desk.button('Back to the history').click()
  await desk.button('Restore version Before the retreat').click()
  await look('Restore “Before the retreat”')

  await desk.button('People').click()
  await desk.button('Add person…').click()
  await page.getByRole('dialog', { name: 'Add person' }).waitFor()
  await desk.type('Lysteth, K')
  await desk.press('Enter')
  await desk.button(/^Merge K\. Lysteth, Lysteth, K…$/).click()
  await look('Merge into one')
  await page.getByRole('textbox', { name: 'Name of K. Lysteth', exact: true }).focus()
  await desk.button('Delete…').click()
  await look('Delete K. Lysteth')

  expect(found).toEqual([])
  await app.quit()
})

test('axe finds nothing on merged responses, board, decision, and the reason that an agreed plan asks for, light and dark', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const found: string[] = []
  await setContentSize(app)
  const folder = temporaryFolder()
  await answerOpenDialogs(app.electron, [[folder]])
  await desk.button('Review').click()
  await page.getByRole('menuitem', { name: 'Make review packets…' }).click()
  await desk.button(/^Make \d+ packets$/).click()
  await page.getByText(/^Saved \d+ files$/).waitFor()
  await answerOpenDialogs(app.electron, [[counterFrom(folder).path]])
  await desk.button('Review').click()
  await page.getByRole('menuitem', { name: 'Merge responses…' }).click()
  await desk.button('Choose response files…').click()
  await page.getByText('1 response filed.').waitFor()
  found.push(...(await lookTwice(page, 'merged responses')))
  await desk.button('Review 1 answer').click()
  const pane = page.getByRole('complementary', { name: 'Answers' })
  await pane.getByText('One line is rebuilt.').first().waitFor()
  found.push(...(await lookTwice(page, 'board and answers')))
  await desk.press('a')
  await pane.getByRole('textbox', { name: 'Reason (optional)' }).waitFor()
  found.push(...(await lookTwice(page, 'a decision')))
  await desk.press('Escape')

  await desk.button(/^Plan /).click()
  await page.getByRole('menuitem', { name: 'Plan settings…' }).click()
  await page.getByLabel('Status').selectOption('agreed')
  await desk.button('Save').click()
  await page.getByRole('banner').getByText('Agreed').waitFor()
  await page.getByRole('navigation').getByRole('button', { name: 'Plan' }).click()
  await desk.cell('P1', 'M1').focus()
  await desk.press('1')
  await page.getByRole('dialog', { name: 'Why does this change?' }).waitFor()
  found.push(...(await lookTwice(page, 'reason')))
  expect(found).toEqual([])
  await app.quit()
})
