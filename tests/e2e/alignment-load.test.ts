import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { allRecords } from '../../src/domain/plan/plan.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { planFile } from '../support/plan-file.ts'
import { planFrom, run } from '../support/plan-of.ts'
import { expectFocus, openPlanAt, openSample } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

/** Opens a tab of the page of alignment by keyboard, and leaves the focus on it. */
async function openTab(desk: PlanWindow, name: string): Promise<void> {
  const { page } = desk
  if ((await page.getByRole('tablist').count()) === 0) {
    await desk.button('Alignment').focus()
    await desk.press('Enter')
  }
  const tab = page.getByRole('tab', { name })
  await page.getByRole('tab', { selected: true }).focus()
  for (let i = 0; i < 6 && (await tab.getAttribute('aria-selected')) === 'false'; i += 1)
    await desk.press('ArrowRight')
  await page.getByRole('tabpanel', { name }).waitFor()
}

/** Tab until the focus is on something. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let i = 0; i < 60; i += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target.toString()}`)
}

/** What is said of a load: "M. Torvane: load 9, limit 6, over the limit". */
const load = (page: Page, words: string) => page.getByText(words, { exact: true })
const item = (list: Locator) => list.getByRole('listitem')

test('by keyboard: who carries too much, a role moved after its preview, and priorities set aside under a line', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await openTab(desk, 'Load')
  await load(page, 'M. Torvane: load 9, limit 6, over the limit').waitFor()
  await load(page, 'L. Quessel: load 6, limit 6').waitFor()
  await page.getByRole('cell', { name: /^3, limit 2\s?, over the limit$/ }).waitFor()
  expect(await page.getByRole('rowheader').first().textContent()).toBe('M. Torvane')

  // What it is made of, and one part of it given away.
  await tabTo(page, page.getByRole('button', { name: 'M. Torvane', exact: true }))
  await desk.press('Enter')
  const parts = page.getByRole('list', { name: 'What the load of M. Torvane is made of' })
  expect(await item(parts).count()).toBe(6)
  await parts.getByText('responsible').first().waitFor()
  await page.screenshot({ path: join(pictures, 'load.png') })
  await tabTo(page, desk.button('Move P1 from M. Torvane…'))
  await desk.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move P1 from M. Torvane' })
  await dialog.waitFor()
  const preview = dialog.getByRole('region', { name: 'What it does' })
  // The one who carries least is offered first.
  await preview.getByText('D. Amrathel: load 2 → 4, limit 6').waitFor()
  await desk.type('Quessel')
  await desk.press('Enter')
  await preview.getByText('M. Torvane: load 9 → 7, limit 6').waitFor()
  await preview.getByText('L. Quessel: load 6 → 8, limit 6').waitFor()
  await preview.getByText('1 finding would appear').waitFor()
  await preview.getByText('C13 L. Quessel: load 8, limit 6').waitFor()
  await preview.getByText('1 finding would stay with other figures').waitFor()
  expect(await parts.getByRole('button', { name: /^Move P1/ }).count()).toBe(1)
  await page.screenshot({ path: join(pictures, 'move-role.png') })
  await desk.press('Enter')
  await load(page, 'L. Quessel: load 8, limit 6, over the limit').waitFor()
  await load(page, 'M. Torvane: load 7, limit 6, over the limit').waitFor()
  expect(await item(parts).count()).toBe(5)
  await desk.button('Undo: Move P1 from M. Torvane to L. Quessel').waitFor()
  await desk.press('Control+z')
  await page.getByRole('grid', { name: 'X-matrix Operations' }).waitFor()
  await openTab(desk, 'Load')
  await load(page, 'M. Torvane: load 9, limit 6, over the limit').waitFor()

  // The limit itself can be another one.
  await tabTo(page, desk.button('Change the limits…'))
  await desk.press('Enter')
  await page.getByRole('dialog', { name: 'Limits of this plan' }).waitFor()
  await desk.type('many')
  await desk.press('Enter')
  await page.getByText('Write a number from 0 up, or leave the field empty.').waitFor()
  await desk.press('Control+a')
  await desk.type('10')
  await desk.press('Enter')
  await load(page, 'M. Torvane: load 9, limit 10').waitFor()
  await desk.press('Control+z')
  await page.getByRole('grid', { name: 'X-matrix Operations' }).waitFor()
  await openTab(desk, 'Load')
  await load(page, 'M. Torvane: load 9, limit 6, over the limit').waitFor()

  await tabTo(page, desk.button('Departments'))
  await desk.press('Enter')
  await load(page, 'Operations: load 30, limit 36').waitFor()
  await load(page, 'Machining: load 9, limit 6, over the limit').waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Operations', exact: true }))
  await desk.press('Enter')
  expect(await item(page.getByRole('list', { name: 'People of Operations' })).count()).toBe(6)

  // The line: what it costs and frees is said wherever it stands, and nothing is set aside before it is asked for.
  await tabTo(page, desk.button('Cut line'))
  await desk.press('Enter')
  const line = page.getByRole('slider', { name: 'Cut line' })
  await tabTo(page, line)
  const says = () => line.getAttribute('aria-valuetext')
  expect(await says()).toBe('Nothing is cut')
  expect(await desk.button('Set aside…').isDisabled()).toBe(true)
  await desk.press('ArrowUp', 'ArrowUp', 'ArrowUp')
  await expect
    .poll(says)
    .toBe('3 priorities below the line: P6, P7, P8. 3 breakthroughs lose coverage, 8 load freed')
  await page.getByText('loses its strong support: the best chain is weak now').waitFor()
  await page.getByText('M7: no priority that moves it stays (best mark was strong)').waitFor()
  await page.getByText('E. Haldrim: load 4 → 2, limit 6').waitFor()
  expect(await item(page.getByRole('list', { name: 'Below the line: 3' })).count()).toBe(3)
  await page.screenshot({ path: join(pictures, 'cut-line.png') })

  // The order is that of the sheet; a priority that moves over the line changes what is cut.
  await desk.press('Shift+Tab')
  await desk.press('Alt+ArrowDown')
  await expect.poll(says).toMatch(/^3 priorities below the line: P5, P7, P8\./)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('P5Changeovers below 15 min on 8 bottlenecks')
  await desk.press('Alt+ArrowUp')
  await expect.poll(says).toMatch(/^3 priorities below the line: P6, P7, P8\./)
  await line.focus()

  await desk.press('End')
  expect(await says()).toMatch(/^8 priorities below the line/)
  await desk.press('Home')
  expect(await says()).toBe('Nothing is cut')
  await desk.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown')
  await tabTo(page, desk.button('Set aside 2 priorities…'))
  await desk.press('Enter')
  await page.getByRole('dialog', { name: 'Set P7, P8 aside' }).getByLabel('Why not this year?').waitFor()
  await desk.type('No hands left')
  await desk.press('Enter')
  await page.getByRole('list', { name: 'Stays: 6' }).waitFor()
  await expect.poll(says).toBe('Nothing is cut')
  await page.getByText('2 not this year').waitFor()
  await desk.press('Control+z')
  await page.getByText('2 not this year').waitFor({ state: 'detached' })
  await app.quit()
})

