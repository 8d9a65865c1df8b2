import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, value } from '../support/ask.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openPlanAt, openSample } from '../support/window.ts'

/** A field of the panel by its label. */
function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

/** Opens a section of the panel by keyboard. */
async function openSection(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name }).press('Enter')
}

test('each group of fields of an item is written by keyboard, and its history says so', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await desk.label('M3').click()

  const owner = page.getByRole('combobox', { name: 'Owner' })
  await owner.fill('machin')
  await owner.press('Enter')
  await expect.poll(() => owner.inputValue()).toBe('M. Torvane')
  await owner.fill('')
  await page.getByRole('option', { name: 'Add new person…' }).waitFor()
  await desk.press('ArrowUp', 'Enter')
  await desk.type('Zoe Adler')
  await page.getByRole('option', { name: 'Add new person “Zoe Adler”' }).waitFor()
  await desk.press('Enter')
  await desk.label('Zoe Adler').waitFor()

  await field(page, 'Target').fill('5')
  await desk.press('Enter')
  await page.getByText('The baseline already meets the target.').waitFor()
  await page.getByText('4.1 → 5.0 % of output, lower is better').waitFor()

  const due = field(page, 'Due')
  await due.fill('soon')
  await page.getByText('This is no date.').waitFor()
  await desk.press('Tab')
  expect(await due.inputValue()).toBe('soon')
  await due.fill('December 2026')
  await desk.press('Enter')
  await expect.poll(() => due.inputValue()).toBe('2026-12')
  await desk.press('Alt+ArrowDown', 'PageDown', 'ArrowLeft', 'Enter')
  await expect.poll(() => due.inputValue()).toBe('2027-11')
  await expect.poll(() => due.evaluate(one => one === document.activeElement)).toBe(true)

  await openSection(page, /^Month by month/)
  await field(page, 'Actual, Jan 2027').fill('3,9')
  await desk.press('Enter')
  await field(page, 'Another month').fill('11/2026')
  await desk.press('Tab')
  await desk.type('4.2')
  await desk.press('Enter')
  await page.getByRole('img', { name: /^2 readings, from 4.2 % of output, Nov 2026, to 3.9/ }).waitFor()
  await desk.saved()

  await openSection(page, /^Origin and changes/)
  for (const line of [
    'Owner: L. Quessel → M. Torvane',
    'Owner: M. Torvane → Zoe Adler',
    'Target: 2.4 → 5',
    'Due: 2026-12 → 2027-11',
  ])
    await page.getByText(line, { exact: true }).waitFor()
  await page.getByText('There when the plan was made').waitFor()
  await app.quit()
})

test('a link is changed by digits, added by search with its reason; a narrow window lays the panel over', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app, 1200, 900)
  await desk.label('M3').click()
  await desk.button('M3 by P1: strong').press('1')
  await desk.button('M3 by P1: weak').waitFor()
  await expect
    .poll(() => desk.button('M3 by P1: weak').evaluate(one => one === document.activeElement))
    .toBe(true)
  await desk.button('M3 by P7: medium').press('0')
  await expect.poll(() => desk.button(/^M3 by P7: /).count()).toBe(0)

  await desk.button('Link to another item').press('Enter')
  await page.getByLabel('Strength').selectOption('medium')
  const search = page.getByRole('combobox', { name: 'Link to another item' })
  await search.fill('heat of')
  await search.press('Enter')
  await expect
    .poll(() => field(page, 'Why M3 by P6').evaluate(one => one === document.activeElement))
    .toBe(true)
  await desk.type('Less scrap, less heat')
  await desk.press('Enter')
  await page.getByRole('gridcell', { name: /^P6 .* by M3 .*, medium$/ }).waitFor()
  await desk.button('Why M3 by P6').click()
  await page.getByText('Less scrap, less heat').waitFor()

  await desk.button('Link to another item').press('Enter')
  await desk.press('Escape')
  await expect
    .poll(() => desk.button('Link to another item').evaluate(one => one === document.activeElement))
    .toBe(true)
  await desk.button('Why M3 by P6').press('Escape')
  await expect.poll(() => page.getByRole('complementary', { name: 'Selected item' }).count()).toBe(0)
  await expectFocus(desk, /^M3 Scrap rate/)

  await app.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('view.matrix-panel')?.click()
  })
  const approver = page.getByRole('combobox', { name: 'Approver of the matrix' })
  await approver.fill('operations dir')
  await desk.press('Enter')
  await expect.poll(() => approver.inputValue()).toBe('D. Amrathel')
  await desk.press('Escape')
  await expect.poll(() => approver.count()).toBe(0)
  await app.quit()
})

test('own columns are defined, filled and removed with their values; a draft of one comes back', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  const { page } = desk
  await setContentSize(app)
  await desk.label('P4').click()
  await openSection(page, /^Own columns/)
  await desk.button('Define columns…').press('Enter')
  await desk.button('Add column').click()
  await desk.type('Budget')
  await page.getByLabel('Holds').selectOption('number')
  await desk.button('Add column').click()
  await desk.type('Stage')
  await page.getByLabel('Holds').last().selectOption('choice')
  await page.getByLabel('To choose from').fill('Open, Under way, Done')
  await desk.press('Enter')
  await field(page, 'Budget').fill('much')
  await page.getByText('This is not a number.').waitFor()
  await field(page, 'Budget').fill('12,5')
  await desk.press('Enter')
  await page.getByLabel('Stage').selectOption('Under way')
  await desk.saved()

  await desk.button('Define columns…').click()
  await page.getByLabel('To choose from').fill('Open, Done')
  await page.getByText('One value does not fit this and goes.').waitFor()
  await desk.button('Remove Budget').click()
  await page.getByText('“Budget” goes, and one value with it.').waitFor()
  await desk.button('Save').click()
  await expect.poll(() => field(page, 'Budget').count()).toBe(0)
  await expect.poll(() => page.getByLabel('Stage').inputValue()).toBe('')
  await desk.label('P4').focus()
  await desk.press('Control+z')
  await expect.poll(() => field(page, 'Budget').inputValue()).toBe('12.5')

  await field(page, 'Budget').fill('about 13')
  const drafts = async () => (await value(ask(page, 'start'))).plan?.drafts.map(draft => draft.text)
  await expect.poll(drafts).toEqual(['about 13'])
  await app.kill()
  const again = await openPlanAt(path)
  await again.desk.page.getByText('You were typing in P4: “about 13”').waitFor()
  await again.desk.button('Continue').click()
  await expect.poll(() => field(again.desk.page, 'Budget').inputValue()).toBe('about 13')
  await again.app.quit()
})
