import { join } from 'node:path'
import { expect, test } from 'vitest'
import { putOnClipboard, savedByCalc } from '../support/calc.ts'
import type { SavedSheet } from '../support/calc.ts'
import { temporaryFolder } from '../support/electron-app.ts'
import type { AppUnderTest } from '../support/electron-app.ts'
import { expectFocus, openSample } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

/** Both flavours at once, as a spreadsheet offers them. Before Electron 45 they were written as one plain object. */
async function offer({ electron }: AppUnderTest, { html, csv }: SavedSheet): Promise<void> {
  await electron.evaluate(
    async (main, flavours) => {
      const clipboard: { write(data: unknown): unknown } = main.clipboard
      const Item: unknown = Reflect.get(main, 'ClipboardItem')
      const { 'text/html': html, 'text/plain': text } = flavours
      await clipboard.write(
        typeof Item === 'function' ? [Reflect.construct(Item, [flavours])] : { html, text },
      )
    },
    { 'text/html': html, 'text/plain': csv },
  )
}

/** The marks of the sheet of the fixtures, put on P3 to P6 by M1 to M3. */
async function expectMarks(desk: PlanWindow): Promise<void> {
  const rows = ['strong medium weak', 'no-link strong no-link', 'medium no-link strong', 'weak weak medium']
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.split(' ').entries()) {
      const cell = desk.cell(`P${r + 3}`, `M${c + 1}`)
      await expect
        .poll(() => cell.getAttribute('aria-label'))
        .toMatch(new RegExp(`, ${value.replace('-', ' ')}$`))
    }
}

async function expectNoMarks(desk: PlanWindow): Promise<void> {
  await desk.page.getByRole('gridcell', { name: /^P3 .* by M1 .*, no link$/ }).waitFor()
  for (const place of ['P4 .* by M2', 'P5 .* by M3', 'P6 .* by M1'])
    expect(
      await desk.page.getByRole('gridcell', { name: new RegExp(`^${place} .*, no link$`) }).count(),
    ).toBe(1)
}

const READ = 'Read as S/M/W: 3 strong, 3 medium, 3 weak.'

test('a sheet saved by LibreOffice Calc is pasted from the system’s clipboard, in both flavours and each alone', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const sheet = savedByCalc('marks')
  const flavours: (() => unknown)[] = [
    () => offer(app, sheet),
    () => putOnClipboard('text/html', sheet.html),
    () => putOnClipboard('UTF8_STRING', sheet.csv),
  ]
  for (const put of flavours) {
    await put()
    await desk.cell('P3', 'M1').focus()
    await desk.press('Control+v')
    await desk.page.getByRole('status').filter({ hasText: READ }).waitFor()
    await expectMarks(desk)
    await desk.press('Control+z')
    await expectNoMarks(desk)
  }

  await desk.press('Control+v')
  await desk.button('Change reading').click()
  const dialog = desk.page.getByRole('dialog', { name: 'Paste 12 cells' })
  await dialog.getByRole('radio', { name: /^H\/M\/L/ }).check()
  await dialog.getByRole('button', { name: 'Set 3 cells' }).click()
  await desk.page.getByRole('gridcell', { name: /^P5 .* by M1 .*, medium$/ }).waitFor()
  await desk.page.getByRole('gridcell', { name: /^P3 .* by M1 .*, no link$/ }).waitFor()
  await desk.press('Control+z')
  await desk.page.getByRole('gridcell', { name: /^P5 .* by M1 .*, no link$/ }).waitFor()
  await app.quit()
})

test('a block over marks is shown first, can be read in another way, and is one step back', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await offer(app, savedByCalc('marks'))
  await desk.cell('P1', 'M1').focus()
  await desk.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Paste 12 cells' })
  await dialog.getByRole('row', { name: 'P1 by M3 strong weak' }).waitFor()
  await dialog.getByRole('radio', { name: 'Clear what is there' }).check()
  await dialog.getByRole('row', { name: 'P2 by M1 strong no link' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: /^P2 .* by M1 .*, no link$/ }).waitFor()
  await desk.press('Control+z')
  await page.getByRole('gridcell', { name: /^P2 .* by M1 .*, strong$/ }).waitFor()
  await page.getByRole('gridcell', { name: /^P1 .* by M3 .*, strong$/ }).waitFor()
  await app.quit()
})

test('a pasted table becomes metrics with figures, a pasted column items of its list', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await offer(app, savedByCalc('metrics'))
  await desk.label('M9').focus()
  await desk.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Paste into metrics' })
  await dialog.getByRole('button', { name: 'Add 3 metrics' }).waitFor()
  await page.keyboard.press('Enter')
  await expectFocus(desk, /^M10 Scrap, line 3 & "rework", 4\.1 → 2\.4 % of output/)
  await desk.label('M11 Complaints').waitFor()
  await desk.press('Control+z')
  await desk.label('M10').waitFor({ state: 'detached' })

  putOnClipboard('UTF8_STRING', '1. Walk the line, daily\n\n2. Ask why\n• Show it')
  await desk.label('P8').focus()
  await desk.press('Control+v')
  await expectFocus(desk, /^P9 Walk the line, daily/)
  await desk.label('P11 Show it').waitFor()
  await desk.press('Control+z')
  await desk.label('P9').waitFor({ state: 'detached' })
  await app.quit()
})
