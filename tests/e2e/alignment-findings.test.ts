import { join } from 'node:path'
import { expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { setContentSize, temporaryFolder } from '../support/electron-app.ts'
import { expectFocus, openSample } from '../support/window.ts'

test('by keyboard: the findings of a plan are read, gone to, mended, taken back, accepted, and count again after a change', async () => {
  const { app, desk } = await openSample('Pump works', join(temporaryFolder(), 'mine.hoshin'))
  const { page } = desk
  await setContentSize(app)
  const line = (rule: string, words: string) =>
    page.getByRole('listitem').filter({ hasText: rule }).filter({ hasText: words })
  const group = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}\\b`) })

  // The strip leads with what is open; labels warn about links that are missing.
  await page.getByRole('button', { name: /^\d+ open gaps: G5 supports no breakthrough/ }).waitFor()
  await desk
    .label('G5')
    .and(page.getByRole('columnheader', { name: /supports nothing/ }))
    .waitFor()
  const strip = page.getByRole('button', { name: /^\d+ of \d+ required connections have a strong mark$/ })
  const before = await strip.textContent()

  await desk.press('Control+Shift+a')
  await page.getByRole('heading', { name: 'Alignment', level: 1 }).waitFor()
  await page.getByRole('tab', { name: 'Findings', selected: true }).waitFor()
  const errors = group('Errors').getByRole('button', { name: /^Go to:/ })
  await expect
    .poll(() => errors.allTextContents())
    .toEqual(['G5 supports no breakthrough', 'G5 has no priority that carries it out', 'P5 has no metric'])
  expect(await axeFindings(page, 'findings')).toEqual([])

  // To the place, and back to where one was.
  await errors.first().focus()
  await desk.press('Enter')
  await expectFocus(desk, /^G5 /)
  await desk.press('Control+Shift+a')

  // Linked from here; the focus goes on to what is open next.
  await errors.last().waitFor()
  await desk.button('Link to a metric… P5 has no metric').focus()
  await desk.press('Enter')
  const linking = page.getByRole('dialog', { name: 'Link P5 to a metric' })
  await linking.getByRole('combobox', { name: 'Metric' }).waitFor()
  await desk.type('M3')
  await desk.press('Enter')
  await desk.press('Enter')
  await linking.waitFor({ state: 'detached' })
  await expect.poll(() => errors.count()).toBe(2)
  await expect.poll(() => desk.focused()).toMatch(/^Go to: /)
  await expect.poll(() => strip.textContent()).not.toBe(before)
  await desk.press('Control+z')
  await expect.poll(() => strip.textContent()).toBe(before)

  // Accepted with a reason and a name, it stands by itself.
  await desk.press('Control+Shift+a')
  await desk.button('Accept: G5 supports no breakthrough').focus()
  await desk.press('Enter')
  const accepting = page.getByRole('dialog', { name: 'Accept a finding' })
  await accepting.getByRole('button', { name: 'Accept' }).focus()
  await desk.press('Enter')
  await accepting.getByText('Say why, so that others can tell later.').waitFor()
  await accepting.getByLabel('Why it is right as it is').focus()
  await desk.type('The customers ask for the certificate')
  await accepting.getByLabel('Accepted by').selectOption({ index: 1 })
  await accepting.getByRole('button', { name: 'Accept' }).focus()
  await desk.press('Enter')
  await accepting.waitFor({ state: 'detached' })
  await group('Accepted').getByText('The customers ask for the certificate').waitFor()
  expect(await errors.allTextContents()).not.toContain('G5 supports no breakthrough')
  await desk.saved()

  // What it is about changes: it counts again, and that is said.
  await desk.button('Plan').first().click()
  await desk.label('G5').click()
  await desk.press('F2')
  await desk.press('Control+a')
  await desk.type('Keep the environmental certificate')
  await desk.press('Enter')
  await page.getByText('What somebody had accepted has changed, so it counts again.').waitFor()
  await desk.press('Escape')
  await desk.press('Control+Shift+a')
  await expect.poll(() => errors.allTextContents()).toContain('G5 supports no breakthrough')
  await expect.poll(() => group('Accepted').count()).toBe(0)

  // By item and by owner, and how the score is counted.
  await desk.button('By item').click()
  await expect
    .poll(() => group('G5 Keep the environmental certificate').getByRole('listitem').count())
    .toBe(2)
  await desk.button('By owner').click()
  await group('No owner').waitFor()
  await desk.button(/^How this is counted/).click()
  await page.getByText(/^G5: no strong mark with the breakthroughs$/).waitFor()
  expect(await line('C13', 'accountable for 3').count()).toBeGreaterThan(0)

  // What has changed since a version.
  await desk.press('Control+s')
  await page.getByRole('dialog').getByRole('textbox').first().fill('First round')
  await desk.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await desk.button(/^Since "First round" *0 new, 0 gone/).waitFor()
  await app.quit()
})
