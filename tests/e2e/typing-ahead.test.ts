import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'

test('what is typed right after Ctrl+K or Ctrl+F is searched for, and never lands on the sheet', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await desk.label('B1').focus()
  // One key after the other, without waiting for the palette to be there.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('scrap')
  const field = page.getByRole('combobox', { name: 'Find an item or run a command' })
  await page.getByRole('option', { name: /^M3 Scrap rate/ }).waitFor()
  expect(await field.inputValue()).toBe('scrap')
  await page.keyboard.press('Escape')
  await desk.label('B1 Bring quality costs to half').waitFor()
  await expect.poll(() => desk.focused()).toMatch(/^B1/)

  await page.keyboard.press('Control+f')
  await page.keyboard.type('scrap')
  await expect.poll(() => page.getByRole('search').getByRole('textbox').inputValue()).toBe('scrap')
  await app.quit()
})
