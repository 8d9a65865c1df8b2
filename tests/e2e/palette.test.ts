import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allRecords } from '../../src/domain/plan/plan.ts'
import { planFile } from '../support/plan-file.ts'
import { planFrom, run } from '../support/plan-of.ts'
import { expectFocus, openPlanAt } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

test('Ctrl+K finds an earlier code in another matrix and goes there, runs a command, and says what to try', async () => {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 M1', ops: 'B1 G1 P3 P4 M1' },
    roles: { corp: 'P1 ann A' },
  })
  run(plan, { type: 'item.set', id: 'ops-P3', patch: { setAside: { reason: 'No room' } } })
  const records = [...allRecords(plan)].map(record =>
    record.id === 'ops-P4' && record.table === 'item' ? { ...record, earlier: ['P7'] } : record,
  )
  const { app, desk } = await openPlanAt(await planFile(records))
  const { page } = desk
  const field = page.getByRole('combobox', { name: 'Find an item or run a command' })
  const options = page.getByRole('listbox').getByRole('option')

  await desk.label('P1').focus()
  await desk.press('Control+k')
  await expect.poll(() => field.evaluate(input => input === document.activeElement)).toBe(true)
  await desk.type('p7')
  await expect.poll(() => options.allInnerTexts()).toEqual([expect.stringMatching(/P4[^]*earlier P7[^]*ops/)])
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, 'palette.png') })
  await desk.press('Enter')
  await page.getByRole('grid', { name: 'X-matrix ops' }).waitFor()
  await expectFocus(desk, /^P4 /)

  await desk.press('Control+k')
  await desk.type('HISTOR')
  await desk.press('Enter')
  await page.getByRole('heading', { name: 'History' }).waitFor()

  await page.getByRole('button', { name: 'Find an item or run a command' }).click()
  await desk.type('p3')
  await desk.press('ArrowDown', 'ArrowUp', 'Enter')
  await page.getByRole('dialog', { name: 'Not this year' }).getByText('No room').waitFor()
  await desk.press('Escape')

  await desk.press('Control+k')
  await desk.type('zebra')
  await page.getByText(/^Nothing in this plan holds “zebra”/).waitFor()
  await desk.press('Escape')
  await expect.poll(() => field.count()).toBe(0)

  await desk.press('Control+k')
  await desk.type('ann')
  await desk.press('Enter')
  await page.getByRole('grid', { name: 'X-matrix corp' }).waitFor()
  await expectFocus(desk, /^ann/)
  await app.quit()
})

test('? on a cell shows every key, F1 does from anywhere, and a word finds the ones for it', async () => {
  const { app, desk } = await openPlanAt(
    await planFile([...allRecords(planFrom({ items: { corp: 'B1 G1 P1 M1' } }))]),
  )
  const { page } = desk
  const keys = page.getByRole('dialog', { name: 'All keys' })
  await desk.cell('P1', 'M1').focus()
  await desk.press('?')
  await keys.getByRole('row', { name: 'Ctrl+↑' }).waitFor()
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, 'keys.png') })
  await desk.type('pin')
  await keys.getByRole('row', { name: 'Ctrl+Z' }).waitFor({ state: 'detached' })
  await keys.getByRole('row', { name: 'Ctrl+L Pin line of sight' }).waitFor()
  await desk.press('Escape')
  await expectFocus(desk, /^P1 .* by M1/)

  await desk.button('Find an item or run a command').focus()
  await desk.press('F1')
  await keys.waitFor()
  await app.quit()
})
