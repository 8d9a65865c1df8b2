import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { openSample } from '../support/window.ts'

const nameField = (page: Page, name: string) =>
  page.getByRole('textbox', { name: `Name of ${name}`, exact: true })

/** What the panel says that somebody carries. */
async function carried(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'Carries' }).getByRole('button').allTextContents()
}

test('by keyboard: people are added, renamed, merged, moved, and deleted with a handover or a vacant post', async () => {
  const { app, desk } = await openSample('Valve works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  await desk.button('People').focus()
  await desk.press('Enter')
  await nameField(page, 'K. Lysteth').waitFor()

  // Somebody is there twice, in another spelling, and carries something of their own.
  await desk.button('Add person…').focus()
  await desk.press('Enter')
  await page.getByRole('dialog', { name: 'Add person' }).waitFor()
  await desk.type('Lysteth, K')
  await desk.press('Enter')
  await nameField(page, 'Lysteth, K').waitFor()
  const before = await page.getByRole('row').count()
  await nameField(page, 'K. Lysteth').focus()
  const own = await carried(page)
  expect(own.length).toBeGreaterThan(0)

  await desk.button(/^Merge K\. Lysteth, Lysteth, K…$/).focus()
  await desk.press('Enter')
  const merging = page.getByRole('dialog', { name: 'Merge into one' })
  await merging.getByText('Lysteth, K carries nothing; only the name goes.').waitFor()
  await merging.getByLabel('Keep').selectOption({ label: 'Lysteth, K' })
  await merging.getByText(/roles?.* of K\. Lysteth go to Lysteth, K\./).waitFor()
  await desk.press('Escape')
  await desk.button(/^Merge K\. Lysteth, Lysteth, K…$/).focus()
  await desk.press('Enter')
  await desk.button('Merge into K. Lysteth').focus()
  await desk.press('Enter')
  await expect.poll(() => page.getByRole('row').count()).toBe(before - 1)
  await expect.poll(() => page.getByRole('region', { name: 'Perhaps the same' }).count()).toBe(0)
  await desk.press('Control+z')
  await expect.poll(() => page.getByRole('row').count()).toBe(before)
  await desk.press('Control+Shift+z')
  await expect.poll(() => page.getByRole('row').count()).toBe(before - 1)

  // Renamed in place, and moved up.
  await nameField(page, 'K. Lysteth').focus()
  await desk.press('Control+a')
  await desk.type('K. Holm')
  await desk.press('Enter')
  await nameField(page, 'K. Holm').waitFor()
  const places = () =>
    page
      .getByRole('textbox', { name: /^Name of/ })
      .evaluateAll(all => all.map(each => each.getAttribute('aria-label')))
  const at = (await places()).indexOf('Name of K. Holm')
  await desk.press('Alt+ArrowUp')
  await expect.poll(async () => (await places()).indexOf('Name of K. Holm')).toBe(at - 1)

  // Deleting asks what becomes of what they carry.
  await desk.button('Delete…').focus()
  await desk.press('Enter')
  const deleting = page.getByRole('dialog', { name: 'Delete K. Holm' })
  await deleting.getByRole('listitem').first().waitFor()
  expect(await deleting.getByRole('listitem').count()).toBe(own.length)
  await page.screenshot({ path: 'out/screenshots/delete-person.png' })
  await deleting.getByLabel(/^Leave the post vacant/).check()
  await desk.press('Enter')
  await page
    .getByRole('cell', { name: 'vacant' })
    .or(page.getByText('vacant', { exact: true }))
    .first()
    .waitFor()
  expect(await carried(page)).toEqual(own)

  await desk.button('Delete…').focus()
  await desk.press('Enter')
  const heirs = page.getByRole('dialog').getByLabel('To', { exact: true })
  const heir = await heirs.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text)
  await page.getByRole('dialog').getByRole('radio').first().focus()
  await desk.press('Enter')
  await expect.poll(() => page.getByRole('row').count()).toBe(before - 2)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Name of/)
  await nameField(page, heir).focus()
  const theirs = await carried(page)
  for (const line of own.filter(each => each.startsWith('owns'))) expect(theirs).toContain(line)
  await page.screenshot({ path: 'out/screenshots/people.png' })
  await app.quit()
})
