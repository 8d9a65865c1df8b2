import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectedRoom } from '../../renderer/app/features/editor/expected-room.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'out/screenshots')

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.mouse.move(1, 999)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  // The picture of the README is made anew on demand only, so that a test run leaves the checkout as it was.
  if (name === 'editor' && process.env['SCREENSHOT'] === 'update')
    await page.screenshot({ path: join(root, 'docs/screenshot.png') })
}

test('the sample of the design’s size fits 1600 × 1000 at 100 %, light and dark', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await desk.button('100 %').waitFor()
  const box = await page.getByRole('grid').boundingBox()
  expect(box!.width).toBeGreaterThan(1100)
  expect(
    await page.evaluate(
      () => document.querySelector('.desk')!.scrollHeight <= document.querySelector('.desk')!.clientHeight,
    ),
  ).toBe(true)
  await picture(page, 'editor-at-rest')

  await desk.label('M3').click()
  await desk.cell('P2', 'M3').focus()
  await page
    .getByText('Line of sight: M3 Scrap rate to P1, P2, P7 to G1, G3 to B1, B3')
    .waitFor({ state: 'attached' })
  await desk.cell('P4', 'M1').focus()
  await desk.press('2', '0')
  await desk.saved()
  await desk.cell('P2', 'M3').focus()
  await picture(page, 'editor')

  await desk.button('Settings').click()
  await page.getByLabel('Dark').check()
  await desk.button('Plan').first().click()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(15, 18, 21)')
  await desk.label('M3').click()
  await desk.cell('P2', 'M3').focus()
  await picture(page, 'editor-dark')
  await app.quit()
})

test('the room that the first picture is laid out for is the room that there is, wide, narrow and small', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const region = desk.page.locator('[data-region="sheet"]')
  for (const [width, height] of [
    [1600, 1000],
    [1240, 800],
    [1090, 700],
  ] as const) {
    await setContentSize(app, width, height)
    const expected = expectedRoom(width, height, false)
    await expect
      .poll(async () => {
        const box = await region.boundingBox()
        return box && { width: box.width, height: box.height }
      })
      .toEqual(expected)
  }
  await app.quit()
})

test('a large matrix in Amharic is drawn with its own letters, and the start screen is one sheet', async () => {
  const { app, desk } = await openSample('Tyre works', join(temporaryFolder(), 'mine.hoshin'))
  await setContentSize(app)
  await desk.page.getByRole('grid').waitFor()
  expect(await desk.page.getByText(/which no font of this program has/).count()).toBe(0)
  await picture(desk.page, 'amharic')
  await app.quit()
})
