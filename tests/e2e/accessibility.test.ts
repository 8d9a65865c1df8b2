import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchApp, setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

/** Runs a command by its name, as anybody can from anywhere. */
async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find an item or run a command' }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
}

/** The tabs of alignment that spell out what is chosen, each with something chosen. */
async function lookAtLines(desk: PlanWindow, look: (where: string) => Promise<void>) {
  const { page } = desk
  await desk.button('Alignment').first().click()
  await page.getByRole('tab', { name: 'Line of sight' }).click()
  await page.getByRole('gridcell', { name: /^M3 .* to B1/ }).click()
  await look('chains')
  await desk.button('Coverage').click()
  await page.getByRole('table', { name: 'Coverage by breakthrough' }).waitFor()
  await look('coverage')
  await desk.button('Ribbons').click()
  await page.getByRole('button', { name: /^P2 / }).focus()
  await look('ribbons')
  await page.getByRole('tab', { name: 'Metrics' }).click()
  await page.getByRole('gridcell', { name: /^G5, Relevant/ }).focus()
  await look('metrics')
}

/** Commands that open a dialog, which Escape closes. */
const DIALOGS = [
  'New plan',
  'Plan settings',
  'Limits of the plan',
  'Own columns',
  'Not this year',
  'Add owner',
  'Add matrix',
  'Matrix settings',
  'Delete matrix',
  'Make review packets',
  'Save a named version',
  'All keys',
  'About Hoshin Desk',
] as const

test('axe finds nothing on the start screen', async () => {
  const { page } = await launchApp()
  await page.getByRole('button', { name: /^Valve works/ }).waitFor()
  expect(await axeFindings(page, 'start screen')).toEqual([])
})

test.each(['light', 'dark', 'high contrast'])(
  'axe finds nothing on the pages and the dialogs of the list, theme %s',
  async theme => {
    const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
    const { page } = desk
    const found: string[] = []
    const look = async (where: string) => void found.push(...(await axeFindings(page, where)))
    await setContentSize(app)
    // A button that fades in or out has colours on the way that nobody is meant to read.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await runByName(page, `Theme: ${theme}`)
    await look('matrix at rest')
    await desk.label('M3').click()
    await page.getByRole('complementary').getByText('Owner metric M3').waitFor()
    await look('line of sight and inspector')
    await desk.label('M. Torvane').click()
    await look('a person in the inspector')
    for (const [reading, role] of [
      ['Read as list', 'grid'],
      ['Read as tree', 'tree'],
    ] as const) {
      await runByName(page, reading)
      await page.getByRole(role).first().waitFor()
      await look(reading)
    }
    await runByName(page, 'Read as X')
    for (const name of DIALOGS) {
      await runByName(page, name)
      await page.getByRole('dialog').getByRole('heading').first().waitFor()
      await look(name)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await lookAtLines(desk, look)
    for (const name of ['People', 'History', 'Settings']) {
      await desk.button(name).first().click()
      await page.getByRole('heading', { name, level: 1 }).waitFor()
      await look(name)
    }
    await lookAtTabs(page, 'Sheets', look)
    await lookAtAlignment(page, look)
    expect(found).toEqual([])
    await app.quit()
  },
)

/** Every tab of a page. */
async function lookAtTabs(page: Page, button: string, look: (where: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('heading', { name: button, level: 1 }).waitFor()
  const tabs = page.getByRole('tab')
  await tabs.first().waitFor()
  for (const name of await tabs.allTextContents()) {
    await page.getByRole('tab', { name, exact: true }).click()
    await expect.poll(() => page.getByRole('tabpanel', { name, exact: true }).innerText()).not.toBe('')
    await look(`tab ${name}`)
  }
}

/** Every tab of the page of alignment, and what opens in the tab of loads. */
async function lookAtAlignment(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  await lookAtTabs(page, 'Alignment', look)
  await page.getByRole('tab', { name: 'Load', exact: true }).click()
  await page.getByRole('button', { name: 'M. Torvane', exact: true }).click()
  await page.getByRole('list', { name: 'What the load of M. Torvane is made of' }).waitFor()
  await look('parts of a load')
  await page.getByRole('button', { name: 'Move P1 from M. Torvane…' }).click()
  await page.getByRole('region', { name: 'What it does' }).waitFor()
  await look('move a role')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Departments', exact: true }).click()
  await page.getByRole('table', { name: 'Loads of departments' }).waitFor()
  await look('loads of departments')
  await page.getByRole('button', { name: 'Cut line', exact: true }).click()
  await page.getByRole('slider', { name: 'Cut line' }).press('ArrowUp')
  await page.getByRole('list', { name: 'Below the line: 1' }).waitFor()
  await look('cut line')
}
