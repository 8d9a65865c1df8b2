import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { allRecords } from '../../src/domain/plan/plan.ts'
import { planFile } from '../support/plan-file.ts'
import { planFrom } from '../support/plan-of.ts'
import { expectFocus, openPlanAt, openSample } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

/** The breadcrumb of the line of sight, chip by chip. */
async function line({ page }: PlanWindow): Promise<string[]> {
  const path = page.getByRole('navigation', { name: 'Line of sight' })
  const names = await path
    .getByRole('button')
    .evaluateAll(all => all.map(chip => chip.getAttribute('aria-label') ?? ''))
  return names.map(name => name.split(' ')[0] ?? '')
}

test('a line of sight follows selection and pointer, stays when pinned, and its chips lead to their items', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  mkdirSync(pictures, { recursive: true })
  const ofM3 = ['M3', 'P1', 'P2', 'P7', 'G1', 'G3', 'B1', 'B3']

  await desk.label('M3').hover()
  await expect.poll(() => line(desk)).toEqual(ofM3)
  await page.mouse.move(1, 999)
  await expect.poll(() => line(desk)).toEqual([])

  await desk.label('M3').focus()
  await expect.poll(() => line(desk)).toEqual(ofM3)
  await page.getByText(/^Line of sight: M3 Scrap rate .*; strong chain/).waitFor({ state: 'attached' })
  await desk.cell('P2', 'M3').focus()
  await page.screenshot({ path: join(pictures, 'line-of-sight.png') })

  await desk.press('l')
  await desk.label('P5').hover()
  await desk.label('P4').focus()
  await page.getByText('Priority P4').waitFor()
  expect(await line(desk)).toEqual(ofM3)
  await page.screenshot({ path: join(pictures, 'line-of-sight-pinned.png') })

  await page.mouse.move(1, 999)
  await desk.press('Escape')
  await expect.poll(() => line(desk)).toContain('P4')
  await desk.press('Escape')
  await expect.poll(() => line(desk)).toEqual([])

  await desk.label('M. Torvane').focus()
  await expect.poll(() => line(desk)).toContain('P3')
  await desk.press('Control+l')
  await page.getByRole('button', { name: 'Pin line of sight', pressed: true }).first().waitFor()
  await page.screenshot({ path: join(pictures, 'line-of-sight-owner.png') })
  await page.getByRole('navigation', { name: 'Line of sight' }).getByRole('button', { name: /^G1/ }).click()
  await expectFocus(desk, /^G1/)
  await app.quit()
})

test('in a child matrix the line goes on to the top, and stays when the matrix above is shown', async () => {
  const plan = planFrom({
    items: { ops: 'G1 P1 M1', corp: 'B1 G1 P1' },
    links: { ops: 'M1>P1 S, P1>G1 M', corp: 'P1>G1 S, G1>B1 W' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  const { app, desk } = await openPlanAt(await planFile([...allRecords(plan)]))
  const { page } = desk
  await desk.label('M1').focus()
  await expect.poll(() => line(desk)).toEqual(['M1', 'P1', 'G1', 'P1', 'G1', 'B1'])
  await page
    .getByText('M1 Text of M1 to P1 to G1 to corp P1 to G1 to B1; weak link at G1–B1')
    .waitFor({ state: 'attached' })
  await desk.press('Control+l')
  await page.getByRole('navigation', { name: 'Line of sight' }).getByRole('button', { name: /^B1/ }).click()
  await page.getByRole('grid', { name: 'X-matrix corp' }).waitFor()
  await expectFocus(desk, /^B1 /)
  expect(await line(desk)).toEqual(['M1', 'P1', 'G1', 'P1', 'G1', 'B1'])
  await page.screenshot({ path: join(pictures, 'line-of-sight-parent.png') })
  await app.quit()
})
