import { expect, test } from 'vitest'
import { allRecords } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { planFile } from '../support/plan-file.ts'
import { planFrom, run } from '../support/plan-of.ts'
import { expectFocus, openPlanAt } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

/** Two levels; M1 is marked on B2 while its priority leads to B1, M2 and M3 lead nowhere. */
function twoLevels(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 B2 G1 P1 P2 M1 M2 M3', ops: 'G1 P1 M1' },
    links: {
      corp: 'G1>B1 S, P1>G1 M, M1>P1 S, B2>M1 S, M2>P2 S',
      ops: 'M1>P1 S, P1>G1 W',
    },
    deploys: { 'ops-G1': ['corp-P1'] },
    roles: { corp: 'P1 ann A', ops: 'P1 bob A' },
  })
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { owner: 'bob' } })
  return plan
}

/** What the focused element is called. */
function focusedName({ page }: PlanWindow): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
  })
}

test('every metric says by which chain it reaches a breakthrough, in the table, in counts and as ribbons', async () => {
  const { app, desk } = await openPlanAt(await planFile([...allRecords(twoLevels())]))
  const { page } = desk
  const focus = (name: RegExp) => expect.poll(() => focusedName(desk)).toMatch(name)

  await desk.press('Control+Shift+a')
  await page.getByRole('tab', { name: 'Findings' }).focus()
  await desk.press('ArrowRight')
  const table = page.getByRole('grid', { name: 'Metrics by breakthroughs' })
  await table.waitFor()
  await page.getByText('2 metrics reach no breakthrough. They stand first.').waitFor()
  const order = await table
    .getByRole('rowheader')
    .evaluateAll(all => all.map(each => each.textContent.slice(0, 7)))
  expect(order).toEqual(['corp M2', 'corp M3', 'corp M1', 'ops M1T'])

  await table.getByRole('button', { name: /^corp M2/ }).focus()
  await desk.press('ArrowDown', 'ArrowDown', 'ArrowRight')
  await focus(/^corp M1 .* to corp B1, medium, not marked$/)
  const bar = page.getByRole('region', { name: 'Chains' })
  await bar.getByText('Medium chain, held back at P1–G1.').first().waitFor()
  await bar
    .getByText(/The goals of P1 lead to B1, but none of its metrics is marked on it\./)
    .first()
    .waitFor()
  await desk.press('ArrowRight')
  await focus(/^corp M1 .* to corp B2, no chain, mark only$/)
  await bar
    .getByText(/M1 is marked on B2, but the goals of P1 do not lead there\./)
    .first()
    .waitFor()

  await desk.press('ArrowDown', 'Home', 'ArrowRight', 'Enter')
  await focus(/^ops M1 .* to corp B1, weak$/)
  await bar
    .getByText('ops M1 Text of M1, then strong to ops P1, then weak to ops G1, then carries out to corp P1')
    .waitFor({ state: 'attached' })
  await desk.press('ArrowUp')
  await bar.getByText('Weak chain, held back at P1–G1.').first().waitFor()
  await desk.press('Escape')
  await bar.getByText('Medium chain, held back at P1–G1.').first().waitFor()
  await page.getByRole('gridcell', { name: /^ops M1 .* to corp B1/ }).click()
  await bar.getByRole('button', { name: /^corp P1/ }).click()
  await page.getByRole('grid', { name: 'X-matrix corp' }).waitFor()
  await expectFocus(desk, /^P1 /)

  await desk.press('Control+Shift+a')
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'ops' })
  await expect.poll(() => table.getByRole('columnheader').count()).toBe(2)
  await page.getByText('Every metric reaches a breakthrough.').waitFor()
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Whole plan' })
  await desk.button('Coverage').click()
  const covered = page.getByRole('row', { name: /^corp B1/ })
  await expect
    .poll(() => covered.getByRole('cell').allTextContents())
    .toEqual(['strong1medium1', 'medium1weak1', 'medium1weak1', 'medium1weak1', 'ops P1ops M1bob'])
  await page
    .getByRole('row', { name: /^corp B2/ })
    .getByText('none')
    .first()
    .waitFor()

  await desk.button('Ribbons').click()
  const node = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} `) })
  await node('corp P1').hover()
  const words = 'corp P1 Text of P1; from corp G1 medium; on to corp M1 strong, ops G1'
  await page.getByText(words).waitFor()
  await page.mouse.move(1, 1)
  await page.getByText('Arrows follow the ribbons').waitFor()
  await node('corp B1').focus()
  await desk.press('ArrowRight')
  await focus(/^corp G1 .*; from corp B1 strong; on to corp P1 medium/)
  await desk.press('ArrowRight')
  await page.getByText(words).waitFor()
  expect(await node('corp P1').getAttribute('aria-pressed')).toBe('true')
  await desk.press('Escape')
  await page.getByText('Arrows follow the ribbons').waitFor()
  await desk.press('ArrowDown')
  await focus(/^corp P2 .*; nothing leads to it; on to corp M2 strong$/)
  await desk.press('Enter')
  await expectFocus(desk, /^P2 /)
  await app.quit()
})
