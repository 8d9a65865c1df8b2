import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openPlanAt, openSample } from '../support/window.ts'

test('a sample is opened, edited by keyboard, undone, redone, closed, and all of it is there again', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  const { page } = desk

  await desk.label('P3').focus()
  await desk.press('Enter', 'Control+a')
  await desk.type('Stand-up at every board')
  await desk.press('Enter', 'Escape')
  await desk.label('P3 Stand-up at every board').waitFor()

  await desk.label('P3').focus()
  await desk.press('ArrowRight')
  await expectFocus(desk, /^P3 .* by M1 .*, no link$/)
  await desk.press('3', 'ArrowRight', '2', 'ArrowRight', '1', 'ArrowRight', 'Space')
  await expectFocus(desk, /^P3 .* by M4 .*, strong$/)
  await desk.press('0')
  await expectFocus(desk, /^P3 .* by M4 .*, no link$/)

  await desk.label('K. Lysteth').focus()
  await desk.press('Control+Enter')
  await desk.type('Ada Bell')
  await desk.press('Enter', 'Escape')
  await expectFocus(desk, /^Ada Bell/)
  await desk.press('ArrowUp', 'r')
  await expectFocus(desk, /^P8 .* by Ada Bell, responsible$/)

  await desk.button(/^Matrix Operations/).click()
  await page.getByRole('menuitem', { name: 'Add matrix…' }).click()
  await page.getByLabel('Title').fill('Quality')
  await page.getByRole('checkbox', { name: /^P2/ }).check()
  await desk.press('Enter')
  await page.getByRole('grid', { name: 'X-matrix Quality' }).waitFor()

  await desk.press('Control+z')
  await page.getByRole('grid', { name: 'X-matrix Operations' }).waitFor()
  await desk.press('Control+z')
  await expectFocus(desk, /^P8 .* by Ada Bell, no role$/)
  await desk.press('Control+Shift+z', 'Control+Shift+z')
  await page.getByRole('grid', { name: 'X-matrix Quality' }).waitFor()
  await desk.saved()
  await app.quit()

  const again = await openPlanAt(path)
  const { desk: later } = again
  await later.label('P3 Stand-up at every board').waitFor()
  await later.page.getByRole('gridcell', { name: /^P3 .* by M1 .*, strong$/ }).waitFor()
  await later.page.getByRole('gridcell', { name: /^P3 .* by M2 .*, medium$/ }).waitFor()
  await later.page.getByRole('gridcell', { name: /^P3 .* by M3 .*, weak$/ }).waitFor()
  await later.page.getByRole('gridcell', { name: /^P3 .* by M4 .*, no link$/ }).waitFor()
  await later.page.getByRole('gridcell', { name: /^P8 .* by Ada Bell, responsible$/ }).waitFor()
  await later.button(/^Matrix Operations/).click()
  await later.page.getByRole('menuitemradio', { name: 'Quality' }).click()
  await later.page.getByRole('grid', { name: 'X-matrix Quality' }).waitFor()

  // Undo survives the restart, and goes back to the place.
  await later.press('Control+z', 'Control+z')
  await expectFocus(later, /^P8 .* by Ada Bell, no role$/)
  await again.app.quit()
})

test('items are typed one after the other, moved, deleted, set aside and brought back', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  const { page } = desk
  await desk.label('B4').focus()
  await desk.press('Control+Enter')
  await desk.type('Fifth')
  await desk.press('Enter')
  await desk.type('Sixth')
  await desk.press('Enter', 'Enter')
  await expectFocus(desk, /^B6 Sixth/)
  await desk.press('Alt+ArrowUp')
  await expectFocus(desk, /^B6 Sixth/)
  await desk.press('ArrowDown')
  await expectFocus(desk, /^B5 Fifth/)
  await desk.press('Delete')
  await expect.poll(() => desk.label('B5').count()).toBe(0)
  await expectFocus(desk, /^B6 Sixth/)

  await desk.button('Set aside…').click()
  await page.getByLabel('Why not this year?').fill('Next year')
  await desk.press('Enter')
  await expect.poll(() => desk.label('B6').count()).toBe(0)
  await desk.button(/1 not this year/).click()
  await page.getByText('Next year').waitFor()
  await desk.button('Bring B6 back').click()
  await desk.button('Done').click()
  await expectFocus(desk, /^B6 Sixth/)
  await app.quit()
})

test('clicks set an empty cell, go to a mark first, then go through the strengths', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const named = (value: string) =>
    desk.page.getByRole('gridcell', { name: new RegExp(`^P4 .* by M1 .*, ${value}$`) })
  await desk.cell('P4', 'M1').click()
  await named('strong').waitFor()
  for (const next of ['medium', 'weak', 'no link', 'strong']) {
    await desk.cell('P4', 'M1').click()
    await named(next).waitFor()
  }
  await desk.cell('P4', 'M4').click()
  await expectFocus(desk, /^P4 .* by M4 .*, strong$/)
  await app.quit()
})

