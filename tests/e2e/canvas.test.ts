import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openPlanAt, openSample } from '../support/window.ts'
import { planFileOf } from '../bench/gestures/large-file.ts'
import { LARGE, largePlan } from '../bench/layout/large-plan.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** Where a label of the frozen copies stands, or undefined where there is none in view. */
function copyOf(page: Page, column: string) {
  return page.locator(`.frozen-label[data-column="${column}"]`)
}

test('Ctrl and the wheel zoom at the pointer; far out labels are codes and marks squares', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await desk.press('Control+1')
  const cell = desk.cell('P2', 'M3')
  const wheel = async (steps: number) => {
    const before = (await cell.boundingBox())!
    const at = { x: before.x + before.width / 3, y: before.y + before.height / 3 }
    await page.mouse.move(at.x, at.y)
    await page.keyboard.down('Control')
    for (let i = 0; i < Math.abs(steps); i += 1) await page.mouse.wheel(0, steps < 0 ? -40 : 40)
    await page.keyboard.up('Control')
    return { at, before }
  }
  const { at, before } = await wheel(-3)
  await expect.poll(async () => (await cell.boundingBox())!.width).toBeGreaterThan(before.width * 1.3)
  const after = (await cell.boundingBox())!
  expect((at.x - after.x) / after.width).toBeCloseTo(1 / 3, 0)
  expect(Math.abs(at.x - after.x - after.width / 3)).toBeLessThan(2)
  expect(Math.abs(at.y - after.y - after.height / 3)).toBeLessThan(2)

  await wheel(14)
  await desk.button('50 %').waitFor()
  await page.mouse.move(1, 999)
  expect(await page.locator('.row rect.mark').count()).toBeGreaterThan(20)
  expect(await page.locator('.label > text.set:visible').count()).toBe(0)
  await picture(page, 'canvas-tiny')

  await desk.label('G2').click()
  await desk.press('Control+2')
  await expect.poll(async () => (await desk.label('G2').boundingBox())!.width).toBeGreaterThan(24)
  await picture(page, 'canvas-selection')
  await desk.press('Control+0')
  await desk.button('100 %').waitFor()

  await desk.cell('P4', 'M1').focus()
  await desk.press('Space')
  await desk
    .cell('P4', 'M1')
    .and(page.getByRole('gridcell', { name: /strong/ }))
    .waitFor()
  await app.quit()
})

test('two fingers on a touch screen zoom around what is between them', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const touch = await page.context().newCDPSession(page)
  // A page learns of a touch screen while it loads.
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  await page.reload()
  await setContentSize(app)
  const cell = desk.cell('P2', 'M3')
  const before = (await cell.boundingBox())!
  const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 }
  const fingers = (apart: number) => [
    { x: middle.x - apart, y: middle.y, id: 1 },
    { x: middle.x + apart, y: middle.y, id: 2 },
  ]
  const pinch = async () => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) })
    for (const apart of [50, 60, 70, 80])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await pinch()
  await expect.poll(async () => (await cell.boundingBox())!.width).toBeGreaterThan(before.width * 1.5)
  const after = (await cell.boundingBox())!
  expect(Math.abs(after.x + after.width / 2 - middle.x)).toBeLessThan(2)
  expect(Math.abs(after.y + after.height / 2 - middle.y)).toBeLessThan(2)
  await app.quit()
})

test('labels of a large matrix stay in view, can be clicked there, and keys keep the cursor clear of them', async () => {
  const path = await planFileOf(largePlan(LARGE), temporaryFolder())
  const { app, desk } = await openPlanAt(path)
  const { page } = desk
  await setContentSize(app)
  await page.locator('.desk').hover()
  await page.mouse.wheel(-5000, -5000)
  await copyOf(page, 'G3').waitFor()
  const canvas = (await page.locator('.desk').boundingBox())!
  const copy = (await copyOf(page, 'G3').boundingBox())!
  expect(copy.y).toBeGreaterThan(canvas.y + canvas.height / 2)
  expect(copy.y + copy.height).toBeLessThanOrEqual(canvas.y + canvas.height)
  await picture(page, 'canvas-large')

  await copyOf(page, 'G3').click()
  await expectFocus(desk, /^G3 /)
  expect((await copyOf(page, 'G3').boundingBox())!.y).toBe(copy.y)
  await picture(page, 'canvas-large-sight')
  await desk.press('Escape')

  await page.mouse.wheel(3000, 400)
  await page.locator('.frozen-label[data-row="P20"]').waitFor()
  await picture(page, 'canvas-large-right')

  await desk.label('P1').focus()
  await desk.press('ArrowLeft')
  for (let i = 0; i < 24; i += 1) await desk.press('ArrowDown')
  await expectFocus(desk, /^P25 .* by G40/)
  const cursor = (await page.locator(':focus').boundingBox())!
  const band = (await copyOf(page, 'G40').boundingBox())!
  expect(cursor.y + cursor.height).toBeLessThanOrEqual(band.y + 1)

  // The middle button moves the sheet, and so does a drag with space held down, which then sets nothing.
  const top = () => page.locator('.desk').evaluate(element => element.scrollTop)
  const drag = async (button: 'left' | 'middle') => {
    await page.mouse.move(700, 400)
    await page.mouse.down({ button })
    await page.mouse.move(700, 340, { steps: 3 })
    await page.mouse.up({ button })
  }
  const before = await top()
  await drag('middle')
  expect(await top()).toBe(before + 60)
  await page.keyboard.down('Space')
  await drag('left')
  await page.keyboard.up('Space')
  expect(await top()).toBe(before + 120)
  await expectFocus(desk, /^P25 .* by G40 .*, no link$/)
  await app.quit()
})