/** Twelve departments, sixty priorities, an agreed plan; two priorities pull one goal both ways, one department has nothing. */
async function largePlan(): Promise<string> {
  const all = Array.from({ length: 60 }, (_, at) => at + 1)
  const plan = planFrom({
    items: { corp: `B1 G1 ${all.map(at => `P${at}`).join(' ')} M1 M2`, ops: 'G1 P1' },
    links: { corp: 'G1>B1 S, P1>G1 S, P2>G1 M, M1>P1 S, M2>P1 W' },
    roles: { corp: all.map(at => `P${at} person${(at % 11) + 1} A`).join(', ') },
    deploys: { 'ops-G1': ['corp-P60'] },
  })
  for (let at = 1; at <= 12; at += 1) {
    const id = `dep${at}`
    const record = {
      table: 'department',
      id,
      code: id,
      name: `Department ${at}`,
      order: `a${`${at}`.padStart(2, '0')}`,
    }
    run(plan, { type: 'department.add', record })
    if (at < 12) run(plan, { type: 'person.set', id: `person${at}`, patch: { department: id } })
  }
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'person2' } })
  run(plan, { type: 'item.set', id: 'corp-M2', patch: { owner: 'person5' } })
  run(plan, { type: 'link.set', id: 'x', a: 'corp-P2', b: 'corp-G1', strength: 'medium', effect: 'against' })
  run(plan, { type: 'plan.set', patch: { status: 'agreed' } })
  return planFile([...allRecords(plan)])
}

