import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerSaveDialogs, ask, value } from '../support/ask.ts'
import { temporaryFolder } from '../support/electron-app.ts'
import { editElsewhere, retitle } from '../support/empty-plan-file.ts'
import { openPlanAt, openSample } from '../support/window.ts'

test('an edit that was shown as saved survives the process being killed', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  await desk.cell('P4', 'M1').focus()
  await desk.press('2')
  await desk.saved()
  await app.kill()
  const again = await openPlanAt(path)
  await again.desk.page.getByRole('gridcell', { name: /^P4 .* by M1 .*, medium$/ }).waitFor()
  await again.app.quit()
})

test('a text that was being typed when the process was killed is offered again', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  await desk.label('P4').focus()
  await desk.press('Enter', 'End')
  await desk.type(' by the summer')
  const drafts = async () => (await value(ask(desk.page, 'start'))).plan?.drafts.map(draft => draft.text)
  await expect.poll(drafts).toEqual([expect.stringMatching(/ by the summer$/)])
  await app.kill()
  const again = await openPlanAt(path)
  await again.desk.page.getByText(/You were typing in P4: “.* by the summer”/).waitFor()
  await again.desk.button('Continue').click()
  await expect.poll(() => again.desk.page.getByLabel('Text of P4').inputValue()).toMatch(/ by the summer$/)
  await again.desk.press('Enter', 'Escape')
  await again.desk.label('P4 .* by the summer').waitFor()
  await again.app.quit()
})

test('what is typed when the window closes is committed', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  await desk.label('P4').focus()
  await desk.press('Enter', 'Control+a')
  await desk.type('Typed last')
  await app.quit()
  const again = await openPlanAt(path)
  await again.desk.label('P4 Typed last').waitFor()
  await again.app.quit()
})

test('a plan whose file was moved is not called saved; Retry and Save as lead out', async () => {
  const folder = temporaryFolder()
  const [path, elsewhere, other] = ['mine', 'moved', 'other'].map(name => join(folder, `${name}.hoshin`)) as [
    string,
    string,
    string,
  ]
  const { app, desk } = await openSample('Valve works', path)
  const { page } = desk
  renameSync(path, elsewhere)
  await desk.cell('P4', 'M1').focus()
  await desk.press('2')
  const alert = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await alert.waitFor()
  await page.getByRole('gridcell', { name: /^P4 .* by M1 .*, medium$/ }).waitFor()
  await desk.button('Retry').click()
  await alert.waitFor()
  renameSync(elsewhere, path)
  await desk.button('Retry').click()
  await desk.saved()

  renameSync(path, elsewhere)
  await desk.cell('P4', 'M2').focus()
  await desk.press('1')
  await alert.waitFor()
  await answerSaveDialogs(app.electron, [other])
  await desk.button('Save as…').click()
  await desk.saved()
  expect(existsSync(other)).toBe(true)
  await desk.cell('P4', 'M3').focus()
  await desk.press('3')
  await desk.saved()
  await app.quit()

  const again = await openPlanAt(other)
  for (const [column, word] of [
    ['M1', 'medium'],
    ['M2', 'weak'],
    ['M3', 'strong'],
  ] as const)
    await again.desk.page
      .getByRole('gridcell', { name: new RegExp(`^P4 .* by ${column} .*, ${word}$`) })
      .waitFor()
  await again.app.quit()
})

test('what another process writes is shown, and a text being typed is not lost to it', async () => {
  const path = join(temporaryFolder(), 'mine.hoshin')
  const { app, desk } = await openSample('Valve works', path)
  await desk.label('P4').focus()
  await desk.press('Enter', 'Control+a')
  await desk.type('Half a')
  await editElsewhere(path, retitle('Renamed elsewhere'))
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'))
  await desk.button(/^Plan Renamed elsewhere/).waitFor()
  await desk.type(' sentence')
  await desk.press('Enter', 'Escape')
  await desk.label('P4 Half a sentence').waitFor()
  await desk.saved()
  await app.quit()
})
