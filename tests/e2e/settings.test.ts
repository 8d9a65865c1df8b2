import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { openPlanAt, openSample } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.mouse.move(1, 999)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('in the 9 3 1 mode those digits set links, hints and help say so, and a restart keeps it', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  const { page } = desk
  await setContentSize(app)
  await desk.button(/^Settings$/).click()
  await page.getByLabel('9 strong, 3 medium, 1 weak, 0 clears').check()
  await picture(page, 'settings')
  await desk
    .button(/^Plan$/)
    .first()
    .click()
  await desk.cell('P3', 'M1').focus()
  await desk.press('9')
  await expect.poll(() => desk.focused()).toMatch(/, strong$/)
  await desk.press('3')
  await expect.poll(() => desk.focused()).toMatch(/, medium$/)
  await desk.press('2')
  await expect.poll(() => desk.focused()).toMatch(/, medium$/)
  await desk.press('1')
  await expect.poll(() => desk.focused()).toMatch(/, weak$/)
  await page.getByText('931set strength').waitFor()
  await desk.press('F1')
  await page.getByRole('dialog').getByRole('row', { name: '9 Strong link' }).waitFor()
  await desk.press('Escape')
  await desk.saved()
  await app.quit()

  const again = await openPlanAt(path, app.userData)
  await again.desk.cell('P3', 'M2').focus()
  await again.desk.press('9')
  await expect.poll(() => again.desk.focused()).toMatch(/, strong$/)
  await again.app.quit()
})

test('high contrast is light or dark as the system is, and forced colours leave marks in CanvasText', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await desk.button(/^Settings$/).click()
  await page.getByLabel('High contrast').check()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)')
  await desk
    .button(/^Plan$/)
    .first()
    .click()
  await desk.label('M3').click()
  await desk.cell('P2', 'M3').focus()
  await picture(page, 'editor-contrast')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => ground(page)).toBe('rgb(0, 0, 0)')
  await picture(page, 'editor-contrast-dark')
  await desk.button('People').click()
  await page.getByRole('textbox', { name: 'Name of K. Lysteth' }).focus()
  await picture(page, 'people-contrast-dark')

  await desk.button(/^Settings$/).click()
  await page.getByLabel('Follow the system').check()
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' })
  await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' })
  await desk
    .button(/^Plan$/)
    .first()
    .click()
  await desk.label('M3').waitFor()
  const [mark, text] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.color = 'CanvasText'
    const colours = [getComputedStyle(document.querySelector('.mark')!).color, getComputedStyle(probe).color]
    probe.remove()
    return colours
  })
  expect(mark).toBe(text)
  await picture(page, 'editor-forced-colours')
  await app.quit()
})