test('by pointer: a part dragged to somebody else, the line dragged, and departments against priorities', async () => {
  const { app, desk } = await openPlanAt(await largePlan())
  const { page } = desk
  await setContentSize(app)
  await desk.button('Alignment').click()
  await page.getByRole('tab', { name: 'Load' }).click()
  await page.getByRole('button', { name: 'person2', exact: true }).click()
  const parts = page.getByRole('list', { name: 'What the load of person2 is made of' })
  const part = item(parts).filter({ hasText: 'Text of M1' })
  const owner = page.getByRole('rowheader', { name: /^person6/ })

  // Escape gives a drag up; dropped on somebody, the dialog asks.
  const drag = async () => {
    await part.hover({ position: { x: 8, y: 20 } })
    await page.mouse.down()
    await owner.hover({ force: true })
    await page.getByText('corp M1 to person6').waitFor()
    await page.getByText(/person6: load 12 → 13, limit 6/).waitFor()
  }
  await drag()
  await desk.press('Escape')
  await page.mouse.up()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await drag()
  await page.screenshot({ path: join(pictures, 'drag-role.png') })
  await page.mouse.up()
  const dialog = page.getByRole('dialog', { name: 'Move M1 from person2' })
  await dialog.getByText(/^person6: load 12 → 13, limit 6/).waitFor()
  await dialog.getByRole('button', { name: 'Move M1 to person6' }).click()
  // What was agreed changes with a reason only.
  await page.getByRole('dialog').getByLabel('Reason').fill('Closer to the work')
  await desk.press('Enter')
  await load(page, 'person6: load 13, limit 6, over the limit').waitFor()
  expect(await item(parts).count()).toBe(6)

  await desk.button('Cut line').click()
  const line = page.getByRole('slider', { name: 'Cut line' })
  await line.scrollIntoViewIfNeeded()
  const row = page.getByRole('listitem').filter({ hasText: 'Text of P59' })
  const [from, to] = [await line.boundingBox(), await row.boundingBox()]
  if (from === null || to === null) throw new Error('The line or its row is not there')
  await page.mouse.move(from.x + 300, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 300, to.y - 4, { steps: 3 })
  await page.mouse.up()
  await expect
    .poll(() => line.getAttribute('aria-valuetext'))
    .toMatch(/^2 priorities below the line: P59, P60\./)
  await page.getByText('ops G1 carries out nothing that stays').waitFor()
  await desk.button('Set aside 2 priorities…').click()
  await page.getByRole('dialog').getByLabel('Why not this year?').fill('Too much at once')
  await desk.press('Enter')
  // The reason why is the reason that an agreed plan asks for: it is asked once.
  await page.getByRole('list', { name: 'Stays: 58' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)

  await page.getByRole('tab', { name: 'Functions' }).click()
  const table = page.getByRole('grid', { name: 'Departments by priorities' })
  await table.waitFor()
  await page
    .getByText('P1 is worked on by Department 2 alone; its metrics belong to Department 6, Department 5')
    .waitFor()
  await page
    .getByText('G1 is pulled both ways: helped by P1 (Department 2), hindered by P2 (Department 3)')
    .waitFor()
  const idle = page.getByRole('region', { name: 'Departments without anything' })
  expect(await idle.getByRole('button').allTextContents()).toEqual(['Department 12'])
  expect(await table.getAttribute('aria-rowcount')).toBe('59')
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Whole plan' })
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('60')
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'corp' })
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('59')

  // Headings stay in view wherever the keyboard goes; a part of a cell leads to its place.
  await table.getByRole('rowheader', { name: /^P1 / }).focus()
  await desk.press('Control+End')
  await expectFocused(table.getByRole('gridcell', { name: 'P58 Text of P58, Department 12: no part' }))
  for (const heading of [
    page.getByRole('columnheader', { name: /^Department 12/ }),
    page.getByRole('rowheader', { name: /P58/ }),
  ])
    expect(await inView(heading)).toBe(true)
  await page.screenshot({ path: join(pictures, 'functions.png') })
  await desk.press('Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight')
  await expectFocused(
    table.getByRole('gridcell', { name: /^P1 Text of P1, Department 2: person2 accountable$/ }),
  )
  await desk.press('Enter')
  await expectFocus(desk, /^P1 Text of P1 by person2, accountable/)
  await app.quit()
})

async function expectFocused(element: Locator): Promise<void> {
  await element.waitFor()
  await expect.poll(() => element.evaluate(own => own === document.activeElement)).toBe(true)
}

/** Whether the middle of an element is what is seen at its place. */
async function inView(element: Locator): Promise<boolean> {
  return element.evaluate(own => {
    const { left, top, width, height } = own.getBoundingClientRect()
    const seen = document.elementFromPoint(left + width / 2, top + height / 2)
    return seen !== null && own.contains(seen)
  })
}
