import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openSample } from '../support/window.ts'

test('cells are selected with Shift, set in one step, copied as text and table, cut, and undone', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  const selected = () => page.locator('[aria-selected="true"]').count()
  const clipboard = () => app.electron.evaluate(({ clipboard: system }) => system.readText())
  await page.evaluate(() => {
    const keep = (event: ClipboardEvent) => {
      document.body.dataset['copied'] = event.clipboardData?.getData('text/html')
    }
    window.addEventListener('copy', keep)
  })
  const copiedHtml = () => page.evaluate(() => document.body.dataset['copied'])

  await desk.cell('P7', 'G5').focus()
  await desk.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expectFocus(desk, /^B1 .* by M1 .*/)
  expect(await selected()).toBe(9)
  await page.getByText('9 cells selected').waitFor({ state: 'attached' })
  await desk.press('Control+c')
  await expect.poll(clipboard).toBe('\t\t\r\nW\tS\t\r\n\t\tM')
  expect(await copiedHtml()).toContain('<tr><td>W</td><td>S</td><td></td></tr>')

  await desk.press('2')
  await page.getByText('Set 9 cells to medium').waitFor({ state: 'attached' })
  await page.getByRole('gridcell', { name: /^P8 .* by G6 .*, medium$/ }).waitFor()
  await desk.press('Control+x')
  await page.getByRole('gridcell', { name: /^P8 .* by G6 .*, no link$/ }).waitFor()
  expect(await clipboard()).toBe('M\tM\tM\r\nM\tM\tM\r\nM\tM\tM')
  await desk.press('Control+z', 'Control+z')
  await page.getByRole('gridcell', { name: /^P8 .* by G6 .*, strong$/ }).waitFor()
  await page.getByRole('gridcell', { name: /^P7 .* by G5 .*, no link$/ }).waitFor()
  expect(await selected()).toBe(0)

  await desk.cell('P1', 'G1').click()
  await desk.cell('P3', 'G2').click({ modifiers: ['Shift'] })
  expect(await selected()).toBe(6)
  await desk.press('Escape')
  expect(await selected()).toBe(0)
  await expectFocus(desk, /^P3 .* by G2 .*, no link$/)
  await app.quit()
})

test('labels of one list are moved, set aside for one reason and brought back', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const order = () =>
    page
      .getByRole('rowheader')
      .evaluateAll(labels => labels.map(label => label.getAttribute('aria-label')?.split(' ')[0]).slice(0, 5))
  await desk.label('P2').focus()
  await desk.press('Shift+ArrowDown', 'Alt+ArrowDown')
  await expect.poll(order).toEqual(['P1', 'P4', 'P2', 'P3', 'P5'])
  await desk.button(/^Plan /).waitFor()
  await desk.press('Control+z')
  await expect.poll(order).toEqual(['P1', 'P2', 'P3', 'P4', 'P5'])

  await desk.label('M3').focus()
  await desk.press('Shift+ArrowRight', 'Control+c')
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('M3\tScrap rate\t4.1\t2.4\t% of output\r\nM4\tOrder-to-ship lead time\t23\t16\tdays')
  await desk.press('Control+Delete')
  await page.getByRole('dialog', { name: 'Set M3, M4 aside' }).waitFor()
  await desk.type('Measured by the group now')
  await desk.press('Enter')
  await expect.poll(() => desk.label('M3').count()).toBe(0)
  await expectFocus(desk, /^M/)
  await desk.press('Escape')
  await desk.button(/2 not this year/).press('Enter')
  await desk.button('Bring M4 back').press('Enter')
  await desk.button('Done').press('Enter')
  await desk.label('M4').focus()
  await desk.press('Control+z', 'Control+z')
  await desk.label('M3').waitFor()
  await app.quit()
})
