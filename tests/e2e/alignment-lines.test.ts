import { expect, test } from 'vitest'
import { allRecords } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { filedAnswers, keepAnswers, packetTo } from '../support/answered.ts'
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
  run(plan, { type: 'plan.set', patch: { labels: { metric: 'Evidence' } } })
  const measured = { owner: 'ann', unit: 'hours', baseline: 12, target: 8, direction: 'decrease' }
  run(plan, {
    type: 'item.set',
    id: 'corp-M1',
    patch: { ...measured, due: '2027-12', perspective: 'process', why: 'W' },
  })
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { owner: 'bob', target: 9 } })
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

  await table.getByRole('columnheader', { name: 'Evidence' }).waitFor()
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
  const words = 'corp P1 Text of P1; from G1 medium; on to M1 strong, ops G1'
  await page.getByText(words).waitFor()
  await page.mouse.move(1, 1)
  await page.getByText('Arrows follow the ribbons').waitFor()
  await node('corp B1').focus()
  await desk.press('ArrowRight')
  await focus(/^corp G1 .*; from B1 strong; on to P1 medium/)
  await desk.press('ArrowRight')
  await page.getByText(words).waitFor()
  expect(await node('corp P1').getAttribute('aria-pressed')).toBe('true')
  await desk.press('Escape')
  await page.getByText('Arrows follow the ribbons').waitFor()
  await desk.press('ArrowDown')
  await focus(/^corp P2 .*; nothing leads to it; on to M2 strong$/)
  await desk.press('Enter')
  await expectFocus(desk, /^P2 /)
  await app.quit()
})

test('metrics and goals give a reason for every letter, and show balance and what makes up a target', async () => {
  const plan = twoLevels()
  const feeds = [{ item: 'corp-M1', rule: 'sum' }]
  run(plan, { type: 'item.set', id: 'ops-M1', patch: { feeds } })
  const path = await planFile([...allRecords(plan)])
  const packet = packetTo(plan, 'ann', ['corp-M1', 'corp-P1'])
  await keepAnswers(path, [packet], [filedAnswers(packet, [{ item: 'corp-M1', verdict: 'accept' }])])
  const { app, desk } = await openPlanAt(path)
  const { page } = desk
  const focus = (name: string) => expect.poll(() => focusedName(desk)).toBe(name)

  await desk.press('Control+Shift+a')
  await page.getByRole('tab', { name: 'Findings' }).focus()
  await desk.press('ArrowRight', 'ArrowRight')
  const table = page.getByRole('grid', { name: 'Metrics and goals' })
  await table.getByRole('button', { name: /^corp M1/ }).focus()
  await desk.press('ArrowRight')
  await focus('corp M1, Specific, holds: measures corp P1; answered for by ann')
  await page.getByRole('status').getByText('measures corp P1; answered for by ann.').waitFor()
  await desk.press('ArrowRight')
  await focus('corp M1, Measurable, holds: measured in hours; target 8')
  await desk.press('ArrowRight')
  await focus('corp M1, Achievable, holds: accepted in catch-ball')
  await desk.press('ArrowRight')
  await focus('corp M1, Relevant, holds: medium line of sight to corp B1')
  await desk.press('ArrowRight', 'ArrowDown')
  await focus('corp M2, Timed, does not hold: no date')
  await desk.press('Home', 'ArrowRight')
  await focus('corp M2, Specific, does not hold: measures corp P2; nobody answers for it')
  await page.getByText('Too vague: no unit, no formula').first().waitFor()
  await page.getByRole('gridcell', { name: /^ops M1, Achievable, not known yet: not asked yet$/ }).waitFor()

  const rows = table.getByRole('rowheader')
  await expect.poll(() => rows.count()).toBe(6)
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'corp' })
  await expect.poll(() => rows.count()).toBe(4)
  await page.getByLabel('Only those with something to mend').check()
  await expect.poll(() => rows.allTextContents()).not.toContainEqual(expect.stringContaining('corp M1'))

  const balance = page.getByRole('table', { name: 'Balance' }).getByRole('row', { name: /^corp/ })
  await balance.getByText('No metric for financial, customer, people.').waitFor()
  await balance.getByRole('group', { name: 'Perspectives of corp' }).getByText('Not said 2').waitFor()
  const fed = page.getByRole('table', { name: 'Targets that others make up' })
  await fed.getByRole('row', { name: /^corp M1 .* the sum ops M1 9 of 8 Not covered$/ }).waitFor()
  await fed.getByRole('button', { name: 'ops M1' }).click()
  await page.getByRole('grid', { name: 'X-matrix ops' }).waitFor()
  await expectFocus(desk, /^M1 /)
  await app.quit()
})