test('from status agreed on, changing a link asks why, and the history keeps the reason', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await desk.button(/^Plan /).click()
  await page.getByRole('menuitem', { name: 'Plan settings…' }).click()
  await page.getByLabel('Status').selectOption('agreed')
  await desk.button('Save').click()
  await page.getByRole('banner').getByText('Agreed').waitFor()
  await desk.cell('P1', 'M1').focus()
  await desk.press('1')
  await page.getByRole('dialog', { name: 'Why does this change?' }).waitFor()
  await desk.press('Escape')
  await page.getByRole('gridcell', { name: /^P1 .* by M1 .*, strong$/ }).waitFor()
  await desk.press('1')
  await desk.type('The gauge was wrong')
  await desk.press('Enter')
  await expectFocus(desk, /^P1 .* by M1 .*, weak$/)
  await desk.saved()
  await desk.button('History').click()
  await page.getByText('Because: The gauge was wrong').waitFor()
  await app.quit()
})

test('numbers are taken with comma or point, and what can be read in two ways is asked back', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await desk.label('M3').click()
  const target = page.getByRole('textbox', { name: 'Target' })
  await target.fill('2,5')
  await target.press('Enter')
  await desk.label('M3 Scrap rate, 4.1 → 2.5').waitFor()
  await target.fill('1,200')
  await target.press('Enter')
  await page.getByText('This can be read in two ways. Which one is meant?').waitFor()
  await desk.button('1200').click()
  await desk.label('M3 Scrap rate, 4.1 → 1,200').waitFor()
  await app.quit()
})

test('a label is dragged to another place of its list', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const order = () =>
    desk.page
      .getByRole('rowheader')
      .evaluateAll(labels => labels.map(label => label.getAttribute('aria-label')?.split(' ')[0]))
  expect((await order()).slice(0, 4)).toEqual(['P1', 'P2', 'P3', 'P4'])
  const [from, to] = [await desk.label('P1').boundingBox(), await desk.label('P3').boundingBox()]
  await desk.page.mouse.move(from!.x + 120, from!.y + 15)
  await desk.page.mouse.down()
  await desk.page.mouse.move(from!.x + 120, from!.y + 40)
  await desk.page.mouse.move(to!.x + 120, to!.y + to!.height - 4)
  await desk.page.mouse.up()
  await expect.poll(async () => (await order()).slice(0, 4)).toEqual(['P2', 'P3', 'P1', 'P4'])
  await desk.press('Control+z')
  await expect.poll(async () => (await order()).slice(0, 4)).toEqual(['P1', 'P2', 'P3', 'P4'])
  await app.quit()
})

test('a matrix is renamed, hung under another, and deleted after saying what hangs on it', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  const choose = async (entry: string) => {
    await desk.button(/, switch or change$/).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await choose('Add matrix…')
  await page.getByLabel('Title').fill('Assembly')
  await desk.press('Enter')
  await page.getByRole('grid', { name: 'X-matrix Assembly' }).waitFor()
  await page
    .getByRole('navigation', { name: 'Level' })
    .getByRole('button', { name: 'Operations', exact: true })
    .click()
  await choose('Matrix settings…')
  await page.getByLabel('Title').fill('All operations')
  await desk.press('Enter')
  await page.getByRole('grid', { name: 'X-matrix All operations' }).waitFor()
  await choose('Delete matrix…')
  await page.getByText('With it go 27 items, 46 links and 24 roles.').waitFor()
  await page.getByText('Assembly deploys it and stays, as a top level.').waitFor()
  await desk.button('Delete matrix').click()
  await page.getByRole('grid', { name: 'X-matrix Assembly' }).waitFor()
  await desk.press('Control+z')
  await page.getByRole('grid', { name: 'X-matrix All operations' }).waitFor()
  await app.quit()
})

test('an owner with roles is taken off only after saying who takes them over', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await desk.label('S. Irundo').click()
  await desk.press('Delete')
  await page.getByText(/^Holds \d+ roles and 2 metrics here\.$/).waitFor()
  await page.getByLabel('What becomes of them?').selectOption({ label: 'Hand them to L. Quessel' })
  await desk.button('Take off').click()
  await expect.poll(() => desk.label('S. Irundo').count()).toBe(0)
  await page.getByRole('gridcell', { name: /^P7 .* by L. Quessel, accountable$/ }).waitFor()
  await desk.press('Control+z')
  await page.getByRole('gridcell', { name: /^P7 .* by S. Irundo, accountable$/ }).waitFor()
  await app.quit()
})

test('zoom steps and fits by keys', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  await desk.press('Control+1')
  await desk.button('100 %').waitFor()
  await desk.press('Control+=')
  await desk.button('110 %').waitFor()
  await desk.press('Control+-', 'Control+-')
  await desk.button('90 %').waitFor()
  await desk.press('Control+0')
  await app.quit()
})
