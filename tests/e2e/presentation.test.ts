import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openSample } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

test('F11 shows the sheet alone, large enough for a wall and wholly on it; Escape goes back', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await desk.label('M3').focus()
  await desk.press('F11')
  await expect.poll(() => page.getByRole('banner').count()).toBe(0)
  expect(await page.getByRole('complementary').count()).toBe(0)
  expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(0)
  await setContentSize(app, 1920, 1080)
  await expectFocus(desk, /^M3 /)

  const seen = () =>
    page.evaluate(() => {
      const grid = document.querySelector('[role="grid"]')
      const box = grid!.getBoundingClientRect()
      const onSheet = [...grid!.querySelectorAll('text')].map(text => {
        const drawn = text.getScreenCTM()!
        return Number(text.getAttribute('font-size')) * Math.hypot(drawn.a, drawn.b)
      })
      const around = [...document.querySelectorAll('.readout *')].map(element =>
        parseFloat(getComputedStyle(element).fontSize),
      )
      return {
        smallest: Math.min(...onSheet, ...around),
        inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
        width: box.width,
      }
    })
  await expect.poll(async () => (await seen()).width).toBeGreaterThan(1500)
  const wall = await seen()
  expect(wall.inside).toBe(true)
  expect(wall.smallest).toBeGreaterThanOrEqual(15)

  await desk.cell('P2', 'M3').hover()
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, 'presentation.png') })
  await desk.cell('P4', 'M1').focus()
  await desk.press('2')
  await expectFocus(desk, /^P4 .* by M1 .*, medium$/)

  await page.mouse.move(1, 1)
  await desk.press('Escape', 'Escape')
  await page.getByRole('banner').waitFor()
  await expectFocus(desk, /^P4 .* by M1/)
  await app.quit()
})
